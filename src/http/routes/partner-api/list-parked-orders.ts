import { listParkedOrders as list } from '../../../operations/manage-parked-order.ts'
import { ParkedOrderList } from '../../../wire/schemas/partner-api.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireParkedOrder } from './parked-order-mapper.ts'

export const listParkedOrders = defineRoute({
  method: 'GET',
  path: '/partner/api/customers/:customerId/parked-orders',
  auth: 'partner-user',
  status: 200,
  answer: ParkedOrderList,
  about: {
    id: 'listParkedOrders',
    tag: 'partner console',
    summary: 'Orders that wait for the gate to open',
  },
  async handle({ deps, caller, params }) {
    const customerId = requireCustomerId(params)
    const parked = await list(deps, caller, customerId)
    return { items: parked.map((each) => toWireParkedOrder(each, customerId)) }
  },
})
