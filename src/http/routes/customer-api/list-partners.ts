import { listCustomerPartners } from '../../../operations/list-customer-partners.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireCustomerPartner } from './customer-partner-mapper.ts'

/** The consolidated list of a customer's partners (wire contract 9.4, design 2.4). */
export const listPartners = defineRoute({
  method: 'GET',
  path: '/customer/api/partners',
  auth: 'customer',
  status: 200,
  async handle({ deps, caller, texts }) {
    const partners = await listCustomerPartners(deps, caller)
    return { items: partners.map((each) => toWireCustomerPartner(each, texts)) }
  },
})
