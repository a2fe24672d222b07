import type { CustomerId, OrderId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Order, RequestedLine } from '../domain/order/order.ts'
import { lockCustomerOf } from './customer-access.ts'
import { type OrderDeps, prepareOrder, recordOrder, requireOpenGate } from './place-order.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeOnce } from './write-once.ts'

/**
 * Adds lines to what an order gave the customer: add-ons and further items, each a new purchase that
 * the gate decides (wire contract 5.4, design 2.5). The order then shows them too.
 *
 * @throws order.unknown, order.not-changeable, and the codes of `placeOrder`
 */
export function addToOrder(
  deps: OrderDeps,
  caller: PartnerCaller,
  input: {
    readonly customerId: CustomerId
    readonly orderId: OrderId
    readonly lines: readonly RequestedLine[]
    readonly request?: RequestIdentity
  },
): Promise<Order> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const { customer, partner } = await lockCustomerOf(tx, caller, input.customerId)
      const order = await tx.orders.find(customer.id, input.orderId)
      if (order?.partnerId !== partner.id) {
        throw new ProductError('order.unknown', { orderId: input.orderId })
      }
      if (order.status === 'cancelled') throw new ProductError('order.not-changeable', {})
      const added = input.lines.filter((line) => !isRepeated(line, order))
      if (added.length === 0) return order
      const { lines, route } = await prepareOrder(tx, { caller, customer, partner, lines: added })
      requireOpenGate(deps, tx, { lines, route, customerId: customer.id })
      const { request } = input
      return recordOrder(tx, { caller, customer, partner, lines, request, addTo: order })
    },
  )
}

/** A client that sends the complete order back repeats lines that were bought before. */
function isRepeated(line: RequestedLine, order: Order): boolean {
  return order.lines.some(
    (known) =>
      known.lineNumber === line.lineNumber &&
      known.catalogItemId.toLowerCase() === line.catalogItemId.toLowerCase() &&
      known.quantity === line.quantity &&
      known.parentSubscriptionId === line.parentSubscriptionId,
  )
}
