import { type ParkedOrderId, parseGuid, toParkedOrderId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import { changeParkedOrder } from '../../../operations/manage-parked-order.ts'
import { ParkedOrderView } from '../../../wire/schemas/partner-api.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireParkedOrder } from './parked-order-mapper.ts'

/** A person queues it again; the background job places it (design 2.5). */
export const placeParkedOrder = defineRoute({
  method: 'POST',
  path: '/partner/api/customers/:customerId/parked-orders/:parkedOrderId/place',
  auth: 'partner-user',
  status: 202,
  answer: ParkedOrderView,
  about: { id: 'placeParkedOrder', tag: 'partner console', summary: 'Queues a parked order again' },
  async handle({ deps, caller, params, identity }) {
    const customerId = requireCustomerId(params)
    const parkedOrderId = requireParkedOrderId(params)
    const change = { customerId, parkedOrderId, change: 'place', request: identity } as const
    return toWireParkedOrder(await changeParkedOrder(deps, caller, change), customerId)
  },
})

export const discardParkedOrder = defineRoute({
  method: 'DELETE',
  path: '/partner/api/customers/:customerId/parked-orders/:parkedOrderId',
  auth: 'partner-user',
  status: 200,
  answer: ParkedOrderView,
  about: { id: 'discardParkedOrder', tag: 'partner console', summary: 'Discards a parked order' },
  async handle({ deps, caller, params, identity }) {
    const customerId = requireCustomerId(params)
    const parkedOrderId = requireParkedOrderId(params)
    const change = { customerId, parkedOrderId, change: 'discard', request: identity } as const
    return toWireParkedOrder(await changeParkedOrder(deps, caller, change), customerId)
  },
})

function requireParkedOrderId({
  parkedOrderId,
}: {
  readonly parkedOrderId: string
}): ParkedOrderId {
  const id = parseGuid(parkedOrderId)
  if (id === undefined) throw new ProductError('parked-order.unknown', { parkedOrderId })
  return toParkedOrderId(id)
}
