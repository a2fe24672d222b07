import type { CustomerId, PartnerId, UserId } from '../base/identifiers.ts'

/** Roles of a partner's users (wire contract 7.2), additive. */
export const partnerRoles = [
  'global-admin',
  'user-management-admin',
  'billing-admin',
  'standard-user',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
] as const
export type PartnerRole = (typeof partnerRoles)[number]

/** Roles of a customer's users; only the Global admin may do more here than the others (3.10). */
export const customerRoles = [
  'global-admin',
  'helpdesk-administrator',
  'user-account-administrator',
  'user',
] as const
export type CustomerRole = (typeof customerRoles)[number]

export type PartnerUser = {
  readonly kind: 'partner-user'
  readonly partnerId: PartnerId
  readonly userId: UserId
  readonly upn: string
  readonly roles: readonly PartnerRole[]
  readonly appId: string | undefined
  readonly mfa: boolean
}
/** App-only: software of a partner without a person behind it. */
export type PartnerApp = {
  readonly kind: 'partner-app'
  readonly partnerId: PartnerId
  readonly appId: string
}
export type CustomerUser = {
  readonly kind: 'customer-user'
  readonly customerId: CustomerId
  readonly userId: UserId
  readonly upn: string
  readonly roles: readonly CustomerRole[]
}
/** The programme operator, through the command line or the programme console. */
export type Operator = { readonly kind: 'operator'; readonly name: string }

/** Who asks. */
export type Caller = PartnerUser | PartnerApp | CustomerUser | Operator
export type PartnerCaller = PartnerUser | PartnerApp
