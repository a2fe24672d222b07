import type { PartnerId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Partner } from './partner.ts'
import type { Relationship } from './relationship.ts'

/**
 * What the partner's side of a customer looks like: a partner sees the customers with which it has
 * or had a relationship, a provider also those of its resellers naming it (design 1).
 */
export function visibleTo(
  relationships: readonly Relationship[],
  partnerId: PartnerId,
): 'active' | 'ended' | 'never' {
  let seen: 'ended' | 'never' = 'never'
  for (const { partnerId: owner, providerId, state } of relationships) {
    if (owner !== partnerId && providerId !== partnerId) continue
    if (state === 'active') return 'active'
    seen = 'ended'
  }
  return seen
}

/**
 * Lets a partner pass that has an active relationship with the customer.
 * @throws customer.unknown when there never was one, customer.relationship-ended after it ended
 */
export function requireActiveRelationship({
  customer,
  partner,
}: {
  readonly customer: Pick<CustomerFacts, 'id' | 'relationships'>
  readonly partner: Pick<Partner, 'id'>
}): void {
  const seen = visibleTo(customer.relationships, partner.id)
  if (seen === 'active') return
  // design 3: never had one answers like an unknown customer
  const code = seen === 'never' ? 'customer.unknown' : 'customer.relationship-ended'
  throw new ProductError(code, { customerId: customer.id })
}
