import { listCustomerAcceptances } from '../../../operations/list-customer-acceptances.ts'
import { AcceptanceList } from '../../../wire/schemas/acceptance.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireAcceptance } from './acceptance-mapper.ts'

export const listAcceptances = defineRoute({
  method: 'GET',
  path: '/customer/api/acceptances',
  auth: 'customer',
  status: 200,
  answer: AcceptanceList,
  about: {
    id: 'listOwnAcceptances',
    tag: 'customer admin center',
    summary: 'Everything that was accepted for the customer',
  },
  async handle({ deps, caller }) {
    const acceptances = await listCustomerAcceptances(deps, caller)
    return { items: acceptances.map(toWireAcceptance) }
  },
})
