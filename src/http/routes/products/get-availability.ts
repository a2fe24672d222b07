import { assert } from '../../../base/assert.ts'
import { Availability, ProductQuery } from '../../../wire/schemas/catalogue.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { readAvailabilities } from './read-skus.ts'

// Wire contract 4.1
export const getAvailability = defineRoute({
  method: 'GET',
  path: '/v1/products/:productId/skus/:skuId/availabilities/:availabilityId',
  auth: 'partner',
  query: ProductQuery,
  status: 200,
  answer: Availability,
  about: { id: 'getAvailability', tag: 'catalogue', summary: 'One availability' },
  async handle({ deps, caller, params, query, texts }) {
    const { productId, skuId, availabilityId } = params
    const place = { country: query.country, customerId: undefined }
    const { targetSegment: segment } = query
    const { language } = texts
    const asked = { place, productId, skuId, availabilityId, segment, language }
    const [found] = await readAvailabilities(deps, caller, asked)
    assert(found, 'the operation refuses what it does not find')
    return found
  },
})

export const getCustomerAvailability = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/products/:productId/skus/:skuId/availabilities/:availabilityId',
  auth: 'partner',
  query: ProductQuery,
  status: 200,
  answer: Availability,
  about: {
    id: 'getCustomerAvailability',
    tag: 'catalogue',
    summary: 'One availability for a customer',
  },
  async handle({ deps, caller, params, query, texts }) {
    const { productId, skuId, availabilityId } = params
    const place = { country: undefined, customerId: requireCustomerId(params) }
    const { targetSegment: segment } = query
    const { language } = texts
    const asked = { place, productId, skuId, availabilityId, segment, language }
    const [found] = await readAvailabilities(deps, caller, asked)
    assert(found, 'the operation refuses what it does not find')
    return found
  },
})
