import type { AcceptanceId, CustomerId, EntryId, UserId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type {
  Acceptance,
  AcceptingContact,
  ContestAnswer,
} from '../../domain/acceptance/acceptance.ts'

export type AcceptanceReads = {
  find(customerId: CustomerId, id: AcceptanceId): Promise<Acceptance | undefined>
  /** Erased contacts are absent. */
  contactsOf(
    customerId: CustomerId,
    ids: readonly AcceptanceId[],
  ): Promise<ReadonlyMap<AcceptanceId, AcceptingContact>>
  fingerprintsOf(
    customerId: CustomerId,
    ids: readonly AcceptanceId[],
  ): Promise<ReadonlyMap<AcceptanceId, string>>
  historyOf(customerId: CustomerId, id: AcceptanceId): Promise<readonly AcceptanceEvent[]>
}
/** What followed an acceptance. The reason given stands in the entry's disclosures. */
export type AcceptanceEvent = {
  readonly entryId: EntryId
  readonly kind: 'withdrawn' | 'contested' | 'corrected'
  readonly answer: ContestAnswer | undefined
  readonly by: UserId | undefined
  readonly at: Instant
}
export type AcceptanceWrites = {
  /** Nothing inserted here is ever updated or deleted; what follows it is an event. */
  insert(customerId: CustomerId, acceptance: Acceptance): Promise<void>
  insertContact(
    customerId: CustomerId,
    id: AcceptanceId,
    contact: AcceptingContact & { readonly fingerprint: string },
  ): Promise<void>
  insertEvent(customerId: CustomerId, id: AcceptanceId, event: AcceptanceEvent): Promise<void>
}
