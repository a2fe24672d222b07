import type { CustomerId, OrderId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Order } from '../domain/order/order.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { transactingPartnerIds } from '../domain/partner/transacting-partners.ts'
import { getCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** @throws order.unknown, customer.unknown, customer.relationship-ended, caller.role-missing */
export function getOrder(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: { readonly customerId: CustomerId; readonly orderId: OrderId },
): Promise<Order> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, input.customerId)
    requireActionOf(tx, caller, 'read-customers')
    const order = await tx.orders.find(input.customerId, input.orderId)
    if (!order || !isVisible(order, partner)) {
      throw new ProductError('order.unknown', { orderId: input.orderId })
    }
    return order
  })
}

/**
 * An order with what it gave the customer; a cancelled one gave nothing that lasts.
 *
 * @throws provisioning.unknown, and the codes of `getOrder`
 */
export async function getProvisionedOrder(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: { readonly customerId: CustomerId; readonly orderId: OrderId },
): Promise<Order> {
  const order = await getOrder(deps, caller, input)
  // Wire contract 10.3
  if (order.status !== 'cancelled') return order
  throw new ProductError('provisioning.unknown', {})
}

/** The caller's orders for a customer, oldest first; a reseller sees those that name it. */
export function listOrders(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  customerId: CustomerId,
): Promise<readonly Order[]> {
  return deps.storage.read(async (tx) => {
    const { customer, partner } = await getCustomerOf(tx, caller, customerId)
    requireActionOf(tx, caller, 'read-customers')
    const orders: Order[] = []
    for (const id of transactingPartnerIds(customer, partner)) {
      orders.push(...(await tx.orders.list(customerId, id)))
    }
    return orders
      .filter((order) => isVisible(order, partner))
      .toSorted((a, b) => a.createdAt - b.createdAt)
  })
}

function isVisible(order: Order, partner: Partner): boolean {
  return order.partnerId === partner.id || order.resellerId === partner.id
}
