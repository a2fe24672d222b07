import { STATUS_CODES } from 'node:http'
import type { RegisterWebhookInput } from '../../../operations/register-webhook.ts'
import type { RequestIdentity } from '../../../operations/request-identity.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type {
  ParkedEventList,
  ValidationEvent,
  WebhookRegistration,
  WebhookRegistrationRequest,
} from '../../../wire/schemas/webhook.ts'

export function toRegisterWebhookInput(
  body: WebhookRegistrationRequest,
  request: RequestIdentity,
): RegisterWebhookInput {
  return {
    url: body.WebhookUrl,
    events: body.WebhookEvents,
    signatureInMsHeader: body.SignatureTokenToMsSignatureHeader ?? false,
    request,
  }
}

export function toWireRegistration(registration: {
  readonly subscriberId: string
  readonly url: string
  readonly events: readonly string[]
  readonly signatureInMsHeader: boolean
}): WebhookRegistration {
  return {
    SubscriberId: registration.subscriberId,
    WebhookUrl: registration.url,
    WebhookEvents: [...registration.events],
    SignatureTokenToMsSignatureHeader: registration.signatureInMsHeader,
  }
}

type Attempt = {
  readonly status: number | undefined
  readonly failure: string | undefined
  readonly at: number
}

export function toWireValidation(validation: {
  readonly correlationId: string
  readonly partnerId: string
  readonly status: ValidationEvent['status']
  readonly callbackUrl: string
  readonly results: readonly Attempt[]
}): ValidationEvent {
  const { correlationId, partnerId, status, callbackUrl, results } = validation
  return { correlationId, partnerId, status, callbackUrl, results: results.map(toResult) }
}

/** `systemError`: no answer came at all. */
function toResult({ status, failure, at }: Attempt): ValidationEvent['results'][number] {
  return {
    ...(status === undefined ? {} : { responseCode: toStatusName(status) }),
    responseMessage: failure ?? '',
    systemError: status === undefined,
    dateTimeUtc: toWireInstant(at),
  }
}

/** As .NET names a status: `OK`, `InternalServerError`. */
function toStatusName(status: number): string {
  return (STATUS_CODES[status] ?? String(status)).replace(/[^A-Za-z0-9]/g, '')
}

export function toParkedEvent(
  event: {
    readonly id: string
    readonly name: string
    readonly customerId: string | undefined
    readonly resourcePath: string
    readonly at: number
    readonly attempts: number
    readonly lastFailure: string | undefined
  },
  publicUrl: string,
): ParkedEventList['items'][number] {
  const { customerId, lastFailure } = event
  return {
    id: event.id,
    eventName: event.name,
    ...(customerId === undefined ? {} : { customerId }),
    resourceUri: `${publicUrl}${event.resourcePath}`,
    resourceChangeUtcDate: toWireInstant(event.at),
    attempts: event.attempts,
    ...(lastFailure === undefined ? {} : { lastFailure }),
  }
}
