import { listOrders as list } from '../../../operations/read-orders.ts'
import { toCollection } from '../../../wire/collection.ts'
import { OrderCollection, OrdersQuery } from '../../../wire/schemas/order.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireOrder } from './order-mapper.ts'

// Wire contract 5.4
export const listOrders = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/orders',
  auth: 'partner',
  query: OrdersQuery,
  status: 200,
  answer: OrderCollection,
  about: { id: 'listOrders', tag: 'carts and orders', summary: 'Orders of a customer' },
  async handle({ deps, caller, params, query, url }) {
    const customerId = requireCustomerId(params)
    const { billingType } = query
    const orders = await list(deps, caller, customerId)
    const wanted = orders.filter(
      (order) => billingType === undefined || order.billingCycle === billingType,
    )
    return toCollection(
      wanted.map((order) => toWireOrder(order, customerId)),
      { self: url },
    )
  },
})
