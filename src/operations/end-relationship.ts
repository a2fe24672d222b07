import type { CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { requireRole } from '../domain/programme/roles.ts'
import { lockCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { refreshCover } from './refresh-cover.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

/**
 * Ends the caller's relationships with a customer (wire contract 3.4). Its attestations stay on
 * record and count again when the relationship returns (design 2.3).
 *
 * @throws customer.unknown, customer.relationship-ended, customer.relationship-in-use,
 * caller.role-missing
 */
export function endRelationship(
  deps: Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives'>,
  caller: PartnerUser,
  input: { readonly customerId: CustomerId; readonly request?: RequestIdentity },
): Promise<{ readonly customerId: CustomerId }> {
  const { customerId } = input
  return writeOnce(deps, { caller, request: input.request, scope: customerId }, async (tx) => {
    const { customer, partner } = await lockCustomerOf(tx, caller, customerId)
    requireRole(tx.programme, caller, 'remove-relationship')
    const subscriptions = await tx.subscriptions.list(customerId)
    const reservations = subscriptions.filter(
      (each) =>
        (each.partnerId === partner.id || each.resellerId === partner.id) &&
        each.family === 'reserved-instance' &&
        each.status === 'active',
    ).length
    if (reservations > 0) {
      throw new ProductError('customer.relationship-in-use', { reservations })
    }
    const relationships = customer.relationships.map((each) =>
      each.state === 'active' && (each.partnerId === partner.id || each.providerId === partner.id)
        ? { ...each, state: 'ended' as const, endedAt: tx.now }
        : each,
    )
    for (const each of relationships) {
      if (!customer.relationships.includes(each)) {
        await tx.customers.upsertRelationship(customerId, each)
      }
    }
    await writeAudit(tx, {
      caller,
      partnerId: partner.id,
      customerId,
      resourceType: 'partner_customer_relationship',
      operationType: 'remove_partner_customer_relationship',
      request: input.request,
    })
    await refreshCover(tx, { ...customer, relationships })
    return { customerId }
  })
}
