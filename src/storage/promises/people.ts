import type { CustomerId, PartnerId, UserId } from '../../base/identifiers.ts'
import type { JsonObject } from '../../base/json.ts'
import type { Instant } from '../../base/time.ts'
import type { CustomerRole, PartnerRole } from '../../domain/caller.ts'
import type { CustomerUserDetails } from '../../domain/customer/customer-user.ts'

export type PartnerUserRecord = {
  readonly kind: 'partner-user'
  readonly partnerId: PartnerId
  readonly id: UserId
  readonly upn: string
  readonly displayName: string
  readonly roles: readonly PartnerRole[]
  readonly passwordHash: string | undefined
  readonly mustChangePassword: boolean
  readonly active: boolean
}
export type CustomerUserRecord = {
  readonly kind: 'customer-user'
  readonly customerId: CustomerId
  readonly id: UserId
  readonly upn: string
  readonly displayName: string
  readonly roles: readonly CustomerRole[]
  readonly passwordHash: string | undefined
  readonly mustChangePassword: boolean
  readonly active: boolean
  readonly details?: CustomerUserDetails
  /** Set while the user is deleted and can still be restored. */
  readonly deletedAt?: Instant
}
export type CustomerUserQuery = {
  readonly customerId: CustomerId
  /** Active users, or those deleted since the instant. */
  readonly which: 'active' | { readonly deletedSince: Instant }
  readonly role?: CustomerRole
  /** The user on whose far side the page lies. */
  readonly from?: UserId
  readonly direction: 'forward' | 'backward'
  readonly limit: number
}
/** A user of the programme itself. */
export type OperatorRecord = {
  readonly kind: 'operator'
  readonly id: UserId
  readonly upn: string
  readonly displayName: string
  /** Each may do all that operators may. */
  readonly roles: readonly ['operator']
  readonly passwordHash: string | undefined
  readonly mustChangePassword: boolean
  readonly active: boolean
}
export type UserRecord = PartnerUserRecord | CustomerUserRecord | OperatorRecord

export type ApplicationRecord = {
  readonly clientId: string
  readonly partnerId: PartnerId
  readonly name: string
  readonly secretHash: string | undefined
}

export type PeopleReads = {
  /** An operator of that name, else the tenant is found by the domain after the `@`. */
  findUserByUpn(upn: string): Promise<UserRecord | undefined>
  findPartnerUser(partnerId: PartnerId, id: UserId): Promise<PartnerUserRecord | undefined>
  findCustomerUser(customerId: CustomerId, id: UserId): Promise<CustomerUserRecord | undefined>
  listPartnerUsers(partnerId: PartnerId): Promise<readonly PartnerUserRecord[]>
  listCustomerUsers(customerId: CustomerId): Promise<readonly CustomerUserRecord[]>
  findOperator(id: UserId): Promise<OperatorRecord | undefined>
  /** Inactive ones too, by sign-in name. */
  listOperators(): Promise<readonly OperatorRecord[]>
  /** Ascending by id whatever the direction. */
  pageCustomerUsers(query: CustomerUserQuery): Promise<readonly CustomerUserRecord[]>
  findApplication(clientId: string): Promise<ApplicationRecord | undefined>
  listApplications(): Promise<readonly ApplicationRecord[]>
  listApplicationsOf(partnerId: PartnerId): Promise<readonly ApplicationRecord[]>
  findSession(idHash: string, realNow: Instant): Promise<Session | undefined>
  findIssuerState(model: string, id: string, realNow: Instant): Promise<JsonObject | undefined>
  findIssuerStateBy(
    model: string,
    key: 'uid' | 'userCode',
    value: string,
    realNow: Instant,
  ): Promise<JsonObject | undefined>
}
export type Session = {
  readonly idHash: string
  readonly sealedClaims: string
  readonly expiresAt: Instant
  /** Whose it is: tenant and user. Absent on sessions of earlier releases. */
  readonly account?: string
}
export type PeopleWrites = {
  /** @throws programme.already-exists for an operator whose name to sign in with another has */
  insertUser(user: UserRecord): Promise<void>
  updateUser(user: UserRecord): Promise<void>
  /** Deletes for good the users that were deleted before the instant. */
  purgeCustomerUsers(customerId: CustomerId, deletedBefore: Instant): Promise<void>
  upsertApplication(application: ApplicationRecord): Promise<void>
  /** False when there was none. */
  deleteApplication(clientId: string): Promise<boolean>
  insertSession(session: Session): Promise<void>
  deleteSession(idHash: string): Promise<void>
  /** Ends every session of the account; answers how many there were. */
  deleteSessionsOf(account: string): Promise<number>
  upsertIssuerState(state: {
    readonly model: string
    readonly id: string
    readonly payload: JsonObject
    readonly grantId: string | undefined
    readonly uid: string | undefined
    readonly userCode: string | undefined
    /** Whose it is, as of a session. Absent where nobody has signed in for it. */
    readonly account?: string | undefined
    readonly expiresAt: Instant | undefined
  }): Promise<void>
  deleteIssuerState(model: string, id: string): Promise<void>
  deleteIssuerGrant(grantId: string): Promise<void>
  /** Ends every code, refresh token and unfinished sign-in of the account. */
  deleteIssuerStateOf(account: string): Promise<void>
  deleteExpiredState(realNow: Instant, limit: number): Promise<number>
}
