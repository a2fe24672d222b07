import { listCustomerPartners } from '../../../operations/list-customer-partners.ts'
import { CustomerPartnerList } from '../../../wire/schemas/customer-api.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireCustomerPartner } from './customer-partner-mapper.ts'

/** The consolidated list of a customer's partners (wire contract 9.4, design 2.4). */
export const listPartners = defineRoute({
  method: 'GET',
  path: '/customer/api/partners',
  auth: 'customer',
  status: 200,
  answer: CustomerPartnerList,
  about: {
    id: 'listOwnPartners',
    tag: 'customer admin center',
    summary: 'Partners of the customer, and who must act with each',
  },
  async handle({ deps, caller, texts }) {
    const partners = await listCustomerPartners(deps, caller)
    return { items: partners.map((each) => toWireCustomerPartner(each, texts)) }
  },
})
