import { type Static, Type } from 'typebox'
import { SelfLinks } from './link.ts'
import { Order } from './order.ts'
import {
  attributes,
  BillingCycle,
  KeyValue,
  maxLines,
  maxQuantity,
  RequestAttributes,
  RequestedBillingCycle,
  TermDuration,
  text,
} from './values.ts'

const requestedLine = {
  id: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  // Wire contract 11.9: one page's table prints catalogId.
  catalogItemId: Type.String({ minLength: 1, maxLength: 200, aliases: ['catalogId'] }),
  friendlyName: Type.Optional(text(200)),
  quantity: Type.Integer({ minimum: 1, maximum: maxQuantity }),
  currencyCode: Type.Optional(text(3)),
  billingCycle: RequestedBillingCycle,
  termDuration: Type.Optional(TermDuration),
  participants: Type.Optional(Type.Array(KeyValue, { maxItems: 10 })),
  provisioningContext: Type.Optional(Type.Record(Type.String(), text(2048))),
  renewsTo: Type.Optional(
    // Wire contract 11.10: the table says array, samples send an object.
    Type.Object({ termDuration: TermDuration }, { firstOfArray: true }),
  ),
  promotionId: Type.Optional(text(200)),
  attestationAccepted: Type.Optional(Type.Boolean()),
}

/** One line that a client asks for (wire contract 5.2). */
export const CartLineRequest = Type.Object({
  ...requestedLine,
  addonItems: Type.Optional(Type.Array(Type.Object(requestedLine), { maxItems: maxLines })),
})
export type CartLineRequest = Static<typeof CartLineRequest>

/** Body of creating and of replacing a cart (wire contract 5.1); what the server fills is ignored. */
export const CartRequest = Type.Object({
  lineItems: Type.Array(CartLineRequest, { minItems: 1, maxItems: maxLines }),
  partnerOnRecordAttestationAccepted: Type.Optional(Type.Boolean()),
  attributes: Type.Optional(RequestAttributes),
})
export type CartRequest = Static<typeof CartRequest>

const line = {
  id: Type.Integer(),
  catalogItemId: Type.String(),
  friendlyName: Type.Optional(Type.String()),
  quantity: Type.Integer(),
  currencyCode: Type.Optional(Type.String()),
  billingCycle: BillingCycle,
  termDuration: Type.Optional(Type.String()),
  participants: Type.Optional(Type.Array(KeyValue)),
  provisioningContext: Type.Optional(Type.Record(Type.String(), Type.String())),
  orderGroup: Type.Optional(Type.String()),
  renewsTo: Type.Optional(Type.Object({ termDuration: Type.String() })),
  attestationAccepted: Type.Optional(Type.Boolean()),
  error: Type.Optional(
    Type.Object({
      errorCode: Type.Integer(),
      errorDescription: Type.String(),
      additionalInformation: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    }),
  ),
  attributes: Type.Optional(attributes('CartLineItem')),
}

/** Wire contract 5.2. */
export const CartLineItem = Type.Object({
  ...line,
  addonItems: Type.Optional(Type.Array(Type.Object(line))),
})
export type CartLineItem = Static<typeof CartLineItem>

/** Wire contract 5.2. */
export const Cart = Type.Object({
  id: Type.String(),
  creationTimestamp: Type.String(),
  lastModifiedTimestamp: Type.String(),
  expirationTimestamp: Type.String(),
  lastModifiedUser: Type.Optional(Type.String()),
  status: Type.Enum(['Active', 'Ordered']),
  lineItems: Type.Array(CartLineItem),
  partnerOnRecordAttestationAccepted: Type.Optional(Type.Boolean()),
  links: SelfLinks,
  attributes: attributes('Cart'),
})
export type Cart = Static<typeof Cart>

/** Wire contract 5.2: orders succeed or fail per group. */
export const CartCheckoutResult = Type.Object({
  orders: Type.Array(Order),
  orderErrors: Type.Optional(
    Type.Array(
      Type.Object({
        orderGroupId: Type.String(),
        code: Type.Integer(),
        description: Type.String(),
      }),
    ),
  ),
  attributes: attributes('CartCheckoutResult'),
})
export type CartCheckoutResult = Static<typeof CartCheckoutResult>
