import { endRelationship } from '../../../operations/end-relationship.ts'
import { PatchCustomerRequest, RemovedRelationship } from '../../../wire/schemas/customer.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireRemovedRelationship } from './customer-mapper.ts'

/** Removing the relationship is the only change that there is (wire contract 3.4). */
export const patchCustomer = defineRoute({
  method: 'PATCH',
  path: '/v1/customers/:customerId',
  auth: 'partner-user',
  body: PatchCustomerRequest,
  status: 200,
  answer: RemovedRelationship,
  about: {
    id: 'patchCustomer',
    tag: 'customers',
    summary: 'Removes the relationship with a customer',
  },
  async handle({ deps, caller, params, identity }) {
    const input = { customerId: requireCustomerId(params), request: identity }
    const { customerId } = await endRelationship(deps, caller, input)
    return toWireRemovedRelationship(customerId)
  },
})
