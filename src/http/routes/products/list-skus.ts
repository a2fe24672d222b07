import { toCollection } from '../../../wire/collection.ts'
import { ProductQuery, SkuCollection } from '../../../wire/schemas/catalogue.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { readSkus } from './read-skus.ts'

// Wire contract 4.1
export const listSkus = defineRoute({
  method: 'GET',
  path: '/v1/products/:productId/skus',
  auth: 'partner',
  query: ProductQuery,
  status: 200,
  answer: SkuCollection,
  about: { id: 'listSkus', tag: 'catalogue', summary: 'SKUs of a product' },
  async handle({ deps, caller, params, query, texts, url }) {
    const { productId } = params
    const place = { country: query.country, customerId: undefined }
    const { targetSegment: segment } = query
    const { language } = texts
    const asked = { place, productId, segment, language }
    return toCollection(await readSkus(deps, caller, asked), { self: url })
  },
})

export const listCustomerSkus = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/products/:productId/skus',
  auth: 'partner',
  query: ProductQuery,
  status: 200,
  answer: SkuCollection,
  about: {
    id: 'listCustomerSkus',
    tag: 'catalogue',
    summary: 'SKUs of a product that a customer can buy',
  },
  async handle({ deps, caller, params, query, texts, url }) {
    const { productId } = params
    const place = { country: undefined, customerId: requireCustomerId(params) }
    const { targetSegment: segment } = query
    const { language } = texts
    const asked = { place, productId, segment, language }
    return toCollection(await readSkus(deps, caller, asked), { self: url })
  },
})
