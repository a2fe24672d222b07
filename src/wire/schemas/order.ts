import { type Static, Type } from 'typebox'
import { collectionOf } from './collection.ts'
import { Link } from './link.ts'
import {
  attributes,
  BillingCycle,
  Guid,
  maxLines,
  maxQuantity,
  RequestAttributes,
  someText,
  TermDuration,
  text,
} from './values.ts'

/** `billingType=onetime` is spelled without its underscore (wire contract 5.4). */
export const OrdersQuery = Type.Object({ billingType: Type.Optional(BillingCycle) })
export type OrdersQuery = Static<typeof OrdersQuery>

const TransactionType = Type.Enum([
  'new',
  'renew',
  'addQuantity',
  'removeQuantity',
  'cancel',
  'convert',
  'customerCredit',
])

/** One line that a client orders (wire contract 5.4). */
export const OrderLineRequest = Type.Object({
  lineItemNumber: Type.Integer({ minimum: 0, maximum: 100_000 }),
  offerId: someText(200),
  quantity: Type.Integer({ minimum: 1, maximum: maxQuantity }),
  friendlyName: Type.Optional(text(200)),
  termDuration: Type.Optional(TermDuration),
  /** MPN id of the reseller. */
  partnerIdOnRecord: Type.Optional(text(50)),
  /** The subscription that a renewal is of; lines that come back with their order repeat theirs. */
  subscriptionId: Type.Optional(Guid),
  parentSubscriptionId: Type.Optional(Guid),
  transactionType: Type.Optional(TransactionType),
  provisioningContext: Type.Optional(Type.Record(Type.String(), text(2048))),
  renewsTo: Type.Optional(Type.Object({ termDuration: TermDuration }, { firstOfArray: true })),
  attestationAccepted: Type.Optional(Type.Boolean()),
})
export type OrderLineRequest = Static<typeof OrderLineRequest>

/** Wire contract 5.4; the customer is that of the path, which `referenceCustomerId` may repeat. */
export const CreateOrderRequest = Type.Object({
  referenceCustomerId: Type.Optional(text(100)),
  /** `unknown`, the .NET client's unset value, leaves the choice to the item. */
  billingCycle: Type.Optional(BillingCycle),
  currencyCode: Type.Optional(text(3)),
  partnerOnRecordAttestationAccepted: Type.Optional(Type.Boolean()),
  lineItems: Type.Array(OrderLineRequest, { minItems: 1, maxItems: maxLines }),
})
export type CreateOrderRequest = Static<typeof CreateOrderRequest>

/** Adding items to an order, or cancelling it in a sandbox (wire contract 5.4). */
export const PatchOrderRequest = Type.Object({
  status: Type.Optional(Type.Enum(['unknown', 'completed', 'pending', 'cancelled'])),
  /** `unknown`, the .NET client's unset value, leaves the choice to the item. */
  billingCycle: Type.Optional(BillingCycle),
  lineItems: Type.Optional(Type.Array(OrderLineRequest, { maxItems: maxLines })),
  attributes: Type.Optional(RequestAttributes),
})
export type PatchOrderRequest = Static<typeof PatchOrderRequest>

/** Wire contract 5.4. */
export const OrderLineItem = Type.Object({
  lineItemNumber: Type.Integer(),
  offerId: Type.String(),
  subscriptionId: Type.Optional(Type.String()),
  parentSubscriptionId: Type.Optional(Type.String()),
  friendlyName: Type.Optional(Type.String()),
  quantity: Type.Integer(),
  termDuration: Type.Optional(Type.String()),
  transactionType: TransactionType,
  partnerIdOnRecord: Type.Optional(Type.String()),
  provisioningContext: Type.Optional(Type.Record(Type.String(), Type.String())),
  links: Type.Optional(
    Type.Object({
      subscription: Type.Optional(Link),
      product: Type.Optional(Link),
      sku: Type.Optional(Link),
      availability: Type.Optional(Link),
      provisioningStatus: Type.Optional(Link),
    }),
  ),
  attributes: Type.Optional(attributes('OrderLineItem')),
})
export type OrderLineItem = Static<typeof OrderLineItem>

/** Wire contract 5.4. */
export const Order = Type.Object({
  id: Type.String(),
  alternateId: Type.String(),
  referenceCustomerId: Type.String(),
  billingCycle: BillingCycle,
  currencyCode: Type.String(),
  currencySymbol: Type.String(),
  lineItems: Type.Array(OrderLineItem),
  creationDate: Type.String(),
  status: Type.Enum(['unknown', 'completed', 'pending', 'cancelled']),
  transactionType: Type.Enum(['UserPurchase', 'SystemPurchase', 'SystemBilling']),
  links: Type.Object({
    self: Link,
    provisioningStatus: Type.Optional(Link),
    patchOperation: Type.Optional(Link),
  }),
  attributes: attributes('Order'),
})
export type Order = Static<typeof Order>
export const OrderCollection = collectionOf(Order)
