import type { PartnerId } from '../../base/identifiers.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Partner } from './partner.ts'
import { isTransacting } from './partner.ts'

/**
 * The transacting partners under which a partner sees the customer: itself, or for a reseller every
 * provider of a relationship between it and the customer. One row and one route each (design 1).
 */
export function transactingPartnerIds(
  customer: Pick<CustomerFacts, 'relationships'>,
  partner: Pick<Partner, 'id' | 'type'>,
): readonly PartnerId[] {
  if (isTransacting(partner)) return [partner.id]
  const ids = customer.relationships
    .filter((relationship) => relationship.partnerId === partner.id)
    .map((relationship) => relationship.providerId)
  return [...new Set(ids)]
}
