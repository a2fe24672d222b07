import type { CreateCustomerRequest, Customer } from '../../../../../src/wire/schemas/customer.ts'
import { request } from '../../../../shared/api/request.ts'

/** The same request id again answers the same customer, with its credentials. */
export function createCustomer(body: CreateCustomerRequest, requestId: string): Promise<Customer> {
  return request({ method: 'POST', path: '/v1/customers', body, requestId })
}
