import { deleteCustomer as remove } from '../../../operations/delete-customer.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'

// Wire contract 3.5
export const deleteCustomer = defineRoute({
  method: 'DELETE',
  path: '/v1/customers/:customerId',
  auth: 'partner',
  status: 204,
  answer: 'nothing',
  about: { id: 'deleteCustomer', tag: 'customers', summary: 'Deletes a customer of a sandbox' },
  async handle({ deps, caller, params, identity }) {
    await remove(deps, caller, { customerId: requireCustomerId(params), request: identity })
    return undefined
  },
})
