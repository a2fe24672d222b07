import { getCustomer } from '../../../../operations/get-customer.ts'
import { BillingProfile, CompanyProfile } from '../../../../wire/schemas/customer.ts'
import { defineRoute } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'
import { toWireBillingProfile, toWireCompanyProfile } from '../customer-mapper.ts'

// Wire contract 3.6
export const getCompanyProfile = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/profiles/company',
  auth: 'partner-user',
  status: 200,
  answer: CompanyProfile,
  about: { id: 'getCompanyProfile', tag: 'customers', summary: 'Company profile of a customer' },
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
  answer: BillingProfile,
  about: {
    id: 'getBillingProfile',
    tag: 'customers',
    summary: 'Billing profile of a customer, with its tag',
  },
  async handle({ deps, caller, params }) {
    const { profile } = await getCustomer(deps, caller, requireCustomerId(params))
    return toWireBillingProfile(profile)
  },
})
