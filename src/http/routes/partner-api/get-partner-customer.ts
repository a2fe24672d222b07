import { getPartnerCustomer as get } from '../../../operations/get-partner-customer.ts'
import { PartnerCustomerDetails } from '../../../wire/schemas/partner-console.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toPartnerCustomerDetails } from './partner-customer-mapper.ts'

/** One customer as its partner works with it (design 1, 2.4). */
export const getOwnCustomer = defineRoute({
  method: 'GET',
  path: '/partner/api/customers/:customerId',
  auth: 'partner-user',
  status: 200,
  answer: PartnerCustomerDetails,
  about: {
    id: 'getOwnCustomer',
    tag: 'partner console',
    summary: 'One customer: routes, agreement, relationships, what the caller may do, what waits',
  },
  async handle({ deps, caller, params, texts }) {
    const found = await get(deps, caller, requireCustomerId(params))
    return toPartnerCustomerDetails(found, { texts, publicUrl: deps.publicUrl })
  },
})
