import type { Kysely } from 'kysely'
import type { Instant } from '../base/time.ts'
import type { Programme } from '../domain/programme/programme.ts'
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
import { toProgrammeChanges } from './queries/programme-changes.ts'
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

export function toReadTransaction(db: Kysely<Database>, context: ReadContext): ReadTransaction {
  return {
    now: context.now,
    get programme() {
      return context.programme
    },
    customers: toCustomerReads(db),
    partners: toPartnerReads(db),
    texts: toTextReads(db),
    acceptances: toAcceptanceReads(db),
    attestationRequests: toAttestationRequestReads(db),
    orders: toOrderReads(db),
    subscriptions: toSubscriptionReads(db),
    carts: toCartReads(db),
    parkedOrders: toParkedOrderReads(db),
    tasks: toTaskReads(db),
    summaries: toSummaryReads(db),
    audit: toAuditReads(db),
    outbox: toOutboxReads(db),
    webhooks: toWebhookReads(db),
    log: toLogReads(db),
    witness: toWitnessReads(db),
    erasures: toErasureReads(db),
    people: toPeopleReads(db),
    jobs: toJobReads(db),
    overview: toOverviewReads(db),
    state: toProgrammeStateReads(db),
  }
}

export function toWriteTransaction(db: Kysely<Database>, context: WriteContext): WriteTransaction {
  let { now } = context
  const { engine } = context
  const refreshNow = () => context.refreshNow()
  const changes = toProgrammeChanges(db, { engine, now, refreshNow })
  // A lock may be waited for, and what is decided after it is decided by the time after it: an
  // acceptance outdated meanwhile must not count any more.
  const afterLock = async () => {
    now = await refreshNow()
  }
  return {
    get now() {
      return now
    },
    get programme() {
      return context.programme
    },
    customers: { ...toCustomerReads(db), ...toCustomerWrites(db, { engine, afterLock }) },
    partners: { ...toPartnerReads(db), ...toPartnerWrites(db, changes) },
    texts: { ...toTextReads(db), ...toTextWrites(db, changes) },
    acceptances: { ...toAcceptanceReads(db), ...toAcceptanceWrites(db) },
    attestationRequests: {
      ...toAttestationRequestReads(db),
      ...toAttestationRequestWrites(db, { engine }),
    },
    orders: { ...toOrderReads(db), ...toOrderWrites(db) },
    subscriptions: { ...toSubscriptionReads(db), ...toSubscriptionWrites(db) },
    carts: { ...toCartReads(db), ...toCartWrites(db) },
    parkedOrders: { ...toParkedOrderReads(db), ...toParkedOrderWrites(db) },
    tasks: { ...toTaskReads(db), ...toTaskWrites(db) },
    summaries: { ...toSummaryReads(db), ...toSummaryWrites(db) },
    audit: { ...toAuditReads(db), ...toAuditWrites(db) },
    outbox: { ...toOutboxReads(db), ...toOutboxWrites(db) },
    webhooks: { ...toWebhookReads(db), ...toWebhookWrites(db) },
    log: { ...toLogReads(db), ...toLogWrites(db, { engine }) },
    witness: { ...toWitnessReads(db), ...toWitnessWrites(db) },
    erasures: { ...toErasureReads(db), ...toErasureWrites(db, { engine, afterLock }) },
    people: { ...toPeopleReads(db), ...toPeopleWrites(db) },
    jobs: { ...toJobReads(db), ...toJobWrites(db) },
    overview: { ...toOverviewReads(db), ...toOverviewWrites(db) },
    state: { ...toProgrammeStateReads(db), ...toProgrammeStateWrites(db, changes) },
    requests: toRequestWrites(db),
  }
}
