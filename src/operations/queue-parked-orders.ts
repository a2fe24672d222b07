import type { PartnerId } from '../base/identifiers.ts'
import { decideAcceptanceRoute } from '../domain/acceptance/acceptance-route.ts'
import { findCatalogueItem } from '../domain/catalogue/find-item.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { decidePurchaseGate } from '../domain/order/purchase-gate.ts'
import type { WriteTransaction } from '../storage/storage.ts'

/**
 * Whatever opens the gate queues the parked orders behind it (design 2.5). Placing runs every check
 * again, so queueing one too many does no harm.
 */
export async function queueParkedOrders(
  tx: WriteTransaction,
  customer: CustomerFacts,
  transactingPartnerId: PartnerId,
): Promise<void> {
  const { programme, now } = tx
  const partner = programme.partners.get(transactingPartnerId)
  if (!partner) return
  const agreementType = programme.policy.gateAgreementType
  const route = decideAcceptanceRoute({ customer, partner, agreementType, programme, now })
  for (const order of await tx.parkedOrders.list(customer.id)) {
    if (order.partnerId !== transactingPartnerId || order.state !== 'parked') continue
    const open = order.lines.every((line) => {
      const item = findCatalogueItem(programme.catalogue, line.catalogItemId)
      if (!item) return true
      const { purchaseFamily } = item
      const gate = { operation: 'order', purchaseFamily, route, policy: programme.policy } as const
      return decidePurchaseGate(gate).open
    })
    if (!open) continue
    const queued = { ...order, state: 'queued', version: order.version + 1 } as const
    await tx.parkedOrders.update(customer.id, queued, order.version)
  }
}
