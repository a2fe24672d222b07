import { placeOrder } from '../../../operations/place-order.ts'
import { CreateOrderRequest, Order } from '../../../wire/schemas/order.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { requireSameCustomer, toOrderedLines, toWireOrder } from './order-mapper.ts'

// Wire contract 5.4
export const createOrder = defineRoute({
  method: 'POST',
  path: '/v1/customers/:customerId/orders',
  auth: 'partner',
  body: CreateOrderRequest,
  status: 201,
  answer: Order,
  about: {
    id: 'createOrder',
    tag: 'carts and orders',
    summary: 'Orders directly; the purchase gate decides',
  },
  async handle({ deps, caller, params, body, identity }) {
    const customerId = requireCustomerId(params)
    requireSameCustomer(body.referenceCustomerId, customerId)
    const lines = toOrderedLines(body.lineItems, body.billingCycle)
    const order = await placeOrder(deps, caller, { customerId, lines, request: identity })
    return toWireOrder(order, customerId)
  },
})
