import type { CustomerId } from '../base/identifiers.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireRole } from '../domain/programme/roles.ts'
import { getCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

/**
 * The indirect resellers behind which a customer stands under the calling provider (wire contract
 * 3.8); of any other caller there are none.
 *
 * @throws caller.role-missing, customer.unknown, customer.relationship-ended
 */
export function listCustomerRelationships(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  customerId: CustomerId,
): Promise<readonly Partner[]> {
  return deps.storage.read(async (tx) => {
    const { customer, partner } = await getCustomerOf(tx, caller, customerId)
    requireRole(tx.programme, caller, 'read-customers')
    return customer.relationships
      .filter(
        (each) =>
          each.state === 'active' &&
          each.providerId === partner.id &&
          each.partnerId !== partner.id,
      )
      .flatMap((each) => tx.programme.partners.get(each.partnerId) ?? [])
  })
}
