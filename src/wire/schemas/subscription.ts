import { type Static, Type } from 'typebox'
import { collectionOf } from './collection.ts'
import { Link } from './link.ts'
import {
  attributes,
  BillingCycle,
  maxQuantity,
  RequestAttributes,
  TermDuration,
  text,
} from './values.ts'

/** `order_id` and `mpn_id` on the wire (wire contract 6.1); `bind` reads either spelling. */
export const SubscriptionsQuery = Type.Object({
  orderId: Type.Optional(text(100)),
  mpnId: Type.Optional(text(50)),
  size: Type.Optional(Type.Integer({ minimum: 0 })),
  offset: Type.Optional(Type.Integer({ minimum: 0 })),
})
export type SubscriptionsQuery = Static<typeof SubscriptionsQuery>

/** Takes effect at the next renewal (wire contract 6.2, newer fields). */
export const ScheduledNextTermInstructions = Type.Object({
  product: Type.Optional(
    Type.Object({
      productId: Type.Optional(text(100)),
      skuId: Type.Optional(text(100)),
      availabilityId: Type.Optional(text(100)),
      billingCycle: Type.Optional(BillingCycle),
      termDuration: Type.Optional(TermDuration),
    }),
  ),
  quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: maxQuantity })),
})

/**
 * The complete resource comes back with some fields changed; leaving out `autoRenewEnabled`
 * switches it off (wire contract 6.2).
 */
export const PatchSubscriptionRequest = Type.Object({
  offerId: Type.Optional(text(200)),
  friendlyName: Type.Optional(text(200)),
  quantity: Type.Optional(Type.Integer({ minimum: 0, maximum: maxQuantity })),
  status: Type.Optional(
    Type.Enum(['none', 'active', 'pending', 'suspended', 'deleted', 'expired', 'disabled']),
  ),
  autoRenewEnabled: Type.Optional(Type.Boolean()),
  billingCycle: Type.Optional(BillingCycle),
  termDuration: Type.Optional(TermDuration),
  renewalTermDuration: Type.Optional(TermDuration),
  partnerId: Type.Optional(text(50)),
  scheduledNextTermInstructions: Type.Optional(ScheduledNextTermInstructions),
  attributes: Type.Optional(RequestAttributes),
})
export type PatchSubscriptionRequest = Static<typeof PatchSubscriptionRequest>

/** Wire contract 6.2; statuses and cycles are those that strict clients know (section 14). */
export const Subscription = Type.Object({
  id: Type.String(),
  orderId: Type.String(),
  offerId: Type.String(),
  offerName: Type.String(),
  friendlyName: Type.String(),
  entitlementId: Type.Optional(Type.String()),
  parentSubscriptionId: Type.Optional(Type.String()),
  quantity: Type.Integer(),
  unitType: Type.String(),
  creationDate: Type.String(),
  effectiveStartDate: Type.String(),
  commitmentEndDate: Type.String(),
  status: Type.Enum(['none', 'active', 'suspended', 'deleted']),
  autoRenewEnabled: Type.Boolean(),
  billingType: Type.Enum(['none', 'usage', 'license']),
  billingCycle: BillingCycle,
  termDuration: Type.Optional(Type.String()),
  renewalTermDuration: Type.Optional(Type.String()),
  hasPurchasableAddons: Type.Boolean(),
  isTrial: Type.Boolean(),
  isMicrosoftProduct: Type.Boolean(),
  publisherName: Type.Optional(Type.String()),
  /** MPN id of the reseller. */
  partnerId: Type.Optional(Type.String()),
  actions: Type.Optional(Type.Array(Type.String())),
  suspensionReasons: Type.Optional(Type.Array(Type.String())),
  contractType: Type.Enum(['subscription', 'productKey', 'redemptionCode']),
  refundOptions: Type.Optional(
    Type.Array(Type.Object({ type: Type.String(), expiresAt: Type.String() })),
  ),
  scheduledNextTermInstructions: Type.Optional(ScheduledNextTermInstructions),
  links: Type.Object({
    self: Link,
    offer: Type.Optional(Link),
    parentSubscription: Type.Optional(Link),
    product: Type.Optional(Link),
    sku: Type.Optional(Link),
    availability: Type.Optional(Link),
  }),
  attributes: attributes('Subscription'),
})
export type Subscription = Static<typeof Subscription>
export const SubscriptionCollection = collectionOf(Subscription)

/** Wire contract 6.3. */
export const AzureEntitlement = Type.Object({
  id: Type.String(),
  friendlyName: Type.String(),
  status: Type.Enum(['active', 'cancelled']),
  subscriptionId: Type.String(),
  attributes: Type.Optional(attributes('AzureEntitlement')),
})
export type AzureEntitlement = Static<typeof AzureEntitlement>
export const AzureEntitlementCollection = collectionOf(AzureEntitlement)
