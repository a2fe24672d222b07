import { getPurchaseGate as get } from '../../../operations/get-purchase-gate.ts'
import { PurchaseGateView } from '../../../wire/schemas/partner-api.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireGate } from './gate-mapper.ts'

/** Whether a new purchase would pass now, and who must act first if not (design 2.4, 2.5). */
export const getPurchaseGate = defineRoute({
  method: 'GET',
  path: '/partner/api/customers/:customerId/purchase-gate',
  auth: 'partner',
  status: 200,
  answer: PurchaseGateView,
  about: {
    id: 'getPurchaseGate',
    tag: 'partner console',
    summary: 'Whether a purchase would pass now, and who must act first if not',
  },
  async handle({ deps, caller, params }) {
    return toWireGate(await get(deps, caller, requireCustomerId(params)))
  },
})
