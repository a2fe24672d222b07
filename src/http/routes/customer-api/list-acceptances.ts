import { listCustomerAcceptances } from '../../../operations/list-customer-acceptances.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireAcceptance } from './acceptance-mapper.ts'

export const listAcceptances = defineRoute({
  method: 'GET',
  path: '/customer/api/acceptances',
  auth: 'customer',
  status: 200,
  async handle({ deps, caller }) {
    const acceptances = await listCustomerAcceptances(deps, caller)
    return { items: acceptances.map(toWireAcceptance) }
  },
})
