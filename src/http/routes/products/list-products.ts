import { listProducts as list } from '../../../operations/read-catalogue.ts'
import { toCollection } from '../../../wire/collection.ts'
import {
  CustomerProductsQuery,
  ProductCollection,
  ProductsQuery,
} from '../../../wire/schemas/catalogue.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toShown, toWireProduct } from './product-mapper.ts'

// Wire contract 4.1
export const listProducts = defineRoute({
  method: 'GET',
  path: '/v1/products',
  auth: 'partner',
  query: ProductsQuery,
  status: 200,
  answer: ProductCollection,
  about: { id: 'listProducts', tag: 'catalogue', summary: 'Products sold in a country' },
  async handle({ deps, caller, query, texts, url }) {
    const { country, targetView, targetSegment: segment } = query
    const place = { country, customerId: undefined }
    const { products } = await list(deps, caller, { place, targetView, segment })
    const shown = toShown(texts.language, place)
    return toCollection(
      products.map((product) => toWireProduct(product, shown)),
      { self: url },
    )
  },
})

export const listCustomerProducts = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/products',
  auth: 'partner',
  query: CustomerProductsQuery,
  status: 200,
  answer: ProductCollection,
  about: {
    id: 'listCustomerProducts',
    tag: 'catalogue',
    summary: 'Products that a customer can buy',
  },
  async handle({ deps, caller, params, query, texts, url }) {
    const { targetView, targetSegment: segment } = query
    const place = { country: undefined, customerId: requireCustomerId(params) }
    const { products } = await list(deps, caller, { place, targetView, segment })
    const shown = toShown(texts.language, place)
    return toCollection(
      products.map((product) => toWireProduct(product, shown)),
      { self: url },
    )
  },
})
