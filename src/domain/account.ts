import { type CustomerId, type PartnerId, parseGuid, type UserId } from '../base/identifiers.ts'
import { programmeTenantId } from './caller.ts'

/** Somebody who can sign in. */
type Person =
  | { readonly kind: 'partner-user'; readonly partnerId: PartnerId; readonly id: UserId }
  | { readonly kind: 'customer-user'; readonly customerId: CustomerId; readonly id: UserId }
  | { readonly kind: 'operator'; readonly id: UserId }

/** A user and the tenant it belongs to. */
type Account = { readonly tenantId: string; readonly userId: string }

/**
 * Names a user in sessions and in the state of the issuer, so that both can be ended, and is the `sub`
 * of its tokens: MUST never equal `oid`, which would make the token look app-only (wire contract 8.2).
 */
export function toAccountId({ tenantId, userId }: Account): string {
  return `${tenantId}.${userId}`
}

/** The account of a user, by the name that `toAccountId` gives it. */
export function accountIdOf(person: Person): string {
  return toAccountId({ tenantId: tenantIdOf(person), userId: person.id })
}

/** The tenant whose user this is: the partner's, the customer's or the programme's own. */
export function tenantIdOf(person: Person): string {
  switch (person.kind) {
    case 'partner-user':
      return person.partnerId
    case 'customer-user':
      return person.customerId
    case 'operator':
      return programmeTenantId
  }
}

/** Reads what `toAccountId` made; undefined for anything else. */
export function parseAccountId(accountId: string): Account | undefined {
  const [tenant = '', user = ''] = accountId.split('.')
  const tenantId = parseGuid(tenant)
  const userId = parseGuid(user)
  return tenantId === undefined || userId === undefined ? undefined : { tenantId, userId }
}
