import { getCustomer } from '../../../operations/get-customer.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { ValidationStatus, ValidationStatusQuery } from '../../../wire/schemas/validation.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'

/** Nobody vets accounts here but the operator, by suspending them (wire contract 3.9). */
export const getValidationStatus = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/validationStatus',
  auth: 'partner-user',
  query: ValidationStatusQuery,
  status: 200,
  answer: ValidationStatus,
  about: { id: 'getValidationStatus', tag: 'customers', summary: 'Whether the account may buy' },
  async handle({ deps, caller, params }): Promise<ValidationStatus> {
    const { profile } = await getCustomer(deps, caller, requireCustomerId(params))
    return {
      type: 'account',
      status: profile.suspended ? 'NotAllowed' : 'Allowed',
      lastUpdateDateTime: toWireInstant(profile.createdAt),
    }
  },
})
