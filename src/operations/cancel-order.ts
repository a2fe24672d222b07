import type { CustomerId, OrderId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { ProductFamily } from '../domain/catalogue/catalogue.ts'
import type { Order } from '../domain/order/order.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { lockCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

/** What is bought once or for years, and would keep a test customer from being deleted (3.5). */
const cancellable: readonly ProductFamily[] = [
  'software',
  'software-subscription',
  'reserved-instance',
]

/**
 * Cancels an order for software or reservations, in a sandbox only (wire contract 5.4); everything
 * else is cancelled at its subscription. That it was bought stays a fact.
 *
 * @throws order.unknown, order.cancel-only-in-sandbox, order.not-cancellable, customer.unknown, customer.relationship-ended,
 * caller.role-missing
 */
export function cancelOrder(
  deps: Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives' | 'sandbox'>,
  caller: PartnerCaller,
  input: {
    readonly customerId: CustomerId
    readonly orderId: OrderId
    readonly request?: RequestIdentity
  },
): Promise<Order> {
  const { customerId, orderId, request } = input
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const { partner } = await lockCustomerOf(tx, caller, customerId)
    requireActionOf(tx, caller, 'change-subscription')
    const order = await tx.orders.find(customerId, orderId)
    if (order?.partnerId !== partner.id) throw new ProductError('order.unknown', { orderId })
    if (order.status === 'cancelled') return order
    // Wire contract 10.3
    if (!deps.sandbox) throw new ProductError('order.cancel-only-in-sandbox', {})
    if (!order.lines.every((line) => cancellable.includes(line.family))) {
      throw new ProductError('order.not-cancellable', {})
    }
    const cancelled: Order = { ...order, status: 'cancelled', version: order.version + 1 }
    await tx.orders.update(customerId, cancelled)
    await endSubscriptions(tx, customerId, order)
    await writeAudit(tx, {
      caller,
      partnerId: partner.id,
      customerId,
      resourceType: 'order',
      operationType: 'update_order',
      newValue: { Id: orderId, Status: 'cancelled' },
      request,
    })
    return cancelled
  })
}

async function endSubscriptions(
  tx: WriteTransaction,
  customerId: CustomerId,
  order: Order,
): Promise<void> {
  for (const { subscriptionId } of order.lines) {
    const known =
      subscriptionId === undefined
        ? undefined
        : await tx.subscriptions.find(customerId, subscriptionId)
    if (!known || known.status === 'deleted' || known.status === 'expired') continue
    const ended = { ...known, status: 'deleted' as const, version: known.version + 1 }
    await tx.subscriptions.update(customerId, ended, known.version)
  }
}
