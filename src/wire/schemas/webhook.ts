import { type Static, Type } from 'typebox'
import { someText } from './values.ts'

/** Wire contract 7.3; PascalCase in answers, any case in requests. */
export const WebhookRegistrationRequest = Type.Object({
  WebhookUrl: someText(2048),
  WebhookEvents: Type.Array(someText(200), { maxItems: 100 }),
  SignatureTokenToMsSignatureHeader: Type.Optional(Type.Boolean()),
})
export type WebhookRegistrationRequest = Static<typeof WebhookRegistrationRequest>

/** Wire contract 7.3. */
export const WebhookRegistration = Type.Object({
  SubscriberId: Type.String(),
  WebhookUrl: Type.String(),
  WebhookEvents: Type.Array(Type.String()),
  SignatureTokenToMsSignatureHeader: Type.Boolean(),
})
export type WebhookRegistration = Static<typeof WebhookRegistration>

/** Wire contract 7.3: a bare array. */
export const WebhookEventList = Type.Array(Type.String())
export type WebhookEventList = Static<typeof WebhookEventList>

/** Wire contract 7.3. */
export const ValidationEventCreated = Type.Object({ correlationId: Type.String() })
export type ValidationEventCreated = Static<typeof ValidationEventCreated>

/** Wire contract 7.3. */
export const ValidationEvent = Type.Object({
  correlationId: Type.String(),
  partnerId: Type.String(),
  status: Type.Enum(['pending', 'completed', 'failed']),
  callbackUrl: Type.String(),
  results: Type.Array(
    Type.Object({
      responseCode: Type.Optional(Type.String()),
      responseMessage: Type.String(),
      systemError: Type.Boolean(),
      dateTimeUtc: Type.String(),
    }),
  ),
})
export type ValidationEvent = Static<typeof ValidationEvent>

/** The body that a receiver gets (wire contract 7.3); `AuditUri` where there is a record to read. */
export const WebhookDelivery = Type.Object({
  EventName: Type.String(),
  ResourceUri: Type.String(),
  ResourceName: Type.String(),
  AuditUri: Type.Optional(Type.String()),
  ResourceChangeUtcDate: Type.String(),
})
export type WebhookDelivery = Static<typeof WebhookDelivery>

/** Events that could not be delivered; of our own API. */
export const ParkedEventList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      eventName: Type.String(),
      customerId: Type.Optional(Type.String()),
      resourceUri: Type.String(),
      resourceChangeUtcDate: Type.String(),
      attempts: Type.Integer(),
      lastFailure: Type.Optional(Type.String()),
    }),
  ),
})
export type ParkedEventList = Static<typeof ParkedEventList>

/** Without ids all of them are replayed. */
export const ReplayRequest = Type.Object({
  ids: Type.Optional(Type.Array(Type.String({ format: 'guid' }), { maxItems: 500 })),
})
export type ReplayRequest = Static<typeof ReplayRequest>
export const ReplayResult = Type.Object({ replayed: Type.Integer() })
export type ReplayResult = Static<typeof ReplayResult>
