import {
  countPartnerCustomers,
  listPartnerCustomers,
} from '../../../operations/list-partner-customers.ts'
import {
  PartnerCustomerCounts,
  PartnerCustomerCountsQuery,
  PartnerCustomerList,
  PartnerCustomersQuery,
} from '../../../wire/schemas/partner-customers.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireCounts, toWireCustomerLine } from './customer-line-mapper.ts'
import { toCustomersFilter, toCustomersInput, toPageCursors } from './customer-table-query.ts'

/** The customers table: searched, filtered and sorted by rows that change with the facts (design 3). */
export const listOwnCustomers = defineRoute({
  method: 'GET',
  path: '/partner/api/customers',
  auth: 'partner-user',
  query: PartnerCustomersQuery,
  status: 200,
  answer: PartnerCustomerList,
  about: {
    id: 'listOwnCustomers',
    tag: 'partner console',
    summary: 'Customers of the partner with their routes, page by page',
  },
  async handle({ deps, caller, query, texts }) {
    const input = toCustomersInput(query)
    const page = await listPartnerCustomers(deps, caller, input)
    return {
      items: page.items.map((line) => toWireCustomerLine(line, texts)),
      ...toPageCursors(page, input),
    }
  },
})

export const countOwnCustomers = defineRoute({
  method: 'GET',
  path: '/partner/api/customers/counts',
  auth: 'partner-user',
  query: PartnerCustomerCountsQuery,
  status: 200,
  answer: PartnerCustomerCounts,
  about: {
    id: 'countOwnCustomers',
    tag: 'partner console',
    summary: 'How many customers a filter leaves, and how they divide',
  },
  async handle({ deps, caller, query, texts }) {
    const input = { filter: toCustomersFilter(query), withFacets: query.facets === true }
    return toWireCounts(await countPartnerCustomers(deps, caller, input), texts)
  },
})
