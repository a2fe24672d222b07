import type { CustomerId, PartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { WebhookEvent } from '../../domain/webhook/webhook-event.ts'

export type WebhookRegistration = {
  readonly partnerId: PartnerId
  readonly subscriberId: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  /** The signature goes into `x-ms-signature` instead of `Authorization`. */
  readonly signatureInMsHeader: boolean
}
/** One test event and what became of each attempt to deliver it. */
export type WebhookValidation = {
  readonly partnerId: PartnerId
  readonly correlationId: string
  readonly callbackUrl: string
  readonly createdAt: Instant
  readonly status: 'pending' | 'completed' | 'failed'
  readonly results: readonly WebhookAttempt[]
}
export type WebhookAttempt = {
  /** Absent when no answer came. */
  readonly status: number | undefined
  readonly failure: string | undefined
  readonly at: Instant
}
export type WebhookReads = {
  find(partnerId: PartnerId): Promise<WebhookRegistration | undefined>
  /** When the last but one test event was asked for. */
  findEarlierValidationAt(partnerId: PartnerId): Promise<Instant | undefined>
  findValidation(
    partnerId: PartnerId,
    correlationId: string,
  ): Promise<WebhookValidation | undefined>
}
export type WebhookWrites = {
  /** False when the partner has one already. */
  insert(registration: WebhookRegistration): Promise<boolean>
  /** False when the partner has none. */
  update(registration: WebhookRegistration): Promise<boolean>
  /** Counts a test event; false when two were asked for since the instant. */
  takeValidationTurn(partnerId: PartnerId, now: Instant, since: Instant): Promise<boolean>
  /** Compare-and-swap: one process delivers for a partner at a time (real time). */
  takeLease(
    partnerId: PartnerId,
    lease: { readonly holder: string; readonly until: Instant },
    realNow: Instant,
  ): Promise<boolean>
  dropLease(partnerId: PartnerId, holder: string): Promise<void>
  putValidation(validation: WebhookValidation): Promise<void>
  deleteValidationsBefore(before: Instant, limit: number): Promise<number>
}

export type OutboxEvent = {
  readonly id: string
  readonly partnerId: PartnerId
  readonly customerId: CustomerId | undefined
  readonly name: WebhookEvent
  readonly resourceName: string
  /** Path at this deployment; its address is put in front on delivery. */
  readonly resourcePath: string
  /** The audit record of the change, of the same instant. */
  readonly auditId: string | undefined
  readonly validationId: string | undefined
  readonly at: Instant
  readonly attempts: number
  readonly lastFailure: string | undefined
}
export type OutboxReads = {
  /** Partners with something due whom nobody delivers for at the moment; a lock-free read. */
  duePartners(now: Instant, realNow: Instant, limit: number): Promise<readonly PartnerId[]>
  /**
   * What can be delivered to a partner now, in the order of each customer: nothing whose
   * predecessor waits for a later attempt.
   */
  due(partnerId: PartnerId, now: Instant, limit: number): Promise<readonly OutboxEvent[]>
  listParked(partnerId: PartnerId, limit: number): Promise<readonly OutboxEvent[]>
}
export type OutboxWrites = {
  /** Adds the event behind all that waits for this customer and partner. */
  add(event: OutboxEvent): Promise<void>
  /** It has been delivered. */
  remove(event: OutboxEvent): Promise<void>
  /** Tries the event later, and everything behind it no sooner. */
  postpone(event: OutboxEvent, dueAt: Instant): Promise<void>
  park(event: OutboxEvent): Promise<void>
  /** Puts parked events back, oldest first; answers how many. Without ids all of them. */
  replay(
    partnerId: PartnerId,
    now: Instant,
    what: { readonly ids: readonly string[] | undefined; readonly limit: number },
  ): Promise<number>
  deleteParkedBefore(before: Instant, limit: number): Promise<number>
}
