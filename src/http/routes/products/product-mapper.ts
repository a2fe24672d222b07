import type { CustomerId } from '../../../base/identifiers.ts'
import type { CatalogueProduct, CatalogueSku } from '../../../domain/catalogue/catalogue.ts'
import { currencyOf } from '../../../domain/catalogue/currency.ts'
import { toCatalogItemId } from '../../../domain/catalogue/find-item.ts'
import { toLink } from '../../../wire/links.ts'
import type { Availability, Product, Sku } from '../../../wire/schemas/catalogue.ts'
import { wordsIn } from '../../words.ts'

/** For whom and where the catalogue is shown. */
export type Shown = {
  readonly language: string
  /** Below which address the products stand, and the query that goes with each. */
  readonly base: string
  readonly query: string
}

/** Under a customer the country is known; elsewhere it stays in every link. */
export function toShown(
  language: string,
  place: { readonly country: string | undefined; readonly customerId: CustomerId | undefined },
): Shown {
  const { country, customerId } = place
  return {
    language,
    base: customerId === undefined ? '/products' : `/customers/${customerId}/products`,
    query: customerId === undefined && country !== undefined ? `?country=${country}` : '',
  }
}

export function toWireProduct(product: CatalogueProduct, shown: Shown): Product {
  const { id, displayName, subType } = product.productType
  const address = `${shown.base}/${product.id}`
  return {
    id: product.id,
    title: wordsIn(product.title, shown.language),
    description: wordsIn(product.description, shown.language),
    productType: {
      id,
      displayName,
      ...(subType === undefined ? {} : { subType: { id: subType, displayName: subType } }),
    },
    isMicrosoftProduct: product.isMicrosoftProduct,
    publisherName: product.publisherName,
    links: {
      self: toLink(`${address}${shown.query}`),
      skus: toLink(`${address}/skus${shown.query}`),
    },
    attributes: { objectType: 'Product' },
  }
}

export function toWireSku(product: CatalogueProduct, sku: CatalogueSku, shown: Shown): Sku {
  const address = `${shown.base}/${product.id}/skus/${sku.id}`
  return {
    id: sku.id,
    productId: product.id,
    title: wordsIn(sku.title, shown.language),
    description: wordsIn(sku.description, shown.language),
    minimumQuantity: sku.minimumQuantity,
    maximumQuantity: sku.maximumQuantity,
    isTrial: sku.isTrial,
    supportedBillingCycles: [...sku.billingCycles],
    // Design 2.5: shows the agreement, and never decides.
    purchasePrerequisites: [...sku.purchasePrerequisites],
    inventoryVariables: [],
    provisioningVariables: [...sku.provisioningVariables],
    actions: [],
    dynamicAttributes: {},
    ...(sku.attestationType === undefined
      ? {}
      : {
          attestationProperties: {
            enforceAttestation: true,
            attestationType: sku.attestationType,
          },
        }),
    links: {
      self: toLink(`${address}${shown.query}`),
      availabilities: toLink(`${address}/availabilities${shown.query}`),
    },
    attributes: { objectType: 'Sku' },
  }
}

export function toWireAvailability(
  item: {
    readonly product: CatalogueProduct
    readonly sku: CatalogueSku
    readonly country: string
    readonly segment: string | undefined
  },
  shown: Shown,
): Availability {
  const { product, sku, country } = item
  const address = `${shown.base}/${product.id}/skus/${sku.id}/availabilities/${sku.availabilityId}`
  return {
    id: sku.availabilityId,
    productId: product.id,
    skuId: sku.id,
    catalogItemId: toCatalogItemId(product, sku),
    defaultCurrency: { ...currencyOf(country) },
    segment: item.segment ?? product.segments[0] ?? 'commercial',
    country,
    isPurchasable: true,
    isRenewable: product.family === 'online-service' || product.family === 'software-subscription',
    terms: sku.terms.map((duration) => ({
      duration,
      description: termWords[duration][shown.language === 'de' ? 'de' : 'en'],
    })),
    product: toWireProduct(product, shown),
    sku: toWireSku(product, sku, shown),
    links: { self: toLink(`${address}${shown.query}`) },
    attributes: { objectType: 'Availability' },
  }
}

const termWords = {
  P1M: { en: 'One month', de: 'Ein Monat' },
  P1Y: { en: 'One year', de: 'Ein Jahr' },
  P3Y: { en: 'Three years', de: 'Drei Jahre' },
} as const
