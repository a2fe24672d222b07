import type { PurchaseFamily } from '../customer/customer.ts'
import type {
  Catalogue,
  CatalogueItem,
  CatalogueProduct,
  CatalogueSku,
  LegacyOffer,
  ProductFamily,
} from './catalogue.ts'

type CatalogueIndex = {
  readonly items: ReadonlyMap<string, CatalogueItem>
  readonly products: ReadonlyMap<string, CatalogueProduct>
  readonly offers: ReadonlyMap<string, LegacyOffer>
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>()

/**
 * Finds what a line names: `product:sku:availability` or the id of a legacy offer, in any letter
 * case (wire contract 1.7). The item carries the id as the catalogue spells it.
 */
export function findCatalogueItem(
  catalogue: Catalogue,
  catalogItemId: string,
): CatalogueItem | undefined {
  return indexOf(catalogue).items.get(toKey(catalogItemId))
}

/** Finds a product, in any letter case of its id. */
export function findProduct(catalogue: Catalogue, productId: string): CatalogueProduct | undefined {
  return indexOf(catalogue).products.get(toKey(productId))
}

/** Finds a SKU of a product, in any letter case of its id. */
export function findSku(product: CatalogueProduct, skuId: string): CatalogueSku | undefined {
  return product.skus.find((sku) => toKey(sku.id) === toKey(skuId))
}

/** Finds a legacy offer, in any letter case of its id. */
export function findOffer(catalogue: Catalogue, offerId: string): LegacyOffer | undefined {
  return indexOf(catalogue).offers.get(toKey(offerId))
}

/** What the purchase of a product counts as: classic Azure and online services are offers. */
export function purchaseFamilyOf(family: ProductFamily): PurchaseFamily {
  switch (family) {
    case 'legacy-offer':
    case 'online-service':
    case 'classic-azure':
      return 'offer'
    default:
      return family
  }
}

/** The id under which a SKU is ordered. */
export function toCatalogItemId(product: CatalogueProduct, sku: CatalogueSku): string {
  return `${product.id}:${sku.id}:${sku.availabilityId}`
}

function indexOf(catalogue: Catalogue): CatalogueIndex {
  let index = indexes.get(catalogue)
  if (!index) {
    index = buildIndex(catalogue)
    indexes.set(catalogue, index)
  }
  return index
}

function buildIndex(catalogue: Catalogue): CatalogueIndex {
  const items = new Map<string, CatalogueItem>()
  for (const offer of catalogue.offers) items.set(toKey(offer.id), toOfferItem(offer))
  for (const product of catalogue.products) {
    for (const sku of product.skus) {
      const item = toSkuItem(product, sku)
      items.set(toKey(item.catalogItemId), item)
    }
  }
  return {
    items,
    products: new Map(catalogue.products.map((product) => [toKey(product.id), product])),
    offers: new Map(catalogue.offers.map((offer) => [toKey(offer.id), offer])),
  }
}

function toKey(id: string): string {
  return id.toLowerCase()
}

function toOfferItem(offer: LegacyOffer): CatalogueItem {
  const { family, name, minimumQuantity, maximumQuantity, isTrial, isAddOn } = offer
  return {
    catalogItemId: offer.id,
    family,
    purchaseFamily: purchaseFamilyOf(family),
    name,
    productId: undefined,
    skuId: undefined,
    minimumQuantity,
    maximumQuantity,
    isTrial,
    isAddOn,
    addOnTo: offer.addOnTo,
    billingCycles: offer.billingCycles,
    terms: [],
    unitType: offer.unitType,
    autoRenewable: offer.isAutoRenewable,
    needsAttestation: false,
    convertsTo: offer.convertsToOfferId,
  }
}

function toSkuItem(product: CatalogueProduct, sku: CatalogueSku): CatalogueItem {
  const target = sku.convertsToSkuId && findSku(product, sku.convertsToSkuId)
  return {
    catalogItemId: toCatalogItemId(product, sku),
    family: product.family,
    purchaseFamily: purchaseFamilyOf(product.family),
    name: sku.title,
    productId: product.id,
    skuId: sku.id,
    minimumQuantity: sku.minimumQuantity,
    maximumQuantity: sku.maximumQuantity,
    isTrial: sku.isTrial,
    isAddOn: sku.addOnTo.length > 0,
    addOnTo: sku.addOnTo,
    billingCycles: sku.billingCycles,
    terms: sku.terms,
    unitType: sku.unitType,
    autoRenewable: renewingFamilies.has(product.family),
    needsAttestation: sku.attestationType !== undefined,
    convertsTo: target ? toCatalogItemId(product, target) : undefined,
  }
}

/** Perpetual software, reservations and Azure plans have no next term to renew into. */
const renewingFamilies: ReadonlySet<ProductFamily> = new Set([
  'online-service',
  'software-subscription',
])
