import { type AnyProductError, ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Catalogue } from '../domain/catalogue/catalogue.ts'
import { findProduct, findSku } from '../domain/catalogue/find-item.ts'
import { requireKnownCountry } from '../domain/country/known-country.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'

export type InventoryQuestion = { readonly productId: string; readonly skuId: string | undefined }
/** `restriction` says why the item cannot be bought; nothing here runs out. */
export type InventoryAnswer = InventoryQuestion & {
  readonly restriction: AnyProductError | undefined
}

/** Marks the items that cannot be bought (wire contract 4.1). @throws request.invalid */
export function checkInventory(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  { country, items }: { readonly country: string; readonly items: readonly InventoryQuestion[] },
): Promise<readonly InventoryAnswer[]> {
  return deps.storage.read(async (tx) => {
    getOwnPartner(tx, caller)
    requireKnownCountry(country, 'country')
    return items.map((item) => ({ ...item, restriction: restrictionOf(tx.programme, item) }))
  })
}

function restrictionOf(
  { catalogue }: { readonly catalogue: Catalogue },
  { productId, skuId }: InventoryQuestion,
): AnyProductError | undefined {
  const product = findProduct(catalogue, productId)
  if (!product) return new ProductError('product.unknown', { productId })
  if (skuId === undefined || findSku(product, skuId)) return undefined
  return new ProductError('sku.unknown', { skuId })
}
