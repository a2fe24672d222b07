import { getCustomer as get } from '../../../operations/get-customer.ts'
import { Customer } from '../../../wire/schemas/customer.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireCustomer } from './customer-mapper.ts'

// Wire contract 3.3
export const getCustomer = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId',
  auth: 'partner',
  status: 200,
  answer: Customer,
  about: { id: 'getCustomer', tag: 'customers', summary: 'One customer' },
  async handle({ deps, caller, params }) {
    return toWireCustomer(await get(deps, caller, requireCustomerId(params)))
  },
})
