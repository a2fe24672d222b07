import { parkOrder as park } from '../../../operations/park-order.ts'
import { ParkedOrderView, ParkOrderRequest } from '../../../wire/schemas/partner-api.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toRequestedLines } from '../carts/requested-lines.ts'
import { toWireParkedOrder } from './parked-order-mapper.ts'

/** Keeps an order that the gate refused until something opens the gate (design 2.5). */
export const parkOrder = defineRoute({
  method: 'POST',
  path: '/partner/api/customers/:customerId/parked-orders',
  auth: 'partner-user',
  body: ParkOrderRequest,
  status: 201,
  answer: ParkedOrderView,
  about: {
    id: 'parkOrder',
    tag: 'partner console',
    summary: 'Keeps an order until the gate opens',
  },
  async handle({ deps, caller, params, body, identity }) {
    const customerId = requireCustomerId(params)
    const lines = toRequestedLines(body.lineItems)
    const parked = await park(deps, caller, { customerId, lines, request: identity })
    return toWireParkedOrder(parked, customerId)
  },
})
