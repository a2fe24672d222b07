import { getCustomerPartner as get } from '../../../operations/get-customer-partner.ts'
import {
  CustomerPartnerDetails,
  CustomerPartnerQuery,
} from '../../../wire/schemas/customer-console.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireCustomerPartnerDetails } from './customer-partner-details-mapper.ts'

/** One partner of the customer in full (design 1). */
export const getCustomerPartner = defineRoute({
  method: 'GET',
  path: '/customer/api/partners/:partnerId',
  auth: 'customer',
  query: CustomerPartnerQuery,
  status: 200,
  answer: CustomerPartnerDetails,
  about: {
    id: 'getOwnPartner',
    tag: 'customer admin center',
    summary: 'One partner: relationship, route, waiting orders, attestations',
  },
  async handle({ deps, caller, params, query, texts }) {
    const { partnerId } = params
    const details = await get(deps, caller, { partnerId, providerId: query.providerId })
    const shownTo = { ...caller, publicUrl: deps.publicUrl, texts }
    return toWireCustomerPartnerDetails(details, shownTo)
  },
})
