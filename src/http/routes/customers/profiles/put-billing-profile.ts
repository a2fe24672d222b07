import { updateBillingProfile } from '../../../../operations/update-billing-profile.ts'
import { headerNames } from '../../../../wire/headers.ts'
import { BillingProfile, UpdateBillingProfileRequest } from '../../../../wire/schemas/customer.ts'
import { defineRoute } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'
import { toWireBillingProfile } from '../customer-mapper.ts'
import { toUpdateBillingProfileInput } from './billing-profile-mapper.ts'

// Wire contract 3.6
export const putBillingProfile = defineRoute({
  method: 'PUT',
  path: '/v1/customers/:customerId/profiles/billing',
  auth: 'partner',
  body: UpdateBillingProfileRequest,
  status: 200,
  answer: BillingProfile,
  about: {
    id: 'updateBillingProfile',
    tag: 'customers',
    summary: 'Replaces the billing profile',
    headers: ['if-match'],
  },
  async handle({ deps, caller, params, body, identity, header }) {
    const customerId = requireCustomerId(params)
    const change = toUpdateBillingProfileInput(body, header(headerNames.ifMatch))
    const input = { ...change, customerId, request: identity }
    return toWireBillingProfile(await updateBillingProfile(deps, caller, input))
  },
})
