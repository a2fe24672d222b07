import { getProduct as get } from '../../../operations/read-catalogue.ts'
import { Product, ProductQuery } from '../../../wire/schemas/catalogue.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toShown, toWireProduct } from './product-mapper.ts'

// Wire contract 4.1
export const getProduct = defineRoute({
  method: 'GET',
  path: '/v1/products/:productId',
  auth: 'partner',
  query: ProductQuery,
  status: 200,
  answer: Product,
  about: { id: 'getProduct', tag: 'catalogue', summary: 'One product' },
  async handle({ deps, caller, params, query, texts }) {
    const place = { country: query.country, customerId: undefined }
    const product = await get(deps, caller, { place, productId: params.productId })
    return toWireProduct(product, toShown(texts.language, place))
  },
})

export const getCustomerProduct = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/products/:productId',
  auth: 'partner',
  status: 200,
  answer: Product,
  about: {
    id: 'getCustomerProduct',
    tag: 'catalogue',
    summary: 'One product as a customer can buy it',
  },
  async handle({ deps, caller, params, texts }) {
    const place = { country: undefined, customerId: requireCustomerId(params) }
    const product = await get(deps, caller, { place, productId: params.productId })
    return toWireProduct(product, toShown(texts.language, place))
  },
})
