import { listCustomers as list } from '../../../operations/list-customers.ts'
import { headerNames } from '../../../wire/headers.ts'
import { CustomerCollection, CustomersQuery } from '../../../wire/schemas/customer.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireCustomerListItem } from './customer-mapper.ts'
import { parseCustomerSeek, toCustomerCollection, toListCustomersInput } from './customer-seek.ts'

// Wire contract 3.3
export const listCustomers = defineRoute({
  method: 'GET',
  path: '/v1/customers',
  auth: 'partner',
  query: CustomersQuery,
  status: 200,
  answer: CustomerCollection,
  about: {
    id: 'listCustomers',
    tag: 'customers',
    summary: 'Customers of the partner, page by page',
    headers: ['continuation-token'],
  },
  async handle({ deps, caller, query, url, header }) {
    const { signer } = deps
    const seek = parseCustomerSeek(query, header(headerNames.continuationToken), {
      signer,
      caller,
    })
    const page = await list(deps, caller, toListCustomersInput(seek, caller))
    const items = page.items.map(toWireCustomerListItem)
    return toCustomerCollection(page, items, { seek, self: url, signer, caller })
  },
})
