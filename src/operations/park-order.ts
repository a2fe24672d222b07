import { type CustomerId, randomGuid, toParkedOrderId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { dayMs } from '../base/time.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { ParkedOrder, RequestedLine } from '../domain/order/order.ts'
import { lockCustomerOf } from './customer-access.ts'
import { findClosedGate, type OrderDeps, prepareOrder } from './place-order.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeOnce } from './write-once.ts'

/**
 * Keeps an order that the gate refuses until something opens the gate (design 2.5). Everything but
 * the agreement is checked now, and again when it is placed.
 *
 * @throws request.invalid when nothing keeps the order back, and the codes of `placeOrder`
 */
export function parkOrder(
  deps: OrderDeps,
  caller: PartnerUser,
  input: {
    readonly customerId: CustomerId
    readonly lines: readonly RequestedLine[]
    readonly request?: RequestIdentity
  },
): Promise<ParkedOrder> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const { customer, partner } = await lockCustomerOf(tx, caller, input.customerId)
      const { lines, route } = await prepareOrder(tx, {
        caller,
        customer,
        partner,
        lines: input.lines,
      })
      if (!findClosedGate(tx, { lines, route })) {
        throw new ProductError('parked-order.not-needed', { customerId: customer.id })
      }
      const parked: ParkedOrder = {
        id: toParkedOrderId(randomGuid()),
        partnerId: partner.id,
        lines: input.lines,
        parkedBy: caller.userId,
        parkedAt: tx.now,
        expiresAt: tx.now + tx.programme.policy.parkedOrderDays * dayMs,
        state: 'parked',
        reason: undefined,
        orderId: undefined,
        version: 1,
      }
      await tx.parkedOrders.insert(customer.id, parked)
      return parked
    },
  )
}
