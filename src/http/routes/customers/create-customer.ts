import { createCustomer as create } from '../../../operations/create-customer.ts'
import { CreateCustomerRequest, Customer } from '../../../wire/schemas/customer.ts'
import { defineRoute } from '../../define-route.ts'
import { toCreateCustomerInput, toWireCreatedCustomer } from './customer-mapper.ts'

// Wire contract 3.2
export const createCustomer = defineRoute({
  method: 'POST',
  path: '/v1/customers',
  auth: 'partner',
  body: CreateCustomerRequest,
  status: 201,
  answer: Customer,
  about: {
    id: 'createCustomer',
    tag: 'customers',
    summary: 'Creates a customer and its first Global admin',
  },
  async handle({ deps, caller, body, identity }) {
    return toWireCreatedCustomer(await create(deps, caller, toCreateCustomerInput(body, identity)))
  },
})
