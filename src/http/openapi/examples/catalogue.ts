import { callers, customers, type OperationExample } from './operation-example.ts'

const as = callers.nordlicht
const product = { productId: 'CFQ7TTC0SMP1' }
const sku = { ...product, skuId: '0001' }
const availability = { ...sku, availabilityId: 'CFQ7TTC0SA11' }
const customerId = customers.kranich
const inGermany = { country: 'DE' }

export const catalogueExamples: Readonly<Record<string, OperationExample>> = {
  listProducts: { as, query: { ...inGermany, targetView: 'OnlineServices' } },
  getProduct: { as, params: product, query: inGermany },
  listSkus: { as, params: product, query: inGermany },
  getSku: { as, params: sku, query: inGermany },
  listAvailabilities: { as, params: sku, query: inGermany },
  getAvailability: { as, params: availability, query: inGermany },
  listCustomerProducts: { as, params: { customerId }, query: { targetView: 'OnlineServices' } },
  getCustomerProduct: { as, params: { customerId, ...product } },
  listCustomerSkus: { as, params: { customerId, ...product } },
  getCustomerSku: { as, params: { customerId, ...sku } },
  listCustomerAvailabilities: { as, params: { customerId, ...sku } },
  getCustomerAvailability: { as, params: { customerId, ...availability } },
  listOffers: { as, query: { ...inGermany, size: 5 } },
  getOffer: { as, params: { offerId: '0ffe4000-0000-4000-8000-000000000001' }, query: inGermany },
}
