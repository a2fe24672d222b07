import { toCollection } from '../../../wire/collection.ts'
import { AvailabilityCollection, ProductQuery } from '../../../wire/schemas/catalogue.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { readAvailabilities } from './read-skus.ts'

// Wire contract 4.1
export const listAvailabilities = defineRoute({
  method: 'GET',
  path: '/v1/products/:productId/skus/:skuId/availabilities',
  auth: 'partner',
  query: ProductQuery,
  status: 200,
  answer: AvailabilityCollection,
  about: { id: 'listAvailabilities', tag: 'catalogue', summary: 'Availabilities of a SKU' },
  async handle({ deps, caller, params, query, texts, url }) {
    const { productId, skuId } = params
    const place = { country: query.country, customerId: undefined }
    const { targetSegment: segment } = query
    const { language } = texts
    const asked = { place, productId, skuId, segment, language }
    return toCollection(await readAvailabilities(deps, caller, asked), { self: url })
  },
})

export const listCustomerAvailabilities = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/products/:productId/skus/:skuId/availabilities',
  auth: 'partner',
  query: ProductQuery,
  status: 200,
  answer: AvailabilityCollection,
  about: {
    id: 'listCustomerAvailabilities',
    tag: 'catalogue',
    summary: 'Availabilities of a SKU for a customer',
  },
  async handle({ deps, caller, params, query, texts, url }) {
    const { productId, skuId } = params
    const place = { country: undefined, customerId: requireCustomerId(params) }
    const { targetSegment: segment } = query
    const { language } = texts
    const asked = { place, productId, skuId, segment, language }
    return toCollection(await readAvailabilities(deps, caller, asked), { self: url })
  },
})
