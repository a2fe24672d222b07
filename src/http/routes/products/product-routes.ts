import type { Route } from '../../define-route.ts'
import { checkInventory } from './check-inventory.ts'
import { getAvailability, getCustomerAvailability } from './get-availability.ts'
import { getCustomerProduct, getProduct } from './get-product.ts'
import { getCustomerSku, getSku } from './get-sku.ts'
import { listAvailabilities, listCustomerAvailabilities } from './list-availabilities.ts'
import { listCustomerProducts, listProducts } from './list-products.ts'
import { listCustomerSkus, listSkus } from './list-skus.ts'

/** The catalogue, as such and as a customer may buy from it (wire contract 4.1). */
export const productRoutes: readonly Route[] = [
  checkInventory,
  listProducts,
  getProduct,
  listSkus,
  getSku,
  listAvailabilities,
  getAvailability,
  listCustomerProducts,
  getCustomerProduct,
  listCustomerSkus,
  getCustomerSku,
  listCustomerAvailabilities,
  getCustomerAvailability,
]
