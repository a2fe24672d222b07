import { toOrderId, toSubscriptionId } from '../../src/base/identifiers.ts'
import type {
  Catalogue,
  CatalogueItem,
  CatalogueProduct,
  CatalogueSku,
  LegacyOffer,
} from '../../src/domain/catalogue/catalogue.ts'
import { findCatalogueItem } from '../../src/domain/catalogue/find-item.ts'
import type { Subscription } from '../../src/domain/subscription/subscription.ts'
import { at, partnerA } from './domain.ts'

export function buildSku(id: string, parts: Partial<CatalogueSku> = {}): CatalogueSku {
  return {
    id,
    title: { en: `Product ${id}` },
    description: { en: 'A product for tests' },
    availabilityId: `AVAIL${id}`,
    minimumQuantity: 1,
    maximumQuantity: 300,
    isTrial: false,
    billingCycles: ['annual'],
    terms: ['P1Y'],
    unitType: 'Licenses',
    purchasePrerequisites: [],
    provisioningVariables: [],
    convertsToSkuId: undefined,
    addOnTo: [],
    ...parts,
  }
}

export function buildProduct(
  id: string,
  family: CatalogueProduct['family'],
  skus: readonly CatalogueSku[],
): CatalogueProduct {
  return {
    id,
    family,
    title: { en: id },
    description: { en: id },
    productType: { id: family, displayName: family, subType: undefined },
    targetViews: [],
    segments: ['commercial'],
    isMicrosoftProduct: true,
    publisherName: 'Example',
    skus,
  }
}

const offer: LegacyOffer = {
  id: '195416C1-3447-423A-B37B-EE59A99A19C4',
  family: 'legacy-offer',
  name: { en: 'Mail' },
  description: { en: 'Mail' },
  categoryId: 'mail',
  categoryName: 'Mail',
  minimumQuantity: 1,
  maximumQuantity: 100,
  isTrial: false,
  isAddOn: false,
  addOnTo: [],
  billingCycles: ['monthly', 'annual'],
  unitType: 'Licenses',
  isAutoRenewable: true,
  convertsToOfferId: undefined,
}

/** An online service in two editions with a trial, an offer with a trial, software, a plan. */
export const testCatalogue: Catalogue = {
  products: [
    buildProduct('SERVICE1', 'online-service', [
      buildSku('0001', { terms: ['P1M', 'P1Y', 'P3Y'] }),
      buildSku('0002'),
      buildSku('TRIAL', { isTrial: true, terms: ['P1M'], convertsToSkuId: '0001' }),
      buildSku('ENDING', { isTrial: true, terms: ['P1M'] }),
    ]),
    buildProduct('SOFTWARE1', 'software', [buildSku('0001', { terms: [] })]),
    buildProduct('SWSUB1', 'software-subscription', [buildSku('0001')]),
    buildProduct('RESERVED1', 'reserved-instance', [buildSku('0001')]),
    buildProduct('DZH318Z0BPS6', 'azure-plan', [
      buildSku('0001', { availabilityId: 'PLAN', terms: [], maximumQuantity: 1 }),
    ]),
  ],
  offers: [offer, { ...offer, id: 'MAIL-TRIAL', isTrial: true, convertsToOfferId: offer.id }],
}

export const serviceId = 'SERVICE1:0001:AVAIL0001'
export const otherServiceId = 'SERVICE1:0002:AVAIL0002'
export const trialId = 'SERVICE1:TRIAL:AVAILTRIAL'
export const endingTrialId = 'SERVICE1:ENDING:AVAILENDING'

export function itemOf(catalogItemId: string): CatalogueItem {
  const item = findCatalogueItem(testCatalogue, catalogItemId)
  if (!item) throw new Error(`not in the catalogue: ${catalogItemId}`)
  return item
}

/** Ten licences of the online service for a year from 2024-01-31, renewing by itself. */
export function buildSubscription(parts: Partial<Subscription> = {}): Subscription {
  const item = itemOf(parts.catalogItemId ?? serviceId)
  return {
    id: toSubscriptionId('50000000-0000-4000-8000-000000000001'),
    orderId: toOrderId('order-1'),
    partnerId: partnerA.id,
    resellerId: undefined,
    resellerMpnId: undefined,
    catalogItemId: item.catalogItemId,
    family: item.family,
    name: 'Service',
    friendlyName: 'Service',
    quantity: 10,
    unitType: 'Licenses',
    status: 'active',
    isTrial: item.isTrial,
    autoRenew: true,
    billingCycle: 'annual',
    term: 'P1Y',
    createdAt: at('2024-01-31'),
    firstStartAt: at('2024-01-31'),
    monthsUntilTermEnd: 12,
    termStartedAt: at('2024-01-31'),
    termEndsAt: at('2025-01-31'),
    parentSubscriptionId: undefined,
    scheduled: undefined,
    version: 1,
    ...parts,
  }
}
