import type { Partner } from '../../../domain/partner/partner.ts'
import { readOwnPartner, readPartnerByMpnId } from '../../../operations/read-partner.ts'
import { MpnProfileQuery } from '../../../wire/schemas/partner-profile.ts'
import { defineRoute, type Route } from '../../define-route.ts'
import {
  toWireLegalBusinessProfile,
  toWireMpnProfile,
  toWireOrganizationProfile,
  toWirePartnerBillingProfile,
  toWireSupportProfile,
} from './partner-profile-mapper.ts'

/** A profile of the caller's own company. */
function ownProfile<const Path extends string>(path: Path, toWire: (partner: Partner) => object) {
  return defineRoute({
    method: 'GET',
    path,
    auth: 'partner',
    status: 200,
    handle: async ({ deps, caller }) => toWire(await readOwnPartner(deps, caller)),
  })
}

const getMpnProfile = defineRoute({
  method: 'GET',
  path: '/v1/profiles/mpn',
  auth: 'partner',
  query: MpnProfileQuery,
  status: 200,
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
  ownProfile('/v1/profiles/organization', toWireOrganizationProfile),
  ownProfile('/v1/profiles/legalbusiness', toWireLegalBusinessProfile),
  ownProfile('/v1/profiles/support', toWireSupportProfile),
  ownProfile('/v1/profiles/billing', toWirePartnerBillingProfile),
  getMpnProfile,
]
