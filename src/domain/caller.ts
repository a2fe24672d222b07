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
/**
 * The programme operator. `name` is what records say of it: the sign-in name of a person, or the
 * command line or the job that acts for the programme, which have no id.
 */
export type Operator = {
  readonly kind: 'operator'
  readonly name: string
  readonly operatorId?: UserId
}

/** The tenant of the programme's own users, in every deployment the same. */
export const programmeTenantId = 'c0517e51-0000-4000-8000-000000000002'

/** Who asks. */
export type Caller = PartnerUser | PartnerApp | CustomerUser | Operator
export type PartnerCaller = PartnerUser | PartnerApp
