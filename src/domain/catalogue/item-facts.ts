import type { Catalogue } from './catalogue.ts'
import { findCatalogueItem, findProduct } from './find-item.ts'

/** What the catalogue says of something that was bought, beside what the purchase recorded. */
export type ItemFacts = {
  readonly isMicrosoftProduct: boolean
  readonly publisherName: string | undefined
  /** Something can be bought in addition to it. */
  readonly hasAddOns: boolean
}

/** Answers also for an item that the catalogue no longer has. */
export function itemFacts(catalogue: Catalogue, catalogItemId: string): ItemFacts {
  const item = findCatalogueItem(catalogue, catalogItemId)
  const { productId, skuId } = item ?? {}
  const product = productId === undefined ? undefined : findProduct(catalogue, productId)
  return {
    isMicrosoftProduct: product?.isMicrosoftProduct ?? true,
    publisherName: product?.publisherName,
    hasAddOns:
      productId === undefined
        ? offerHasAddOns(catalogue, catalogItemId)
        : skuHasAddOns(catalogue, `${productId}:${skuId}`),
  }
}

/** Add-ons name the offer that they belong to. */
export function offerHasAddOns({ offers }: Catalogue, offerId: string): boolean {
  return offers.some(({ addOnTo }) => names(addOnTo, offerId))
}

function skuHasAddOns({ products }: Catalogue, sku: string): boolean {
  return products.some(({ skus }) => skus.some(({ addOnTo }) => names(addOnTo, sku)))
}

function names(parents: readonly string[], id: string): boolean {
  return parents.some((parent) => parent.toLowerCase() === id.toLowerCase())
}
