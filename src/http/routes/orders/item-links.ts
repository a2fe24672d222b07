import { toLink } from '../../../wire/links.ts'
import type { Link } from '../../../wire/schemas/link.ts'

type ItemLinks = {
  readonly offer?: Link
  readonly product?: Link
  readonly sku?: Link
  readonly availability?: Link
}

/** Links to what an order or a subscription is of: an offer, or product, SKU and availability. */
export function toItemLinks(catalogItemId: string): ItemLinks {
  const [product, sku, availability] = catalogItemId.split(':')
  if (sku === undefined || availability === undefined) {
    return { offer: toLink(`/offers/${catalogItemId}`) }
  }
  const skuPath = `/products/${product}/skus/${sku}`
  return {
    product: toLink(`/products/${product}`),
    sku: toLink(skuPath),
    availability: toLink(`${skuPath}/availabilities/${availability}`),
  }
}
