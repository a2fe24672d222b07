import type { Instant } from '../base/time.ts'
import type { Programme } from '../domain/programme/programme.ts'
import type { AcceptanceReads, AcceptanceWrites } from './promises/acceptances.ts'
import type {
  AttestationRequestReads,
  AttestationRequestWrites,
} from './promises/attestation-requests.ts'
import type { AuditReads, AuditWrites } from './promises/audit.ts'
import type {
  CartReads,
  CartWrites,
  OrderReads,
  OrderWrites,
  ParkedOrderReads,
  ParkedOrderWrites,
  SubscriptionReads,
  SubscriptionWrites,
} from './promises/buying.ts'
import type { CustomerReads, CustomerWrites } from './promises/customers.ts'
import type { ErasureReads, ErasureWrites } from './promises/erasure.ts'
import type { JobReads, JobWrites } from './promises/jobs.ts'
import type { LogReads, LogWrites } from './promises/log.ts'
import type { OverviewReads, OverviewWrites } from './promises/overview.ts'
import type { PeopleReads, PeopleWrites } from './promises/people.ts'
import type {
  PartnerReads,
  PartnerWrites,
  ProgrammeStateReads,
  ProgrammeStateWrites,
  TextReads,
  TextWrites,
} from './promises/programme.ts'
import type { RequestWrites } from './promises/requests.ts'
import type { SummaryReads, SummaryWrites } from './promises/summaries.ts'
import type { TaskReads, TaskWrites } from './promises/tasks.ts'
import type { OutboxReads, OutboxWrites, WebhookReads, WebhookWrites } from './promises/webhooks.ts'
import type { WitnessReads, WitnessWrites } from './promises/witness.ts'

/**
 * The promises of the storage, kept by both engines and shown by `test/storage/`:
 *
 * - `write` runs its callback in one transaction: all of it is durable when the promise resolves, or
 *   none of it ever is. Nothing resolves before COMMIT.
 * - A callback may run more than once (40001, 40P01 on PostgreSQL; a lost write group on SQLite), so
 *   it MUST await nothing but `tx` and MUST have no effect outside it.
 * - A callback that throws takes its own writes back and those of no other.
 * - What a callback asks for at once runs one after another, in the order in which it was asked.
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
