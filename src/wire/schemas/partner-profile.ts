import { type Static, Type } from 'typebox'
import { Address } from './address.ts'
import { SelfLinks } from './link.ts'
import { attributes, text } from './values.ts'

/** Exactly one of the two; empty is absent (wire contract 2.6, 14). */
export const AgreementStatusQuery = Type.Object({
  mpnId: Type.Optional(text(200)),
  tenantId: Type.Optional(text(200)),
})
export type AgreementStatusQuery = Static<typeof AgreementStatusQuery>

/** Wire contract 2.6. */
export const AgreementStatus = Type.Object({ isAgreementSigned: Type.Boolean() })
export type AgreementStatus = Static<typeof AgreementStatus>

/** Without a number the caller's own. */
export const MpnProfileQuery = Type.Object({ mpnId: Type.Optional(text(50)) })
export type MpnProfileQuery = Static<typeof MpnProfileQuery>

export const MpnProfile = Type.Object({
  partnerName: Type.String(),
  mpnId: Type.String(),
  profileType: Type.Literal('MpnProfile'),
  links: SelfLinks,
  attributes: attributes('MpnProfile'),
})
export type MpnProfile = Static<typeof MpnProfile>

/** Clients read `defaultAddress.country` and `culture` (wire contract 14). */
export const OrganizationProfile = Type.Object({
  id: Type.String(),
  companyName: Type.String(),
  defaultAddress: Address,
  tenantId: Type.String(),
  domain: Type.String(),
  email: Type.String(),
  language: Type.String(),
  culture: Type.String(),
  profileType: Type.Literal('OrganizationProfile'),
  links: SelfLinks,
  attributes: attributes('OrganizationProfile'),
})
export type OrganizationProfile = Static<typeof OrganizationProfile>

export const LegalBusinessProfile = Type.Object({
  companyName: Type.String(),
  address: Address,
  primaryContact: Type.Object({ email: Type.String() }),
  companyApproverAddress: Address,
  companyApproverEmail: Type.String(),
  vettingStatus: Type.Enum(['authorized', 'rejected']),
  vettingSubStatus: Type.Literal('none'),
  profileType: Type.Literal('LegalBusinessProfile'),
  links: SelfLinks,
  attributes: attributes('LegalBusinessProfile'),
})
export type LegalBusinessProfile = Static<typeof LegalBusinessProfile>

export const SupportProfile = Type.Object({
  email: Type.String(),
  website: Type.String(),
  profileType: Type.Literal('SupportProfile'),
  links: SelfLinks,
  attributes: attributes('SupportProfile'),
})
export type SupportProfile = Static<typeof SupportProfile>

export const PartnerBillingProfile = Type.Object({
  companyName: Type.String(),
  address: Address,
  primaryContact: Type.Object({ email: Type.String() }),
  billingCurrency: Type.String(),
  billingDay: Type.Integer(),
  profileType: Type.Literal('BillingProfile'),
  links: SelfLinks,
  attributes: attributes('BillingProfile'),
})
export type PartnerBillingProfile = Static<typeof PartnerBillingProfile>
