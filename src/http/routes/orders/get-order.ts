import { toOrderId } from '../../../base/identifiers.ts'
import { getOrder as get } from '../../../operations/read-orders.ts'
import { Order } from '../../../wire/schemas/order.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireOrder } from './order-mapper.ts'

// Wire contract 5.4
export const getOrder = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/orders/:orderId',
  auth: 'partner',
  status: 200,
  answer: Order,
  about: { id: 'getOrder', tag: 'carts and orders', summary: 'One order' },
  async handle({ deps, caller, params }) {
    const customerId = requireCustomerId(params)
    const orderId = toOrderId(params.orderId.toLowerCase())
    return toWireOrder(await get(deps, caller, { customerId, orderId }), customerId)
  },
})
