import type { CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type {
  Catalogue,
  CatalogueProduct,
  CatalogueSku,
  LegacyOffer,
  Segment,
} from '../domain/catalogue/catalogue.ts'
import { findOffer, findProduct, findSku } from '../domain/catalogue/find-item.ts'
import { offerHasAddOns } from '../domain/catalogue/item-facts.ts'
import { requireSegment, requireTargetView } from '../domain/catalogue/target.ts'
import { requireKnownCountry } from '../domain/country/known-country.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getCustomerOf, getOwnPartner, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** Where the buyer is: a country, or a customer of the caller, whose country it then is. */
export type CataloguePlace = {
  readonly country: string | undefined
  readonly customerId: CustomerId | undefined
}

export type ProductsRead = {
  readonly country: string
  readonly products: readonly CatalogueProduct[]
}
export type SkusRead = {
  readonly country: string
  readonly product: CatalogueProduct
  readonly skus: readonly CatalogueSku[]
}
export type OfferRead = { readonly offer: LegacyOffer; readonly hasAddOns: boolean }

type CatalogueDeps = Pick<Deps, 'storage'>

/**
 * The products under a target view (wire contract 4.1, 4.2).
 *
 * @throws product.view-not-allowed, product.segment-not-allowed, and for a customer customer.unknown,
 * customer.relationship-ended, caller.role-missing
 */
export function listProducts(
  deps: CatalogueDeps,
  caller: PartnerCaller,
  input: {
    readonly place: CataloguePlace
    readonly targetView: string
    readonly segment: Segment | undefined
  },
): Promise<ProductsRead> {
  return deps.storage.read(async (tx) => {
    const country = await countryOf(tx, caller, input.place)
    const { products } = tx.programme.catalogue
    const view = requireTargetView(input.targetView)
    requireSegment(tx.programme.catalogue, input.segment)
    return {
      country,
      products: products.filter(
        (product) => product.targetViews.includes(view) && isSoldTo(product, input.segment),
      ),
    }
  })
}

/** @throws product.unknown, and for a customer the codes of `listProducts` */
export function getProduct(
  deps: CatalogueDeps,
  caller: PartnerCaller,
  input: { readonly place: CataloguePlace; readonly productId: string },
): Promise<CatalogueProduct> {
  return deps.storage.read(async (tx) => {
    await countryOf(tx, caller, input.place)
    return requireProduct(tx.programme.catalogue, input.productId)
  })
}

/**
 * The SKUs of a product, or the one named; what can be bought as it stands comes before what needs
 * something to be added to, because clients take the first (wire contract 14).
 *
 * @throws product.unknown, sku.unknown, product.segment-not-allowed, and for a customer the codes of
 * `listProducts`
 */
export function listSkus(
  deps: CatalogueDeps,
  caller: PartnerCaller,
  input: {
    readonly place: CataloguePlace
    readonly productId: string
    readonly skuId?: string
    readonly segment: Segment | undefined
  },
): Promise<SkusRead> {
  return deps.storage.read(async (tx) => {
    const { catalogue } = tx.programme
    const country = await countryOf(tx, caller, input.place)
    const product = requireProduct(catalogue, input.productId)
    if (input.skuId !== undefined) {
      return { country, product, skus: [requireSku(product, input.skuId)] }
    }
    requireSegment(catalogue, input.segment)
    const skus = isSoldTo(product, input.segment) ? product.skus : []
    return {
      country,
      product,
      skus: skus.toSorted((a, b) => Number(a.addOnTo.length > 0) - Number(b.addOnTo.length > 0)),
    }
  })
}

/**
 * What can be bought of a SKU: with a country and a segment it has exactly one availability.
 *
 * @throws product.unknown, sku.unknown, availability.unknown, product.segment-not-allowed, and for a
 * customer the codes of `listProducts`
 */
export function listAvailabilities(
  deps: CatalogueDeps,
  caller: PartnerCaller,
  input: {
    readonly place: CataloguePlace
    readonly productId: string
    readonly skuId: string
    readonly availabilityId?: string
    readonly segment: Segment | undefined
  },
): Promise<SkusRead> {
  return deps.storage.read(async (tx) => {
    const { catalogue } = tx.programme
    const country = await countryOf(tx, caller, input.place)
    const product = requireProduct(catalogue, input.productId)
    const sku = requireSku(product, input.skuId)
    const { availabilityId } = input
    if (availabilityId !== undefined && !isSameId(availabilityId, sku.availabilityId)) {
      throw new ProductError('availability.unknown', { availabilityId })
    }
    requireSegment(catalogue, input.segment)
    const isSold = isSoldTo(product, input.segment)
    if (availabilityId !== undefined && !isSold) {
      throw new ProductError('availability.unknown', { availabilityId })
    }
    return { country, product, skus: isSold ? [sku] : [] }
  })
}

/** Every legacy offer (wire contract 4.1). */
export function listOffers(
  deps: CatalogueDeps,
  caller: PartnerCaller,
): Promise<readonly OfferRead[]> {
  return deps.storage.read(async (tx) => {
    getOwnPartner(tx, caller)
    const { catalogue } = tx.programme
    return catalogue.offers.map((offer) => toOfferRead(catalogue, offer))
  })
}

/** @throws product.not-a-legacy-offer for a modern id, order.offer-invalid for an unknown one */
export function getOffer(
  deps: CatalogueDeps,
  caller: PartnerCaller,
  offerId: string,
): Promise<OfferRead> {
  return deps.storage.read(async (tx) => {
    getOwnPartner(tx, caller)
    const { catalogue } = tx.programme
    const offer = findOffer(catalogue, offerId)
    if (offer) return toOfferRead(catalogue, offer)
    const [productId = ''] = offerId.split(':')
    const isModern = offerId.includes(':') || findProduct(catalogue, productId) !== undefined
    throw isModern
      ? new ProductError('product.not-a-legacy-offer', { offerId })
      : new ProductError('order.offer-invalid', { offerId })
  })
}

function toOfferRead(catalogue: Catalogue, offer: LegacyOffer): OfferRead {
  return { offer, hasAddOns: offerHasAddOns(catalogue, offer.id) }
}

/** The customer's country, the one asked for, else the partner's own. */
async function countryOf(
  tx: Pick<ReadTransaction, 'customers' | 'programme'>,
  caller: PartnerCaller,
  { country, customerId }: CataloguePlace,
): Promise<string> {
  if (customerId !== undefined) {
    const { customer } = await getCustomerOf(tx, caller, customerId)
    requireActionOf(tx, caller, 'read-customers')
    return customer.country
  }
  if (country === undefined) return getOwnPartner(tx, caller).country
  requireKnownCountry(country, 'country')
  return country
}

function requireProduct(catalogue: Catalogue, productId: string): CatalogueProduct {
  const product = findProduct(catalogue, productId)
  if (!product) throw new ProductError('product.unknown', { productId })
  return product
}

function requireSku(product: CatalogueProduct, skuId: string): CatalogueSku {
  const sku = findSku(product, skuId)
  if (!sku) throw new ProductError('sku.unknown', { skuId })
  return sku
}

function isSoldTo(product: CatalogueProduct, segment: Segment | undefined): boolean {
  return segment === undefined || product.segments.includes(segment)
}

function isSameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
