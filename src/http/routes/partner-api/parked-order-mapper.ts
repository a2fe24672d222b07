import type { CustomerId } from '../../../base/identifiers.ts'
import type { ParkedOrder } from '../../../domain/order/order.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { ParkedOrderView } from '../../../wire/schemas/partner-api.ts'

export function toWireParkedOrder(order: ParkedOrder, customerId: CustomerId): ParkedOrderView {
  const { reason, orderId } = order
  return {
    id: order.id,
    customerId,
    state: order.state,
    parkedAt: toWireInstant(order.parkedAt),
    parkedBy: order.parkedBy,
    expiresAt: toWireInstant(order.expiresAt),
    ...(reason === undefined ? {} : { reason }),
    ...(orderId === undefined ? {} : { orderId }),
    lineItems: order.lines.map(({ lineNumber, catalogItemId, quantity, term, billingCycle }) => ({
      id: lineNumber,
      catalogItemId,
      quantity,
      ...(term === undefined ? {} : { termDuration: term }),
      ...(billingCycle === undefined ? {} : { billingCycle }),
    })),
  }
}
