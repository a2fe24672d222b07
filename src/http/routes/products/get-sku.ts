import { assert } from '../../../base/assert.ts'
import { ProductQuery, Sku } from '../../../wire/schemas/catalogue.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { readSkus } from './read-skus.ts'

// Wire contract 4.1
export const getSku = defineRoute({
  method: 'GET',
  path: '/v1/products/:productId/skus/:skuId',
  auth: 'partner',
  query: ProductQuery,
  status: 200,
  answer: Sku,
  about: { id: 'getSku', tag: 'catalogue', summary: 'One SKU' },
  async handle({ deps, caller, params, query, texts }) {
    const { productId, skuId } = params
    const place = { country: query.country, customerId: undefined }
    const { targetSegment: segment } = query
    const { language } = texts
    const asked = { place, productId, skuId, segment, language }
    const [found] = await readSkus(deps, caller, asked)
    assert(found, 'the operation refuses what it does not find')
    return found
  },
})

export const getCustomerSku = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/products/:productId/skus/:skuId',
  auth: 'partner',
  query: ProductQuery,
  status: 200,
  answer: Sku,
  about: { id: 'getCustomerSku', tag: 'catalogue', summary: 'One SKU as a customer can buy it' },
  async handle({ deps, caller, params, query, texts }) {
    const { productId, skuId } = params
    const place = { country: undefined, customerId: requireCustomerId(params) }
    const { targetSegment: segment } = query
    const { language } = texts
    const asked = { place, productId, skuId, segment, language }
    const [found] = await readSkus(deps, caller, asked)
    assert(found, 'the operation refuses what it does not find')
    return found
  },
})
