import type { Kysely } from 'kysely'
import type { Instant } from '../base/time.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { lazily } from './lazily.ts'
import { toAcceptanceReads, toAcceptanceWrites } from './queries/acceptances.ts'
import {
  toAttestationRequestReads,
  toAttestationRequestWrites,
} from './queries/attestation-requests.ts'
import { toAuditReads, toAuditWrites } from './queries/audit.ts'
import { toCartReads, toCartWrites } from './queries/carts.ts'
import { toCustomerReads, toCustomerWrites } from './queries/customers.ts'
import { toErasureReads, toErasureWrites } from './queries/erasures.ts'
import { toJobReads, toJobWrites } from './queries/jobs.ts'
import { toLogReads, toLogWrites } from './queries/log.ts'
import { toOrderReads, toOrderWrites } from './queries/orders.ts'
import { toOutboxReads, toOutboxWrites } from './queries/outbox.ts'
import { toOverviewReads, toOverviewWrites } from './queries/overview.ts'
import { toParkedOrderReads, toParkedOrderWrites } from './queries/parked-orders.ts'
import { toPartnerReads, toPartnerWrites } from './queries/partners.ts'
import { toPeopleReads, toPeopleWrites } from './queries/people.ts'
import { type ProgrammeChanges, toProgrammeChanges } from './queries/programme-changes.ts'
import { toProgrammeStateReads, toProgrammeStateWrites } from './queries/programme-state.ts'
import { toRequestWrites } from './queries/requests.ts'
import { toSubscriptionReads, toSubscriptionWrites } from './queries/subscriptions.ts'
import { toSummaryReads, toSummaryWrites } from './queries/summaries.ts'
import { toTaskReads, toTaskWrites } from './queries/tasks.ts'
import { toTextReads, toTextWrites } from './queries/texts.ts'
import { toWebhookReads, toWebhookWrites } from './queries/webhooks.ts'
import { toWitnessReads, toWitnessWrites } from './queries/witness.ts'
import type { Database } from './schema.ts'
import type { ReadTransaction, WriteTransaction } from './storage.ts'

export type ReadContext = {
  readonly now: Instant
  /** Read anew each time, so that an engine may give it as a getter. */
  readonly programme: Programme
}

export type WriteContext = ReadContext & {
  readonly engine: 'sqlite' | 'postgres'
  /** Business time as it is now; asked after a lock was waited for (PostgreSQL only). */
  refreshNow(): Promise<Instant>
}

type ReadParts = { readonly db: Kysely<Database>; readonly context: ReadContext }

type WriteParts = {
  readonly db: Kysely<Database>
  readonly context: WriteContext
  readonly changes: ProgrammeChanges
  readonly engine: WriteContext['engine']
  now: Instant
  /**
   * A lock may be waited for, and what is decided after it is decided by the time after it: an
   * acceptance outdated meanwhile must not count any more.
   */
  readonly afterLock: () => Promise<void>
}

type Live = Pick<ReadTransaction, 'now' | 'programme'>

const toReads = lazily<ReadParts, Omit<ReadTransaction, keyof Live>, Live>(
  {
    customers: ({ db }) => toCustomerReads(db),
    partners: ({ db }) => toPartnerReads(db),
    texts: ({ db }) => toTextReads(db),
    acceptances: ({ db }) => toAcceptanceReads(db),
    attestationRequests: ({ db }) => toAttestationRequestReads(db),
    orders: ({ db }) => toOrderReads(db),
    subscriptions: ({ db }) => toSubscriptionReads(db),
    carts: ({ db }) => toCartReads(db),
    parkedOrders: ({ db }) => toParkedOrderReads(db),
    tasks: ({ db }) => toTaskReads(db),
    summaries: ({ db }) => toSummaryReads(db),
    audit: ({ db }) => toAuditReads(db),
    outbox: ({ db }) => toOutboxReads(db),
    webhooks: ({ db }) => toWebhookReads(db),
    log: ({ db }) => toLogReads(db),
    witness: ({ db }) => toWitnessReads(db),
    erasures: ({ db }) => toErasureReads(db),
    people: ({ db }) => toPeopleReads(db),
    jobs: ({ db }) => toJobReads(db),
    overview: ({ db }) => toOverviewReads(db),
    state: ({ db }) => toProgrammeStateReads(db),
  },
  {
    now: ({ context }) => context.now,
    programme: ({ context }) => context.programme,
  },
)

export function toReadTransaction(db: Kysely<Database>, context: ReadContext): ReadTransaction {
  return toReads({ db, context })
}

const toWrites = lazily<WriteParts, Omit<WriteTransaction, keyof Live>, Live>(
  {
    customers: ({ db, engine, afterLock }) => ({
      ...toCustomerReads(db),
      ...toCustomerWrites(db, { engine, afterLock }),
    }),
    partners: ({ db, changes }) => ({ ...toPartnerReads(db), ...toPartnerWrites(db, changes) }),
    texts: ({ db, changes }) => ({ ...toTextReads(db), ...toTextWrites(db, changes) }),
    acceptances: ({ db }) => ({ ...toAcceptanceReads(db), ...toAcceptanceWrites(db) }),
    attestationRequests: ({ db, engine }) => ({
      ...toAttestationRequestReads(db),
      ...toAttestationRequestWrites(db, { engine }),
    }),
    orders: ({ db }) => ({ ...toOrderReads(db), ...toOrderWrites(db) }),
    subscriptions: ({ db }) => ({ ...toSubscriptionReads(db), ...toSubscriptionWrites(db) }),
    carts: ({ db }) => ({ ...toCartReads(db), ...toCartWrites(db) }),
    parkedOrders: ({ db }) => ({ ...toParkedOrderReads(db), ...toParkedOrderWrites(db) }),
    tasks: ({ db }) => ({ ...toTaskReads(db), ...toTaskWrites(db) }),
    summaries: ({ db }) => ({ ...toSummaryReads(db), ...toSummaryWrites(db) }),
    audit: ({ db }) => ({ ...toAuditReads(db), ...toAuditWrites(db) }),
    outbox: ({ db }) => ({ ...toOutboxReads(db), ...toOutboxWrites(db) }),
    webhooks: ({ db }) => ({ ...toWebhookReads(db), ...toWebhookWrites(db) }),
    log: ({ db, engine }) => ({ ...toLogReads(db), ...toLogWrites(db, { engine }) }),
    witness: ({ db }) => ({ ...toWitnessReads(db), ...toWitnessWrites(db) }),
    erasures: ({ db, engine, afterLock }) => ({
      ...toErasureReads(db),
      ...toErasureWrites(db, { engine, afterLock }),
    }),
    people: ({ db }) => ({ ...toPeopleReads(db), ...toPeopleWrites(db) }),
    jobs: ({ db }) => ({ ...toJobReads(db), ...toJobWrites(db) }),
    overview: ({ db }) => ({ ...toOverviewReads(db), ...toOverviewWrites(db) }),
    state: ({ db, changes }) => ({
      ...toProgrammeStateReads(db),
      ...toProgrammeStateWrites(db, changes),
    }),
    requests: ({ db }) => toRequestWrites(db),
  },
  {
    now: ({ now }) => now,
    programme: ({ context }) => context.programme,
  },
)

export function toWriteTransaction(db: Kysely<Database>, context: WriteContext): WriteTransaction {
  const { now, engine } = context
  const refreshNow = () => context.refreshNow()
  const parts: WriteParts = {
    db,
    context,
    changes: toProgrammeChanges(db, { engine, now, refreshNow }),
    engine,
    now,
    afterLock: async () => {
      parts.now = await refreshNow()
    },
  }
  return toWrites(parts)
}
