import { toOrderId, toSubscriptionId } from '../../src/base/identifiers.ts'
import type { Instant } from '../../src/base/time.ts'
import type { Catalogue } from '../../src/domain/catalogue/catalogue.ts'
import { findCatalogueItem } from '../../src/domain/catalogue/find-item.ts'
import type { PurchaseFact } from '../../src/domain/customer/customer.ts'
import { fulfilOrder } from '../../src/domain/order/fulfil-order.ts'
import type { Order } from '../../src/domain/order/order.ts'
import type { ResolvedLine } from '../../src/domain/order/resolve-line.ts'
import type { Entitlement, Subscription } from '../../src/domain/subscription/subscription.ts'
import { nextTerm } from '../../src/domain/subscription/terms.ts'
import { sampleGuid, sampleInstant } from '../identifiers.ts'
import { partnerIdOf, samplePartner } from '../partners.ts'
import { toLine } from './build-line.ts'
import { startOf } from './build-start.ts'
import type { CustomerSeed, PurchaseSeed } from './seed.ts'

export type BuiltPurchases = {
  readonly orders: readonly Order[]
  readonly subscriptions: readonly Subscription[]
  readonly entitlements: readonly Entitlement[]
  readonly purchases: readonly PurchaseFact[]
}

/** Past orders as the product itself would have fulfilled them, their terms run on until today. */
export function toPurchases(
  seed: CustomerSeed,
  { catalogue, seededAt }: { readonly catalogue: Catalogue; readonly seededAt: Instant },
): BuiltPurchases {
  const bought = (seed.bought ?? []).map((purchase, position) =>
    toPurchase(`customer/${seed.label}/order/${position}`, purchase, { seed, catalogue, seededAt }),
  )
  const imported = (seed.imported ?? []).map(({ family, through, on }) => ({
    family,
    partnerId: through && partnerIdOf(through),
    firstAt: sampleInstant(on),
  }))
  return {
    orders: bought.map(({ order }) => order),
    subscriptions: bought.flatMap(({ subscriptions }) => subscriptions),
    entitlements: bought.flatMap(({ entitlements }) => entitlements),
    purchases: withoutRepetition([...imported, ...bought.map(({ fact }) => fact)]),
  }
}

function toPurchase(
  name: string,
  purchase: PurchaseSeed,
  {
    seed,
    catalogue,
    seededAt,
  }: { readonly seed: CustomerSeed; readonly catalogue: Catalogue; readonly seededAt: Instant },
) {
  const orderId = sampleGuid(name)
  const line = toResolvedLine(purchase, catalogue)
  const startAt = startOf(purchase.start, seededAt)
  const { order, newSubscriptions } = fulfilOrder({
    orderId: toOrderId(orderId),
    alternateId: orderId.replaceAll('-', '').slice(0, 12),
    partnerId: partnerIdOf(purchase.through),
    currencyCode: purchase.through === 'harborline' ? 'USD' : 'EUR',
    lines: [line],
    now: startAt,
    newSubscriptionId: () => toSubscriptionId(sampleGuid(`${name}/subscription`)),
    addTo: undefined,
  })
  const subscriptions = newSubscriptions.map((each) => ({
    ...runUntil(each, seededAt),
    scheduled: scheduledOf(purchase),
  }))
  const { purchaseFamily } = line.item
  return {
    order,
    subscriptions,
    entitlements: subscriptions.flatMap((each) => toEntitlements(seed, each)),
    fact: { family: purchaseFamily, partnerId: order.partnerId, firstAt: startAt },
  }
}

function toResolvedLine(purchase: PurchaseSeed, catalogue: Catalogue): ResolvedLine {
  const { item: id, quantity, term, reseller: resellerKey } = purchase
  const item = findCatalogueItem(catalogue, id)
  if (!item) throw new Error(`the sample catalogue has no ${id}`)
  const reseller = resellerKey && samplePartner(resellerKey)
  return {
    line: { ...toLine(id, quantity), term, resellerMpnId: reseller?.mpnId },
    item,
    billingCycle: item.billingCycles[0] ?? 'none',
    reseller,
    subject: undefined,
    operation: item.isTrial ? 'trial' : 'order',
    addOns: [],
  }
}

/** The term that runs now: all before it have renewed, as automatic renewal needs no cover. */
function runUntil(subscription: Subscription, seededAt: Instant): Subscription {
  let running = subscription
  while (running.termEndsAt !== undefined && running.termEndsAt <= seededAt) {
    running = { ...running, ...nextTerm(running) }
  }
  return running
}

function scheduledOf({ item, scheduledQuantity }: PurchaseSeed): Subscription['scheduled'] {
  if (scheduledQuantity === undefined) return undefined
  return { catalogItemId: item, quantity: scheduledQuantity, term: undefined }
}

/** Azure subscriptions under a plan (wire contract 6.3). */
function toEntitlements(seed: CustomerSeed, subscription: Subscription): readonly Entitlement[] {
  if (subscription.family !== 'azure-plan') return []
  return ['Production', 'Test'].map((friendlyName) => ({
    id: sampleGuid(`customer/${seed.label}/entitlement/${friendlyName}`),
    subscriptionId: subscription.id,
    friendlyName,
    status: 'active' as const,
  }))
}

/** One fact per family and partner, the earliest, as the storage keeps it. */
function withoutRepetition(facts: readonly PurchaseFact[]): readonly PurchaseFact[] {
  const sorted = [...facts].sort((a, b) => a.firstAt - b.firstAt)
  return sorted.filter(
    (fact, position) =>
      sorted.findIndex(
        (each) => each.family === fact.family && each.partnerId === fact.partnerId,
      ) === position,
  )
}
