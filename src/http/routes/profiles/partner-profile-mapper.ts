import { currencyOf } from '../../../domain/catalogue/currency.ts'
import { findCountryRules } from '../../../domain/country/country-rules.ts'
import { hasSignedPartnerAgreement, type Partner } from '../../../domain/partner/partner.ts'
import { toLink } from '../../../wire/links.ts'
import type {
  LegalBusinessProfile,
  MpnProfile,
  OrganizationProfile,
  PartnerBillingProfile,
  SupportProfile,
} from '../../../wire/schemas/partner-profile.ts'

/** The programme keeps no more of a partner's address than its country. */
function addressOf({ country }: Partner) {
  return { country }
}

function linksTo(profile: string) {
  return { self: toLink(`/profiles/${profile}`) }
}

export function toWireOrganizationProfile(partner: Partner): OrganizationProfile {
  const culture = findCountryRules(partner.country)?.defaultCulture ?? 'en-US'
  return {
    id: partner.id,
    companyName: partner.name,
    defaultAddress: addressOf(partner),
    tenantId: partner.id,
    domain: partner.domain,
    email: partner.contactEmail,
    language: culture.split('-')[0] ?? 'en',
    culture,
    profileType: 'OrganizationProfile',
    links: linksTo('organization'),
    attributes: { objectType: 'OrganizationProfile' },
  }
}

export function toWireLegalBusinessProfile(partner: Partner): LegalBusinessProfile {
  return {
    companyName: partner.name,
    address: addressOf(partner),
    primaryContact: { email: partner.contactEmail },
    companyApproverAddress: addressOf(partner),
    companyApproverEmail: partner.contactEmail,
    vettingStatus:
      hasSignedPartnerAgreement(partner) && !partner.suspended ? 'authorized' : 'rejected',
    vettingSubStatus: 'none',
    profileType: 'LegalBusinessProfile',
    links: linksTo('legalbusiness'),
    attributes: { objectType: 'LegalBusinessProfile' },
  }
}

export function toWireMpnProfile({ name, mpnId }: Pick<Partner, 'name' | 'mpnId'>): MpnProfile {
  return {
    partnerName: name,
    mpnId,
    profileType: 'MpnProfile',
    links: linksTo('mpn'),
    attributes: { objectType: 'MpnProfile' },
  }
}

export function toWireSupportProfile(partner: Partner): SupportProfile {
  return {
    email: partner.contactEmail,
    website: partner.domain,
    profileType: 'SupportProfile',
    links: linksTo('support'),
    attributes: { objectType: 'SupportProfile' },
  }
}

export function toWirePartnerBillingProfile(partner: Partner): PartnerBillingProfile {
  return {
    companyName: partner.name,
    address: addressOf(partner),
    primaryContact: { email: partner.contactEmail },
    billingCurrency: currencyOf(partner.country).code,
    billingDay: 1,
    profileType: 'BillingProfile',
    links: linksTo('billing'),
    attributes: { objectType: 'BillingProfile' },
  }
}
