import type { PurchaseFamily } from '../customer/customer.ts'

export const productFamilies = [
  'legacy-offer',
  'online-service',
  'classic-azure',
  'software',
  'software-subscription',
  'reserved-instance',
  'azure-plan',
] as const
/** What is sold (design 2.7, wire contract 4.2). */
export type ProductFamily = (typeof productFamilies)[number]

export type BillingCycle = 'monthly' | 'annual' | 'none' | 'one_time'
export type Segment = 'commercial' | 'education' | 'government' | 'nonprofit'

export type CatalogueSku = {
  readonly id: string
  readonly title: Readonly<Record<string, string>>
  readonly description: Readonly<Record<string, string>>
  /** Stable part of the availability id. */
  readonly availabilityId: string
  readonly minimumQuantity: number
  readonly maximumQuantity: number
  readonly isTrial: boolean
  readonly billingCycles: readonly BillingCycle[]
  /** ISO 8601 durations offered; empty for what has no term. */
  readonly terms: readonly ('P1M' | 'P1Y' | 'P3Y')[]
  readonly unitType: string
  /** Shown to clients, never decides (design 2.5). */
  readonly purchasePrerequisites: readonly string[]
  readonly provisioningVariables: readonly string[]
  /** The SKU that a trial turns into when it converts. */
  readonly convertsToSkuId: string | undefined
  /** Products (`productId:skuId`) to which this one can be added; empty when it stands alone. */
  readonly addOnTo: readonly string[]
  /** The declaration that each purchase of this SKU needs; it is not the customer agreement. */
  readonly attestationType?: string
}

export type CatalogueProduct = {
  readonly id: string
  readonly family: ProductFamily
  readonly title: Readonly<Record<string, string>>
  readonly description: Readonly<Record<string, string>>
  readonly productType: {
    readonly id: string
    readonly displayName: string
    readonly subType: string | undefined
  }
  /** Values of `targetView` under which the product is listed. */
  readonly targetViews: readonly string[]
  readonly segments: readonly Segment[]
  readonly isMicrosoftProduct: boolean
  readonly publisherName: string
  readonly skus: readonly CatalogueSku[]
}

/** A licence offer of the older kind, ordered by its `offerId`. */
export type LegacyOffer = {
  readonly id: string
  readonly family: 'legacy-offer' | 'classic-azure'
  readonly name: Readonly<Record<string, string>>
  readonly description: Readonly<Record<string, string>>
  readonly categoryId: string
  readonly categoryName: string
  readonly minimumQuantity: number
  readonly maximumQuantity: number
  readonly isTrial: boolean
  readonly isAddOn: boolean
  readonly addOnTo: readonly string[]
  readonly billingCycles: readonly BillingCycle[]
  readonly unitType: string
  readonly isAutoRenewable: boolean
  readonly convertsToOfferId: string | undefined
}

export type Catalogue = {
  readonly products: readonly CatalogueProduct[]
  readonly offers: readonly LegacyOffer[]
}

/** What a line of a cart or an order names, resolved against the catalogue. */
export type CatalogueItem = {
  /** `product:sku:availability`, or the id of a legacy offer. */
  readonly catalogItemId: string
  readonly family: ProductFamily
  readonly purchaseFamily: PurchaseFamily
  readonly name: Readonly<Record<string, string>>
  readonly productId: string | undefined
  readonly skuId: string | undefined
  readonly minimumQuantity: number
  readonly maximumQuantity: number
  readonly isTrial: boolean
  readonly isAddOn: boolean
  readonly addOnTo: readonly string[]
  readonly billingCycles: readonly BillingCycle[]
  readonly terms: readonly string[]
  readonly unitType: string
  readonly autoRenewable: boolean
  /** A line of it must say `attestationAccepted` (wire contract 5.2). */
  readonly needsAttestation: boolean
  /** The item that a trial turns into. */
  readonly convertsTo: string | undefined
}
