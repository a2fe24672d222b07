import { listCustomerAcceptances } from '../../../operations/list-customer-acceptances.ts'
import {
  CustomerAcceptanceList,
  CustomerAcceptancesQuery,
} from '../../../wire/schemas/customer-console.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireAcceptance } from './acceptance-mapper.ts'

export const listAcceptances = defineRoute({
  method: 'GET',
  path: '/customer/api/acceptances',
  auth: 'customer',
  query: CustomerAcceptancesQuery,
  status: 200,
  answer: CustomerAcceptanceList,
  about: {
    id: 'listOwnAcceptances',
    tag: 'customer admin center',
    summary: 'Everything that was accepted for the customer, newest first',
  },
  async handle({ deps, caller, query, texts }) {
    const { items, older } = await listCustomerAcceptances(deps, caller, query.cursor)
    const shownTo = { ...caller, publicUrl: deps.publicUrl, texts }
    return {
      items: items.map((each) => toWireAcceptance(each, shownTo)),
      ...(older === undefined ? {} : { next: String(older) }),
    }
  },
})
