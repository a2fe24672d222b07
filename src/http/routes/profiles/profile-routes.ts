import { readOwnPartner, readPartnerByMpnId } from '../../../operations/read-partner.ts'
import {
  LegalBusinessProfile,
  MpnProfile,
  MpnProfileQuery,
  OrganizationProfile,
  PartnerBillingProfile,
  SupportProfile,
} from '../../../wire/schemas/partner-profile.ts'
import { defineRoute, type Route } from '../../define-route.ts'
import {
  toWireLegalBusinessProfile,
  toWireMpnProfile,
  toWireOrganizationProfile,
  toWirePartnerBillingProfile,
  toWireSupportProfile,
} from './partner-profile-mapper.ts'

const getOrganizationProfile = defineRoute({
  method: 'GET',
  path: '/v1/profiles/organization',
  auth: 'partner',
  status: 200,
  answer: OrganizationProfile,
  about: {
    id: 'getOrganizationProfile',
    tag: 'partner',
    summary: 'The own company with its country and culture',
  },
  handle: async ({ deps, caller }) => toWireOrganizationProfile(await readOwnPartner(deps, caller)),
})

const getLegalBusinessProfile = defineRoute({
  method: 'GET',
  path: '/v1/profiles/legalbusiness',
  auth: 'partner',
  status: 200,
  answer: LegalBusinessProfile,
  about: {
    id: 'getLegalBusinessProfile',
    tag: 'partner',
    summary: 'The own company as a legal entity',
  },
  handle: async ({ deps, caller }) =>
    toWireLegalBusinessProfile(await readOwnPartner(deps, caller)),
})

const getSupportProfile = defineRoute({
  method: 'GET',
  path: '/v1/profiles/support',
  auth: 'partner',
  status: 200,
  answer: SupportProfile,
  about: { id: 'getSupportProfile', tag: 'partner', summary: 'Where the own company is reached' },
  handle: async ({ deps, caller }) => toWireSupportProfile(await readOwnPartner(deps, caller)),
})

const getPartnerBillingProfile = defineRoute({
  method: 'GET',
  path: '/v1/profiles/billing',
  auth: 'partner',
  status: 200,
  answer: PartnerBillingProfile,
  about: {
    id: 'getPartnerBillingProfile',
    tag: 'partner',
    summary: 'The own company as it is billed',
  },
  handle: async ({ deps, caller }) =>
    toWirePartnerBillingProfile(await readOwnPartner(deps, caller)),
})

const getMpnProfile = defineRoute({
  method: 'GET',
  path: '/v1/profiles/mpn',
  auth: 'partner',
  query: MpnProfileQuery,
  status: 200,
  answer: MpnProfile,
  about: { id: 'getMpnProfile', tag: 'partner', summary: 'Name and number of a partner' },
  async handle({ deps, caller, query: { mpnId } }) {
    const partner =
      mpnId === undefined
        ? await readOwnPartner(deps, caller)
        : await readPartnerByMpnId(deps, mpnId)
    return toWireMpnProfile(partner)
  },
})

/** What clients read of the partner's own company (wire contract 14). */
export const profileRoutes: readonly Route[] = [
  getOrganizationProfile,
  getLegalBusinessProfile,
  getSupportProfile,
  getPartnerBillingProfile,
  getMpnProfile,
]
