import { type Static, Type } from 'typebox'
import { collectionOf } from './collection.ts'
import { Link } from './link.ts'
import { attributes, BillingCycle, Country, someText, text } from './values.ts'

const reservationScope = Type.Optional(text(50))
const targetSegment = Type.Optional(
  Type.Enum(['commercial', 'education', 'government', 'nonprofit']),
)

/** `GET products` (wire contract 4.1). */
export const ProductsQuery = Type.Object({
  country: Country,
  targetView: someText(50),
  targetSegment,
  reservationScope,
})
export type ProductsQuery = Static<typeof ProductsQuery>

/** `GET customers/{id}/products`: the customer has a country (wire contract 4.1). */
export const CustomerProductsQuery = Type.Object({
  targetView: someText(50),
  targetSegment,
  reservationScope,
})
export type CustomerProductsQuery = Static<typeof CustomerProductsQuery>

/** One product and what lies below it. Clients leave the country out, so it is not demanded. */
export const ProductQuery = Type.Object({
  country: Type.Optional(Country),
  targetSegment,
  reservationScope,
})
export type ProductQuery = Static<typeof ProductQuery>

/** `GET offers`, paged by offset (wire contract 1.5, 4.1). */
export const OffersQuery = Type.Object({
  country: Country,
  size: Type.Optional(Type.Integer({ minimum: 0 })),
  offset: Type.Optional(Type.Integer({ minimum: 0 })),
})
export type OffersQuery = Static<typeof OffersQuery>

export const OfferQuery = Type.Object({ country: Type.Optional(Country) })
export type OfferQuery = Static<typeof OfferQuery>

/** Legacy licence offer (wire contract 4.2). */
export const Offer = Type.Object({
  id: Type.String(),
  name: Type.String(),
  description: Type.String(),
  minimumQuantity: Type.Integer(),
  maximumQuantity: Type.Integer(),
  rank: Type.Integer(),
  uri: Type.String(),
  locale: Type.String(),
  country: Type.String(),
  category: Type.Object({
    id: Type.String(),
    name: Type.String(),
    rank: Type.Integer(),
    locale: Type.String(),
    country: Type.String(),
    attributes: attributes('OfferCategory'),
  }),
  prerequisiteOffers: Type.Array(Type.String()),
  isAddOn: Type.Boolean(),
  hasAddOns: Type.Boolean(),
  isAvailableForPurchase: Type.Boolean(),
  billing: Type.String(),
  supportedBillingCycles: Type.Array(BillingCycle),
  isAutoRenewable: Type.Boolean(),
  isInternal: Type.Boolean(),
  isTrial: Type.Boolean(),
  unitType: Type.String(),
  product: Type.Object({ id: Type.String(), name: Type.String(), unit: Type.String() }),
  purchasePrerequisites: Type.Array(Type.String()),
  links: Type.Object({ self: Link, addOns: Type.Optional(Link) }),
  attributes: attributes('Offer'),
})
export type Offer = Static<typeof Offer>
export const OfferCollection = collectionOf(Offer)

/** Wire contract 4.3. */
export const Product = Type.Object({
  id: Type.String(),
  title: Type.String(),
  description: Type.String(),
  productType: Type.Object({
    id: Type.String(),
    displayName: Type.String(),
    subType: Type.Optional(Type.Object({ id: Type.String(), displayName: Type.String() })),
  }),
  isMicrosoftProduct: Type.Boolean(),
  publisherName: Type.String(),
  links: Type.Object({ self: Link, skus: Link }),
  attributes: attributes('Product'),
})
export type Product = Static<typeof Product>
export const ProductCollection = collectionOf(Product)

/** Wire contract 4.3; `purchasePrerequisites` shows the agreement and never decides (design 2.5). */
export const Sku = Type.Object({
  id: Type.String(),
  productId: Type.String(),
  title: Type.String(),
  description: Type.String(),
  minimumQuantity: Type.Integer(),
  maximumQuantity: Type.Integer(),
  isTrial: Type.Boolean(),
  supportedBillingCycles: Type.Array(BillingCycle),
  purchasePrerequisites: Type.Array(Type.String()),
  inventoryVariables: Type.Array(Type.String()),
  provisioningVariables: Type.Array(Type.String()),
  actions: Type.Array(Type.String()),
  dynamicAttributes: Type.Record(Type.String(), Type.Unknown()),
  /** A declaration of the product's own, beside the customer agreement (wire contract 4.3). */
  attestationProperties: Type.Optional(
    Type.Object({ enforceAttestation: Type.Boolean(), attestationType: Type.String() }),
  ),
  links: Type.Object({ self: Link, availabilities: Link }),
  attributes: attributes('Sku'),
})
export type Sku = Static<typeof Sku>
export const SkuCollection = collectionOf(Sku)

/** Wire contract 4.3; `catalogItemId` is `product:sku:availability`. */
export const Availability = Type.Object({
  id: Type.String(),
  productId: Type.String(),
  skuId: Type.String(),
  catalogItemId: Type.String(),
  defaultCurrency: Type.Object({ code: Type.String(), symbol: Type.String() }),
  segment: Type.String(),
  country: Type.String(),
  isPurchasable: Type.Boolean(),
  isRenewable: Type.Boolean(),
  terms: Type.Array(Type.Object({ duration: Type.String(), description: Type.String() })),
  product: Product,
  sku: Sku,
  links: Type.Object({ self: Link }),
  attributes: attributes('Availability'),
})
export type Availability = Static<typeof Availability>
export const AvailabilityCollection = collectionOf(Availability)
