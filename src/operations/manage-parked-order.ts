import type { CustomerId, ParkedOrderId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { ParkedOrder } from '../domain/order/order.ts'
import { requireRole } from '../domain/programme/roles.ts'
import { getCustomerOf, lockCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import type { OrderDeps } from './place-order.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeOnce } from './write-once.ts'

/** The caller's parked orders for a customer. @throws caller.role-missing, customer.unknown */
export function listParkedOrders(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  customerId: CustomerId,
): Promise<readonly ParkedOrder[]> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, customerId)
    requireRole(tx.programme, caller, 'read-customers')
    const all = await tx.parkedOrders.list(customerId)
    return all.filter((each) => each.partnerId === partner.id)
  })
}

/**
 * A person queues a parked order again after it failed, or discards it (design 2.5).
 *
 * @throws parked-order.unknown, parked-order.not-waiting, caller.role-missing
 */
export function changeParkedOrder(
  deps: OrderDeps,
  caller: PartnerUser,
  input: {
    readonly customerId: CustomerId
    readonly parkedOrderId: ParkedOrderId
    readonly change: 'place' | 'discard'
    readonly request?: RequestIdentity
  },
): Promise<ParkedOrder> {
  const { customerId, parkedOrderId } = input
  return writeOnce(deps, { caller, request: input.request, scope: customerId }, async (tx) => {
    const { partner } = await lockCustomerOf(tx, caller, customerId)
    requireRole(tx.programme, caller, 'buy')
    const order = await tx.parkedOrders.find(customerId, parkedOrderId)
    if (order?.partnerId !== partner.id) {
      throw new ProductError('parked-order.unknown', { parkedOrderId })
    }
    const waiting = ['parked', 'queued', 'failed'].includes(order.state)
    if (!waiting) throw new ProductError('parked-order.not-waiting', { state: order.state })
    const changed: ParkedOrder = {
      ...order,
      state: input.change === 'place' ? 'queued' : 'discarded',
      reason: undefined,
      version: order.version + 1,
    }
    if (!(await tx.parkedOrders.update(customerId, changed, order.version))) {
      throw new ProductError('parked-order.not-waiting', { state: order.state })
    }
    await tx.tasks.close(customerId, partner.id, ['parked-order-failed'])
    return changed
  })
}
