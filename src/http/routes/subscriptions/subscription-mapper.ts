import { type CustomerId, parseGuid, toSubscriptionId } from '../../../base/identifiers.ts'
import type { ScheduledChange, Subscription } from '../../../domain/subscription/subscription.ts'
import type { SubscriptionRead } from '../../../operations/read-subscriptions.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { toETag } from '../../../wire/etags.ts'
import { toLink } from '../../../wire/links.ts'
import type { Subscription as WireSubscription } from '../../../wire/schemas/subscription.ts'
import { toItemLinks } from '../orders/item-links.ts'

/** Wire contract 6.2: what never ends by itself ends in the year 9999. */
const neverEnds = '9999-12-14T00:00:00Z'

/** The subscription of a path; whatever is no id names none. */
export function toSubscriptionIdOf({ subscriptionId }: { readonly subscriptionId: string }) {
  return toSubscriptionId(parseGuid(subscriptionId) ?? subscriptionId)
}

/** When a subscription ends by itself, as far as it does. */
export function toEndDate({ termEndsAt }: Pick<Subscription, 'termEndsAt'>): string {
  return termEndsAt === undefined ? neverEnds : toWireInstant(termEndsAt)
}

export function toWireSubscription(
  { subscription, item }: SubscriptionRead,
  customerId: CustomerId,
): WireSubscription {
  const { id, status, term, scheduled, resellerMpnId } = subscription
  const { parentSubscriptionId: parent } = subscription
  const nextTerm = scheduled?.term ?? term
  const address = `/customers/${customerId}/subscriptions`
  return {
    id,
    orderId: subscription.orderId,
    offerId: subscription.catalogItemId,
    offerName: subscription.name,
    friendlyName: subscription.friendlyName,
    // Classic Azure and its Azure subscription have one id here.
    ...(subscription.family === 'classic-azure' ? { entitlementId: id } : {}),
    ...(parent === undefined ? {} : { parentSubscriptionId: parent }),
    quantity: subscription.quantity,
    unitType: subscription.unitType,
    hasPurchasableAddons: item.hasAddOns,
    creationDate: toWireInstant(subscription.createdAt),
    effectiveStartDate: toWireInstant(subscription.termStartedAt),
    commitmentEndDate: toEndDate(subscription),
    // Wire contract 14 (W14-expired-deleted): strict clients know no `expired`.
    status: status === 'expired' ? 'deleted' : status,
    autoRenewEnabled: subscription.autoRenew,
    isTrial: subscription.isTrial,
    billingType: isMetered(subscription) ? 'usage' : 'license',
    billingCycle: subscription.billingCycle,
    ...(term === undefined ? {} : { termDuration: term }),
    ...(nextTerm === undefined ? {} : { renewalTermDuration: nextTerm }),
    isMicrosoftProduct: item.isMicrosoftProduct,
    ...(item.publisherName === undefined ? {} : { publisherName: item.publisherName }),
    ...(resellerMpnId === undefined ? {} : { partnerId: resellerMpnId }),
    ...(status === 'active' || status === 'suspended' ? { actions: ['edit', 'cancel'] } : {}),
    contractType: 'subscription',
    ...(scheduled === undefined
      ? {}
      : { scheduledNextTermInstructions: toInstructions(scheduled) }),
    links: {
      self: toLink(`${address}/${id}`),
      ...toItemLinks(subscription.catalogItemId),
      ...(parent === undefined ? {} : { parentSubscription: toLink(`${address}/${parent}`) }),
    },
    attributes: { objectType: 'Subscription', etag: toETag({ id, version: subscription.version }) },
  }
}

function isMetered({ family }: Subscription): boolean {
  return family === 'azure-plan' || family === 'classic-azure'
}

function toInstructions({
  catalogItemId,
  quantity,
  term,
}: ScheduledChange): NonNullable<WireSubscription['scheduledNextTermInstructions']> {
  const [productId, skuId, availabilityId] = catalogItemId.split(':')
  return {
    product: {
      ...(productId === undefined ? {} : { productId }),
      ...(skuId === undefined ? {} : { skuId }),
      ...(availabilityId === undefined ? {} : { availabilityId }),
      ...(term === 'P1M' || term === 'P1Y' || term === 'P3Y' ? { termDuration: term } : {}),
    },
    quantity,
  }
}
