import type {
  AcceptanceId,
  AttestationRequestId,
  CartId,
  CustomerId,
  EntryId,
  OrderId,
  ParkedOrderId,
  PartnerId,
  Sha256Hex,
  SubscriptionId,
  TaskId,
  UserId,
} from '../base/identifiers.ts'
import type { JsonObject } from '../base/json.ts'
import type { Day, Instant } from '../base/time.ts'
import type {
  Acceptance,
  AcceptingContact,
  ContestAnswer,
} from '../domain/acceptance/acceptance.ts'
import type {
  AgreementText,
  AgreementType,
  AgreementVersion,
} from '../domain/agreement/agreement.ts'
import type { AttestationRequest } from '../domain/attestation-request/attestation-request.ts'
import type { CustomerRole, PartnerRole } from '../domain/caller.ts'
import type { Catalogue } from '../domain/catalogue/catalogue.ts'
import type { CustomerFacts, PurchaseFact } from '../domain/customer/customer.ts'
import type { CustomerUserDetails } from '../domain/customer/customer-user.ts'
import type { CustomerProfile } from '../domain/customer/profile.ts'
import type { CustomerQualification } from '../domain/customer/qualification.ts'
import type { Cart, Order, ParkedOrder } from '../domain/order/order.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { Relationship } from '../domain/partner/relationship.ts'
import type { ProgrammePolicy } from '../domain/programme/policy.ts'
import type { Programme } from '../domain/programme/programme.ts'
import type { Entitlement, Subscription } from '../domain/subscription/subscription.ts'
import type { Task, TaskKind } from '../domain/task.ts'
import type { WebhookEvent } from '../domain/webhook/webhook-event.ts'
import type { Tile } from '../transparency/grow-tiles.ts'
import type { TilePlace } from '../transparency/tile.ts'

/**
 * The promises of the storage, kept by both engines and shown by `test/storage/`:
 *
 * - `write` runs its callback in one transaction: all of it is durable when the promise resolves, or
 *   none of it ever is. Nothing resolves before COMMIT.
 * - A callback may run more than once (40001, 40P01 on PostgreSQL; a lost write group on SQLite), so
 *   it MUST await nothing but `tx` and MUST have no effect outside it.
 * - A callback that throws takes its own writes back and those of no other.
 * - `tx.now` is business time, the same for the whole transaction; `tx.programme` is one consistent
 *   copy of policy, agreements, partners and catalogue, in force at that moment.
 * - `read` sees one snapshot.
 *
 * @throws storage.busy, storage.full, storage.unavailable, storage.too-slow
 */
export type Storage = {
  readonly engine: 'sqlite' | 'postgres'
  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T>
  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>
  /** Absent where no other process serves the same database. */
  readonly neighbours?: Neighbours
  /** Fails unless the database answers; for the readiness probe. */
  ping(): Promise<void>
  /** Copies the whole database into a file while it is in use (SQLite); other engines refuse. */
  backup(file: string): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Other processes on the same database (PostgreSQL); whatever is said here is a hint and may get lost. */
export type Neighbours = {
  /** Entries of the log wait. */
  wake(): void
  onWake(listener: () => void): void
}

export type ReadTransaction = {
  readonly now: Instant
  readonly programme: Programme
  readonly customers: CustomerReads
  readonly partners: PartnerReads
  readonly texts: TextReads
  readonly acceptances: AcceptanceReads
  readonly attestationRequests: AttestationRequestReads
  readonly orders: OrderReads
  readonly subscriptions: SubscriptionReads
  readonly carts: CartReads
  readonly parkedOrders: ParkedOrderReads
  readonly tasks: TaskReads
  readonly summaries: SummaryReads
  readonly audit: AuditReads
  readonly outbox: OutboxReads
  readonly webhooks: WebhookReads
  readonly log: LogReads
  readonly witness: WitnessReads
  readonly erasures: ErasureReads
  readonly people: PeopleReads
  readonly jobs: JobReads
  readonly overview: OverviewReads
  readonly state: ProgrammeStateReads
}

export type WriteTransaction = Omit<ReadTransaction, keyof WriteParts> & WriteParts
type WriteParts = {
  readonly customers: CustomerReads & CustomerWrites
  readonly partners: PartnerReads & PartnerWrites
  readonly texts: TextReads & TextWrites
  readonly acceptances: AcceptanceReads & AcceptanceWrites
  readonly attestationRequests: AttestationRequestReads & AttestationRequestWrites
  readonly orders: OrderReads & OrderWrites
  readonly subscriptions: SubscriptionReads & SubscriptionWrites
  readonly carts: CartReads & CartWrites
  readonly parkedOrders: ParkedOrderReads & ParkedOrderWrites
  readonly tasks: TaskReads & TaskWrites
  readonly summaries: SummaryReads & SummaryWrites
  readonly audit: AuditReads & AuditWrites
  readonly outbox: OutboxReads & OutboxWrites
  readonly webhooks: WebhookReads & WebhookWrites
  readonly log: LogReads & LogWrites
  readonly witness: WitnessReads & WitnessWrites
  readonly erasures: ErasureReads & ErasureWrites
  readonly people: PeopleReads & PeopleWrites
  readonly jobs: JobReads & JobWrites
  readonly overview: OverviewReads & OverviewWrites
  readonly state: ProgrammeStateReads & ProgrammeStateWrites
  readonly requests: RequestWrites
}

// ---- customers ------------------------------------------------------------------------------

export type CustomerListItem = {
  readonly id: CustomerId
  readonly companyName: string
  readonly domain: string
}

/** Where a list stands: after (or before) the customer with this sort key and id. */
export type CustomerPosition = { readonly key: string; readonly id: CustomerId }

export type CustomerListQuery = {
  /** Only customers with which this partner has an active relationship (a provider: also through resellers). */
  readonly partnerId: PartnerId
  /** Folded prefix of the company name; the list is then sorted by name, else by id. */
  readonly namePrefix?: string
  readonly domainPrefix?: string
  /** Only those of this reseller under the asking provider. */
  readonly resellerId?: PartnerId
  /** Only those which the asking reseller has under this provider. */
  readonly providerId?: PartnerId
  readonly from?: CustomerPosition
  readonly direction: 'forward' | 'backward'
  readonly limit: number
}

export type CustomerReads = {
  /** Everything the rules decide from, or undefined for an unknown customer. */
  findFacts(id: CustomerId): Promise<CustomerFacts | undefined>
  findProfile(id: CustomerId): Promise<CustomerProfile | undefined>
  findByDomain(domain: string): Promise<CustomerId | undefined>
  isDomainTaken(domain: string): Promise<boolean>
  /** Ascending by position whatever the direction; `direction` says on which side of `from`. */
  list(
    query: CustomerListQuery,
  ): Promise<readonly (CustomerListItem & { readonly position: CustomerPosition })[]>
  /** So many of the customers that are not deleted, whether any partner has them or not; by id. */
  listAny(limit: number): Promise<readonly CustomerListItem[]>
  /** The sealed scan key of the customer (evidence log 3). */
  getSealedScanKey(id: CustomerId): Promise<string>
  /** By kind, each kind once. */
  listQualifications(id: CustomerId): Promise<readonly CustomerQualification[]>
}

export type CustomerWrites = {
  /**
   * Takes the customer's row for this transaction (nothing on SQLite). MUST come before anything
   * that changes the customer's cover or relies on it; `false` when there is no such customer.
   */
  lock(id: CustomerId): Promise<boolean>
  /** @throws customer.domain-taken */
  insert(profile: CustomerProfile, party: { readonly sealedScanKey: string }): Promise<void>
  updateProfile(profile: CustomerProfile): Promise<void>
  setSuspended(id: CustomerId, suspended: boolean): Promise<void>
  upsertRelationship(id: CustomerId, relationship: Relationship): Promise<void>
  /** Adds the fact unless an equal one (same family, same partner) is already known. */
  addPurchase(id: CustomerId, purchase: PurchaseFact): Promise<void>
  putQualification(id: CustomerId, qualification: CustomerQualification): Promise<void>
  clearQualifications(id: CustomerId): Promise<void>
  /** Hides the customer: `findFacts` and `lock` no longer know it. What it accepted stays. */
  markDeleted(id: CustomerId, at: Instant): Promise<void>
}

// ---- partners, agreements, policy -------------------------------------------------------------

export type PartnerReads = {
  getSealedScanKey(id: PartnerId): Promise<string>
}
/** Every write here makes a new revision of the programme; see `ProgrammeStateReads.effectAfterMs`. */
export type PartnerWrites = {
  insert(partner: Partner, party: { readonly sealedScanKey: string }): Promise<void>
  update(partner: Partner): Promise<void>
}

export type TextReads = {
  findContent(
    sha256: Sha256Hex,
  ): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>
}
export type TextWrites = {
  insertType(type: AgreementType): Promise<void>
  insertVersion(version: AgreementVersion): Promise<void>
  /** Bytes are stored once per hash. */
  insertText(text: AgreementText, bytes: Uint8Array): Promise<void>
}

export type ProgrammeStateReads = {
  /** The fixed origin of the log, absent before the first start. */
  findLogOrigin(): Promise<string | undefined>
  policyHistory(): Promise<
    readonly {
      readonly revision: number
      readonly policy: ProgrammePolicy
      readonly changedBy: string
      readonly changedAt: Instant
    }[]
  >
  /** How far business time runs ahead of real time (sandbox). */
  getClockOffsetMs(): Promise<number>
}
export type ProgrammeStateWrites = {
  /** Opens the log; the origin never changes afterwards. */
  openLog(origin: string): Promise<void>
  /** Closes the log that is open for good and opens an empty one that follows it. */
  succeedLog(origin: string): Promise<void>
  setPolicy(policy: ProgrammePolicy, changedBy: string): Promise<void>
  setCatalogue(catalogue: Catalogue): Promise<void>
  /** MUST NOT go backwards. */
  setClockOffsetMs(offsetMs: number): Promise<void>
}

// ---- acceptances ------------------------------------------------------------------------------

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

// ---- requests for signed attestations -----------------------------------------------------------

export type AttestationRequestReads = {
  find(partnerId: PartnerId, id: AttestationRequestId): Promise<AttestationRequest | undefined>
  /** Whose request it is; the link that the signatory opens names no partner. */
  findPartnerOf(id: AttestationRequestId): Promise<PartnerId | undefined>
  /** Newest first. */
  list(partnerId: PartnerId, limit: number): Promise<readonly AttestationRequest[]>
}
export type AttestationRequestWrites = {
  /**
   * Takes the request's row for this transaction and reads it. Where a customer's row is taken too,
   * that one MUST come first.
   */
  lock(partnerId: PartnerId, id: AttestationRequestId): Promise<AttestationRequest | undefined>
  insert(request: AttestationRequest): Promise<void>
  update(request: AttestationRequest): Promise<void>
  /** Marks every unanswered request of the partner with this key. */
  supersede(partnerId: PartnerId, signatoryKey: string, at: Instant): Promise<void>
}

// ---- buying -------------------------------------------------------------------------------------

export type OrderReads = {
  find(customerId: CustomerId, id: OrderId): Promise<Order | undefined>
  list(customerId: CustomerId, partnerId: PartnerId): Promise<readonly Order[]>
}
export type OrderWrites = {
  insert(customerId: CustomerId, order: Order): Promise<void>
  update(customerId: CustomerId, order: Order): Promise<void>
}

export type SubscriptionReads = {
  find(customerId: CustomerId, id: SubscriptionId): Promise<Subscription | undefined>
  list(customerId: CustomerId): Promise<readonly Subscription[]>
  listEntitlements(
    customerId: CustomerId,
    subscriptionId: SubscriptionId,
  ): Promise<readonly Entitlement[]>
  /** Active and suspended subscriptions whose term has ended; a lock-free read of candidates. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly customerId: CustomerId; readonly id: SubscriptionId }[]>
}
export type SubscriptionWrites = {
  insert(customerId: CustomerId, subscription: Subscription): Promise<void>
  /** Compare-and-swap on `version`: answers false when another change came first. */
  update(customerId: CustomerId, subscription: Subscription, oldVersion: number): Promise<boolean>
  insertEntitlement(customerId: CustomerId, entitlement: Entitlement): Promise<void>
  /** Changes name and status. */
  updateEntitlement(customerId: CustomerId, entitlement: Entitlement): Promise<void>
}

export type CartReads = {
  find(customerId: CustomerId, id: CartId): Promise<Cart | undefined>
}
export type CartWrites = {
  insert(customerId: CustomerId, cart: Cart): Promise<void>
  update(customerId: CustomerId, cart: Cart): Promise<void>
  /** Deletes carts that expired before the instant; answers how many went. */
  deleteExpired(before: Instant, limit: number): Promise<number>
}

export type ParkedOrderReads = {
  find(customerId: CustomerId, id: ParkedOrderId): Promise<ParkedOrder | undefined>
  list(customerId: CustomerId): Promise<readonly ParkedOrder[]>
  /** How many of the partner's somebody may still place or discard. */
  countWaiting(partnerId: PartnerId): Promise<number>
  /** Those, the longest parked first. */
  pageWaiting(query: {
    readonly partnerId: PartnerId
    readonly from:
      | { readonly parkedAt: Instant; readonly customerId: CustomerId; readonly id: ParkedOrderId }
      | undefined
    readonly limit: number
  }): Promise<readonly { readonly customerId: CustomerId; readonly order: ParkedOrder }[]>
  /** Orders that wait to be placed, and parked ones that have expired. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly customerId: CustomerId; readonly id: ParkedOrderId }[]>
}
export type ParkedOrderWrites = {
  insert(customerId: CustomerId, order: ParkedOrder): Promise<void>
  update(customerId: CustomerId, order: ParkedOrder, oldVersion: number): Promise<boolean>
}

// ---- tasks and summaries ------------------------------------------------------------------------

export type TaskReads = {
  find(customerId: CustomerId, id: TaskId): Promise<Task | undefined>
  /** Open tasks of a partner, those asked for by customers first, then oldest first. */
  listOpen(
    partnerId: PartnerId,
    limit: number,
    /** After this one. */
    from?: Pick<Task, 'id' | 'askedAt' | 'createdAt'>,
  ): Promise<readonly (Task & { readonly customerId: CustomerId })[]>
  countOpen(partnerId: PartnerId): Promise<number>
  listOfCustomer(customerId: CustomerId, partnerId: PartnerId): Promise<readonly Task[]>
}
export type TaskWrites = {
  /** Adds the task, or renews an open one of the same kind and subject of this partner. */
  upsert(customerId: CustomerId, task: Task): Promise<void>
  /** Without a subject whatever they are about. */
  close(
    customerId: CustomerId,
    partnerId: PartnerId,
    kinds: readonly TaskKind[],
    subjectId?: string,
  ): Promise<void>
}

/** One row per customer and partner, for lists only: decisions never read it (design 3). */
export type CoverSummary = {
  readonly customerId: CustomerId
  /** Who sees the row; a reseller has one per provider. */
  readonly partnerId: PartnerId
  /** Through whom purchases go; equals `partnerId` but for resellers. */
  readonly transactingPartnerId: PartnerId
  readonly relationshipActive: boolean
  readonly route: 'nobody-yet' | 'covered' | 'customer-may-accept' | 'partner-must-attest'
  readonly line: number
  readonly scenario: 1 | 2 | undefined
  readonly endsAt: Instant | undefined
  readonly recheckAt: Instant | undefined
  /** Programme revision by which the route was decided. */
  readonly programmeRevision: number
  /** Since when this route stands. */
  readonly since: Instant
}
/** What narrows the customers table of a partner; empty lists narrow nothing. */
export type CustomerTableFilter = {
  readonly partnerId: PartnerId
  /** Folded; each stands in the name or the domain, or begins the id. */
  readonly words: readonly string[]
  readonly routes: readonly {
    readonly route: CoverSummary['route']
    readonly scenario: 1 | 2 | undefined
  }[]
  readonly countries: readonly string[]
  readonly resellerIds: readonly PartnerId[]
  readonly providerIds: readonly PartnerId[]
  /** Families or products that the customer has through the partner, in lower case. */
  readonly products: readonly string[]
  /** Only those whose cover ends at a known instant. */
  readonly endKnown?: boolean
}
export type CustomerTableSort = 'name' | 'route' | 'endsAt' | 'since'
export type CustomerTablePosition = {
  readonly key: string | number
  readonly id: CustomerId
  readonly transactingPartnerId: PartnerId
}
export type CustomerTableQuery = {
  readonly filter: CustomerTableFilter
  readonly sort: CustomerTableSort
  readonly order: 'asc' | 'desc'
  readonly from: CustomerTablePosition | undefined
  readonly direction: 'forward' | 'backward'
  readonly limit: number
}
/** One row per customer and transacting partner whose relationship is active. */
export type CustomerTableRow = CustomerListItem &
  Pick<CoverSummary, 'transactingPartnerId' | 'route' | 'scenario' | 'endsAt' | 'since'> & {
    readonly country: string
    readonly position: CustomerTablePosition
  }
export type CustomerTableCounts = {
  readonly total: number
  readonly routes: readonly {
    readonly route: CoverSummary['route']
    readonly scenario: 1 | 2 | undefined
    readonly count: number
  }[]
}
type Counted = { readonly value: string; readonly count: number }
export type CustomerTableBeside = {
  readonly resellers: readonly { readonly customerId: string; readonly value: string }[]
  readonly products: readonly { readonly customerId: string; readonly value: string }[]
}
export type CustomerTableFacets = {
  readonly countries: readonly Counted[]
  readonly providers: readonly Counted[]
  readonly resellers: readonly Counted[]
  readonly products: readonly Counted[]
}
export type SummaryReads = {
  ofCustomer(customerId: CustomerId): Promise<readonly CoverSummary[]>
  /** In the order asked for whatever the direction; `direction` says on which side of `from`. */
  page(query: CustomerTableQuery): Promise<readonly CustomerTableRow[]>
  /** Resellers under the partner, and what the customers have through it. */
  beside(partnerId: PartnerId, customerIds: readonly CustomerId[]): Promise<CustomerTableBeside>
  count(filter: CustomerTableFilter): Promise<CustomerTableCounts>
  facets(filter: CustomerTableFilter): Promise<CustomerTableFacets>
  /** Rows whose `recheckAt` has come or that an older programme revision decided. */
  due(now: Instant, revision: number, limit: number): Promise<readonly CustomerId[]>
}
export type SummaryWrites = {
  /** Writes the rows that differ from the stored ones. */
  replace(customerId: CustomerId, rows: readonly CoverSummary[]): Promise<void>
}

// ---- audit, log ---------------------------------------------------------------------------------

export type AuditRecord = {
  readonly id: string
  /** Whose record it is: the partner; absent for records of the programme. */
  readonly partnerId: PartnerId | undefined
  readonly customerId: CustomerId | undefined
  readonly acceptanceId: AcceptanceId | undefined
  readonly resourceType: string
  readonly operationType: string
  readonly by: string | undefined
  readonly applicationId: string | undefined
  readonly at: Instant
  readonly oldValue: JsonObject | undefined
  readonly newValue: JsonObject | undefined
  readonly correlationId: string | undefined
}
export type AuditReads = {
  listOfCustomer(customerId: CustomerId): Promise<readonly AuditRecord[]>
  listOfProgramme(limit: number): Promise<readonly AuditRecord[]>
  /** Newest first whatever the direction; `direction` says on which side of `beyond`. */
  listOfPartner(query: PartnerAuditQuery): Promise<readonly PartnerAuditRecord[]>
  /** Every record of one millisecond. */
  listOfPartnerAt(partnerId: PartnerId, at: Instant): Promise<readonly PartnerAuditRecord[]>
}
export type AuditPosition = { readonly at: Instant; readonly id: string }
export type PartnerAuditQuery = {
  readonly partnerId: PartnerId
  readonly from: Instant
  /** Not itself part of the list. */
  readonly until: Instant
  readonly operationTypes: readonly string[]
  readonly resourceType?: string
  readonly customerId?: CustomerId
  /** Folded part of the customer's name. */
  readonly namePart?: string
  readonly beyond?: AuditPosition
  readonly direction: 'older' | 'newer'
  readonly limit: number
}
/** With what is joined when it is read: the contact is absent once erased. */
export type PartnerAuditRecord = AuditRecord & {
  readonly partnerId: PartnerId
  readonly customerName: string | undefined
  readonly contact: AcceptingContact | undefined
}
export type AuditWrites = { add(record: AuditRecord): Promise<void> }

// ---- events for the receivers of partners ---------------------------------------------------------

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

export type PendingEntry = {
  readonly entryId: EntryId
  /** Absent for entries of the programme itself. */
  readonly customerId: CustomerId | undefined
  readonly recordedAt: Instant
  readonly entry: string
  readonly disclosures: readonly { readonly name: string; readonly encoded: string }[]
}
export type LogReads = {
  findPending(
    customerId: CustomerId | undefined,
    entryId: EntryId,
  ): Promise<PendingEntry | undefined>
  /** Every log of the deployment, the one that is open last. */
  listLogs(): Promise<readonly Pick<LogHead, 'logId' | 'origin' | 'size' | 'state'>[]>
  /** Reads of another one of them; everything else is about the one that is open. */
  of(logId: number): LogTreeReads
} & LogTreeReads
export type LogWrites = {
  /** Adds a pending entry with its disclosures; the sequencer gives it its index later. */
  append(entry: PendingEntry): Promise<void>
} & LogTreeWrites

// ---- the tree of the log (evidence log 8) -----------------------------------------------------------

/** `halted`: nothing is signed until an operator has looked; entries stay pending meanwhile. */
export type LogState = 'active' | 'halted' | 'closed'
export type LogHead = {
  readonly logId: number
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  readonly frontier: readonly Uint8Array[]
  readonly state: LogState
}
export type LogTreeReads = {
  /** Absent before the first start. */
  findHead(): Promise<LogHead | undefined>
  hasPending(): Promise<boolean>
  countPending(): Promise<number>
  /** When the oldest pending entry was recorded. */
  findOldestPendingAt(): Promise<Instant | undefined>
  /** In whichever log of the deployment it stands. */
  findEntry(
    entryId: EntryId,
  ): Promise<{ readonly logId: number; readonly index: number; readonly entry: string } | undefined>
  /** Entries in their order, from this index on. */
  listEntries(from: number, limit: number): Promise<readonly LogEntry[]>
  findDisclosures(
    customerId: CustomerId | undefined,
    entryId: EntryId,
  ): Promise<PendingEntry['disclosures']>
  /** Those of the tiles that are there, as wide as they are stored. */
  listTiles(places: readonly TilePlace[]): Promise<readonly Tile[]>
  findNewestCheckpoint(): Promise<StoredCheckpoint | undefined>
  /**
   * The first one that covers the index and is cosigned and timestamped, else cosigned, else
   * timestamped, else the first that covers it.
   */
  findCheckpointOver(index: number): Promise<StoredCheckpoint | undefined>
  /** The newest cosigned one of at most this size. */
  findCosignedUpTo(size: number): Promise<StoredCheckpoint | undefined>
  /** By size, those larger than this one. */
  listCheckpoints(largerThan: number, limit: number): Promise<readonly StoredCheckpoint[]>
  /** RFC 3161 responses over the checkpoint of this size, the oldest first. */
  listAnchors(size: number): Promise<readonly Uint8Array[]>
}
export type LogEntry = {
  readonly index: number
  readonly entryId: string
  readonly entry: string
}
/** A note as it was signed, with the lines that witnesses and newer keys of the log added since. */
export type StoredCheckpoint = { readonly size: number; readonly note: string }

export type LogTreeWrites = {
  /** Takes the log for this transaction; false while another process has it (PostgreSQL). */
  tryLock(): Promise<boolean>
  /**
   * Reads the oldest pending entries and deletes their rows; their disclosures stay. Those written
   * for a log that has been closed since come first, once the open one is not empty.
   */
  takePending(limit: number): Promise<readonly { readonly entryId: string; entry: string }[]>
  /** Of entries that turned out to stand in the log already. */
  removePending(entryIds: readonly string[]): Promise<void>
  /**
   * Compare-and-swap on the size, in a log of this state (without it: active): false when another
   * process was faster. MUST come first.
   */
  advanceHead(
    oldSize: number,
    head: Pick<LogHead, 'size' | 'root' | 'frontier'>,
    state?: LogState,
  ): Promise<boolean>
  insertEntries(entries: readonly LogEntry[]): Promise<void>
  /** A tile only grows. */
  putTiles(tiles: readonly Tile[]): Promise<void>
  /** Does nothing where the size has its checkpoint already. */
  insertCheckpoint(checkpoint: StoredCheckpoint): Promise<void>
  /** Also of a newer key of the log, whose name is the log's origin. */
  insertCosignature(cosignature: {
    readonly size: number
    readonly name: string
    /** Hex. */
    readonly keyId: string
    readonly at: Instant
    /** With its line feed. */
    readonly line: string
  }): Promise<void>
  /** Does nothing where the authority has timestamped this size already. */
  insertAnchor(anchor: {
    readonly size: number
    readonly authority: string
    readonly at: Instant
    readonly response: Uint8Array
  }): Promise<void>
  setLogState(state: LogState): Promise<void>
}

// ---- the logs of others, as their witness (evidence log 6) --------------------------------------------

/** The newest note of another log that was cosigned here, with our line. */
export type WitnessState = { readonly size: number; readonly note: string }
export type WitnessReads = { find(origin: string): Promise<WitnessState | undefined> }
export type WitnessWrites = {
  /**
   * Compare-and-swap on the size, which is zero while nothing was cosigned; false when another
   * request was faster.
   */
  advance(origin: string, oldSize: number, state: WitnessState): Promise<boolean>
}

// ---- erasure (evidence log 11) ---------------------------------------------------------------------

export type ErasureReads = {
  /** Also of a customer that was deleted, since what it accepted stays. */
  listAcceptances(customerId: CustomerId): Promise<readonly ErasableAcceptance[]>
  /** Requests that still name a signatory: those of a customer, or a partner's that name none. */
  listSignatories(
    of: { readonly customerId: CustomerId } | { readonly partnerId: PartnerId },
  ): Promise<readonly NamedSignatory[]>
  /** Stored answers of requests that name a person, by the acceptance that they made. */
  countAnswers(customerId: CustomerId, ids: readonly AcceptanceId[]): Promise<number>
  /** Parties that were handed a receipt of one of these entries while it named a person. */
  listRecipients(
    customerId: CustomerId,
    entryIds: readonly EntryId[],
  ): Promise<readonly ReceiptRecipient[]>
}
export type ErasableAcceptance = {
  readonly id: AcceptanceId
  readonly agreementType: string
  readonly recordedBy: UserId | undefined
  readonly recordedAt: Instant
  readonly corrects: AcceptanceId | undefined
  readonly isDirect: boolean
}
export type NamedSignatory = {
  readonly partnerId: PartnerId
  readonly id: AttestationRequestId
  readonly email: string
  readonly acceptanceId: AcceptanceId | undefined
}
export type ReceiptRecipient = {
  readonly entryId: EntryId
  readonly partyKind: 'partner' | 'customer'
  readonly partyId: string
  readonly firstAt: Instant
}
/** Each answers how many rows it deleted or blanked. */
export type ErasureWrites = {
  /** Takes the customer's row, also after it was deleted; false when there never was one. */
  lockCustomer(customerId: CustomerId): Promise<boolean>
  /** Fingerprints go with them, so that 600061 compares with nobody who was erased. */
  deleteContacts(customerId: CustomerId, ids: readonly AcceptanceId[]): Promise<number>
  deleteDisclosures(
    customerId: CustomerId | undefined,
    entryId: EntryId,
    names: readonly string[],
  ): Promise<number>
  /** A repetition of such a request is told that its answer is gone. */
  blankAnswers(customerId: CustomerId, ids: readonly AcceptanceId[]): Promise<number>
  /** The signatory, by whom a newer request would find it, and the reason for declining. */
  blankSignatory(partnerId: PartnerId, id: AttestationRequestId): Promise<number>
  blankAudit(
    customerId: CustomerId,
    auditId: string,
    what: { readonly values: boolean; readonly by: boolean },
  ): Promise<number>
  /** Only the first time is kept. */
  addRecipient(customerId: CustomerId, recipient: ReceiptRecipient): Promise<void>
}

// ---- idempotency ----------------------------------------------------------------------------------

export type RequestKey = {
  /** The customer in the path, else the caller's tenant. */
  readonly scope: string
  /** Hash over tenant, caller, method, path and MS-RequestId. */
  readonly key: string
  readonly bodyHash: string
  /** Real time: answers are kept for a day. */
  readonly at: Instant
}
export type StoredAnswer = { readonly status: number; readonly sealedBody: string }
export type RequestWrites = {
  /**
   * Claims the request, or answers what was stored for it. A duplicate that arrives while the first
   * runs waits for its end.
   *
   * @throws request.replayed-differently when the body differs
   */
  claim(key: RequestKey): Promise<{ readonly answer: StoredAnswer | undefined }>
  /** Stores the answer; a refusal never gets here, so its claim goes with the transaction. */
  complete(
    key: RequestKey,
    answer: StoredAnswer & { readonly acceptanceId?: AcceptanceId },
  ): Promise<void>
  deleteOlderThan(at: Instant, limit: number): Promise<number>
}

// ---- people: users, applications, sessions, issuer state ----------------------------------------------

export type PartnerUserRecord = {
  readonly kind: 'partner-user'
  readonly partnerId: PartnerId
  readonly id: UserId
  readonly upn: string
  readonly displayName: string
  readonly roles: readonly PartnerRole[]
  readonly passwordHash: string | undefined
  readonly mustChangePassword: boolean
  readonly active: boolean
}
export type CustomerUserRecord = {
  readonly kind: 'customer-user'
  readonly customerId: CustomerId
  readonly id: UserId
  readonly upn: string
  readonly displayName: string
  readonly roles: readonly CustomerRole[]
  readonly passwordHash: string | undefined
  readonly mustChangePassword: boolean
  readonly active: boolean
  readonly details?: CustomerUserDetails
  /** Set while the user is deleted and can still be restored. */
  readonly deletedAt?: Instant
}
export type CustomerUserQuery = {
  readonly customerId: CustomerId
  /** Active users, or those deleted since the instant. */
  readonly which: 'active' | { readonly deletedSince: Instant }
  readonly role?: CustomerRole
  /** The user on whose far side the page lies. */
  readonly from?: UserId
  readonly direction: 'forward' | 'backward'
  readonly limit: number
}
/** A user of the programme itself. */
export type OperatorRecord = {
  readonly kind: 'operator'
  readonly id: UserId
  readonly upn: string
  readonly displayName: string
  /** Each may do all that operators may. */
  readonly roles: readonly ['operator']
  readonly passwordHash: string | undefined
  readonly mustChangePassword: boolean
  readonly active: boolean
}
export type UserRecord = PartnerUserRecord | CustomerUserRecord | OperatorRecord

export type ApplicationRecord = {
  readonly clientId: string
  readonly partnerId: PartnerId
  readonly name: string
  readonly secretHash: string | undefined
}

export type PeopleReads = {
  /** An operator of that name, else the tenant is found by the domain after the `@`. */
  findUserByUpn(upn: string): Promise<UserRecord | undefined>
  findPartnerUser(partnerId: PartnerId, id: UserId): Promise<PartnerUserRecord | undefined>
  findCustomerUser(customerId: CustomerId, id: UserId): Promise<CustomerUserRecord | undefined>
  listPartnerUsers(partnerId: PartnerId): Promise<readonly PartnerUserRecord[]>
  listCustomerUsers(customerId: CustomerId): Promise<readonly CustomerUserRecord[]>
  findOperator(id: UserId): Promise<OperatorRecord | undefined>
  /** Inactive ones too, by sign-in name. */
  listOperators(): Promise<readonly OperatorRecord[]>
  /** Ascending by id whatever the direction. */
  pageCustomerUsers(query: CustomerUserQuery): Promise<readonly CustomerUserRecord[]>
  findApplication(clientId: string): Promise<ApplicationRecord | undefined>
  listApplications(): Promise<readonly ApplicationRecord[]>
  listApplicationsOf(partnerId: PartnerId): Promise<readonly ApplicationRecord[]>
  findSession(idHash: string, realNow: Instant): Promise<Session | undefined>
  findIssuerState(model: string, id: string, realNow: Instant): Promise<JsonObject | undefined>
  findIssuerStateBy(
    model: string,
    key: 'uid' | 'userCode',
    value: string,
    realNow: Instant,
  ): Promise<JsonObject | undefined>
}
export type Session = {
  readonly idHash: string
  readonly sealedClaims: string
  readonly expiresAt: Instant
  /** Whose it is: tenant and user. Absent on sessions of earlier releases. */
  readonly account?: string
}
export type PeopleWrites = {
  insertUser(user: UserRecord): Promise<void>
  updateUser(user: UserRecord): Promise<void>
  /** Deletes for good the users that were deleted before the instant. */
  purgeCustomerUsers(customerId: CustomerId, deletedBefore: Instant): Promise<void>
  upsertApplication(application: ApplicationRecord): Promise<void>
  /** False when there was none. */
  deleteApplication(clientId: string): Promise<boolean>
  insertSession(session: Session): Promise<void>
  deleteSession(idHash: string): Promise<void>
  /** Ends every session of the account; answers how many there were. */
  deleteSessionsOf(account: string): Promise<number>
  upsertIssuerState(state: {
    readonly model: string
    readonly id: string
    readonly payload: JsonObject
    readonly grantId: string | undefined
    readonly uid: string | undefined
    readonly userCode: string | undefined
    readonly expiresAt: Instant | undefined
  }): Promise<void>
  deleteIssuerState(model: string, id: string): Promise<void>
  deleteIssuerGrant(grantId: string): Promise<void>
  deleteExpiredState(realNow: Instant, limit: number): Promise<number>
}

// ---- leases of the background jobs ------------------------------------------------------------------

export type JobReads = { findLease(name: string): Promise<Lease | undefined> }
export type Lease = { readonly name: string; readonly holder: string; readonly until: Instant }
export type JobWrites = {
  /** Compare-and-swap: takes the lease when it is free, expired (real time) or already the holder's. */
  takeLease(lease: Lease, realNow: Instant): Promise<boolean>
}

// ---- the operator's view of everybody ------------------------------------------------------------

/** What the operator sees of all partners and customers at once. No decision reads any of it. */
export type OverviewReads = {
  /** By name, deleted ones too; each word stands in name or domain, or begins the id. */
  pageCustomers(query: {
    /** Folded. */
    readonly words: readonly string[]
    readonly from: { readonly key: string; readonly id: CustomerId } | undefined
    readonly limit: number
  }): Promise<readonly OverviewCustomer[]>
  findCustomer(id: CustomerId): Promise<OverviewCustomer | undefined>
  /** Ids of those that are not deleted, in the order of the ids. */
  customerIdsAfter(id: CustomerId | undefined, limit: number): Promise<readonly CustomerId[]>
  countCustomers(): Promise<number>
  /** Active relationships of customers and transacting partners, as the summaries have them. */
  countCover(): Promise<readonly CoverCount[]>
  /** Counts of the days that were counted, oldest first. */
  coverDays(query: CoverDaysQuery): Promise<readonly CoverDayCount[]>
  hasCoverDay(on: Day): Promise<boolean>
  /** Newest first; looks at a bounded number of records and says how far it got. */
  pageAudit(query: OverviewAuditQuery): Promise<OverviewAuditPage>
  /** Attestations whose last answer was no or wrong person, newest answer first. */
  pageContests(query: {
    readonly from: OverviewContestPosition | undefined
    readonly limit: number
  }): Promise<readonly OverviewContest[]>
  listLeases(): Promise<readonly Lease[]>
  countDeliveries(): Promise<
    readonly {
      readonly partnerId: PartnerId
      readonly waiting: number
      readonly parked: number
      readonly oldestWaitingAt: Instant | undefined
    }[]
  >
  /** Of every partner, oldest first. */
  listParkedDeliveries(limit: number): Promise<readonly OutboxEvent[]>
  /** How much waits for each kind of background work, counted up to the bound. */
  countDue(facts: {
    readonly now: Instant
    readonly revision: number
    readonly limit: number
  }): Promise<{
    readonly summaries: number
    readonly subscriptions: number
    readonly parkedOrders: number
    readonly events: number
  }>
}

export type OverviewWrites = {
  /** Keeps the counts of a day; does nothing where the day has some. */
  addCoverDay(on: Day, counts: readonly CoverCount[]): Promise<void>
}

export type OverviewCustomer = {
  readonly id: CustomerId
  readonly companyName: string
  readonly nameKey: string
  readonly domain: string
  readonly country: string
  readonly suspended: boolean
  readonly deleted: boolean
}

export type CoverCount = {
  /** The transacting partner. */
  readonly partnerId: PartnerId
  readonly country: string
  readonly route: CoverSummary['route']
  readonly scenario: 1 | 2 | undefined
  readonly count: number
}

export type CoverDaysQuery = {
  readonly from: Day
  readonly until: Day
  readonly partnerId: PartnerId | undefined
  readonly country: string | undefined
}
export type CoverDayCount = {
  readonly on: Day
  readonly route: CoverSummary['route']
  readonly count: number
}

export type OverviewAuditQuery = {
  readonly from: Instant | undefined
  /** Not itself part of the list. */
  readonly until: Instant | undefined
  readonly resourceType: string | undefined
  readonly operationType: string | undefined
  readonly partnerId: PartnerId | undefined
  readonly customerId: CustomerId | undefined
  /** Only records that belong to no partner and no customer. */
  readonly ofProgrammeOnly: boolean
  /** Part of who did it, folded. */
  readonly by: string | undefined
  readonly beyond: AuditPosition | undefined
  readonly limit: number
}
export type OverviewAuditPage = {
  readonly records: readonly (AuditRecord & { readonly customerName: string | undefined })[]
  /** Where to go on; absent at the end. */
  readonly next: AuditPosition | undefined
}

export type OverviewContestPosition = {
  readonly at: Instant
  readonly acceptanceId: AcceptanceId
}
export type OverviewContest = {
  readonly customerId: CustomerId
  readonly companyName: string
  readonly acceptanceId: AcceptanceId
  readonly answer: ContestAnswer
  readonly at: Instant
  readonly partnerId: Acceptance['partnerId']
  readonly agreementType: string
}
