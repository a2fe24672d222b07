import { type Static, Type } from 'typebox'
import { collectionOf } from './collection.ts'
import { Link } from './link.ts'
import { attributes, BillingCycle, Guid, maxQuantity, someText, text } from './values.ts'

/** What of an order's line is there for the customer (wire contract 5.4). */
export const OrderLineItemProvisioningStatus = Type.Object({
  lineItemNumber: Type.Integer(),
  status: Type.Enum(['Fulfilled', 'Unfulfilled', 'PrefulfillmentPending']),
  quantityProvisioningInformation: Type.Array(
    Type.Object({ quantity: Type.Integer(), status: Type.String() }),
  ),
})
export type OrderLineItemProvisioningStatus = Static<typeof OrderLineItemProvisioningStatus>
export const OrderLineItemProvisioningStatusCollection = collectionOf(
  OrderLineItemProvisioningStatus,
)

/** What of a subscription is there (wire contract 6.1). */
export const SubscriptionProvisioningStatus = Type.Object({
  skuId: Type.String(),
  status: Type.Enum(['success', 'pending', 'failed']),
  quantity: Type.Integer(),
  endDate: Type.String(),
  attributes: attributes('SubscriptionProvisioningStatus'),
})
export type SubscriptionProvisioningStatus = Static<typeof SubscriptionProvisioningStatus>

/** Who helps with a subscription (wire contract 6.1); number and name follow from the tenant. */
export const SupportContact = Type.Object({
  supportTenantId: Type.String(),
  supportMpnId: Type.String(),
  name: Type.String(),
  links: Type.Object({ self: Link }),
  attributes: attributes('SupportContact'),
})
export type SupportContact = Static<typeof SupportContact>

export const SetSupportContactRequest = Type.Object({
  supportTenantId: Guid,
  supportMpnId: Type.Optional(text(50)),
  name: Type.Optional(text(200)),
})
export type SetSupportContactRequest = Static<typeof SetSupportContactRequest>

/** Whether reservations may be for a subscription (wire contract 6.1). */
export const SubscriptionRegistrationStatus = Type.Object({
  subscriptionId: Type.String(),
  status: Type.Enum(['registered', 'registering', 'notregistered']),
  attributes: attributes('SubscriptionRegistrationStatus'),
})
export type SubscriptionRegistrationStatus = Static<typeof SubscriptionRegistrationStatus>

/** What a trial can become. */
export const Conversion = Type.Object({
  offerId: Type.String(),
  targetOfferId: Type.String(),
  orderId: Type.String(),
  quantity: Type.Integer(),
  billingCycle: BillingCycle,
  attributes: attributes('Conversion'),
})
export type Conversion = Static<typeof Conversion>
export const ConversionCollection = collectionOf(Conversion)

export const ConvertTrialRequest = Type.Object({
  targetOfferId: someText(200),
  quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: maxQuantity })),
})
export type ConvertTrialRequest = Static<typeof ConvertTrialRequest>

export const ConversionResult = Type.Object({
  subscriptionId: Type.String(),
  offerId: Type.String(),
  targetOfferId: Type.String(),
  attributes: attributes('ConversionResult'),
})
export type ConversionResult = Static<typeof ConversionResult>
