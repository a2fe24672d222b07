import { getCustomer } from '../../../../operations/get-customer.ts'
import { defineRoute } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'
import { toWireBillingProfile, toWireCompanyProfile } from '../customer-mapper.ts'

// Wire contract 3.6
export const getCompanyProfile = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/profiles/company',
  auth: 'partner-user',
  status: 200,
  async handle({ deps, caller, params }) {
    const { profile } = await getCustomer(deps, caller, requireCustomerId(params))
    return toWireCompanyProfile(profile)
  },
})

export const getBillingProfile = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/profiles/billing',
  auth: 'partner',
  status: 200,
  async handle({ deps, caller, params }) {
    const { profile } = await getCustomer(deps, caller, requireCustomerId(params))
    return toWireBillingProfile(profile)
  },
})
