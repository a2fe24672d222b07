import { toOrderId } from '../../../base/identifiers.ts'
import { addToOrder } from '../../../operations/add-to-order.ts'
import { cancelOrder } from '../../../operations/cancel-order.ts'
import { Order, PatchOrderRequest } from '../../../wire/schemas/order.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toAddedLines, toWireOrder } from './order-mapper.ts'

// Wire contract 5.4: add-ons, further lines, and cancelling in a sandbox
export const patchOrder = defineRoute({
  method: 'PATCH',
  path: '/v1/customers/:customerId/orders/:orderId',
  auth: 'partner',
  body: PatchOrderRequest,
  status: 200,
  answer: Order,
  about: {
    id: 'patchOrder',
    tag: 'carts and orders',
    summary: 'Adds lines to an order, or cancels it in a sandbox',
    headers: ['if-match'],
  },
  async handle({ deps, caller, params, body, identity }) {
    const customerId = requireCustomerId(params)
    const orderId = toOrderId(params.orderId.toLowerCase())
    if (body.status === 'cancelled') {
      const input = { customerId, orderId, request: identity }
      return toWireOrder(await cancelOrder(deps, caller, input), customerId)
    }
    const lines = toAddedLines(body.lineItems ?? [], body.billingCycle)
    const order = await addToOrder(deps, caller, { customerId, orderId, lines, request: identity })
    return toWireOrder(order, customerId)
  },
})
