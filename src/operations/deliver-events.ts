import type { PartnerId } from '../base/identifiers.ts'
import { randomGuid } from '../base/identifiers.ts'
import { toIsoInstant } from '../base/time.ts'
import { decideNextAttempt } from '../domain/webhook/delivery-attempts.ts'
import type {
  OutboxEvent,
  WebhookAttempt,
  WebhookRegistration,
} from '../storage/promises/webhooks.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { Deps, WebhookAnswer } from './deps.ts'
import { toWireAuditId } from './get-audit-record.ts'

/** Partners served side by side; of one partner events go one after another. */
const partnersAtOnce = 16
const eventsPerTurn = 100
/** No delivery of a turn begins later than this after the turn began. */
const turnMs = 20_000
/** Longer than a turn with its last delivery, so that nobody takes over from the living. */
const leaseMs = 45_000

type DeliverDeps = Pick<Deps, 'storage' | 'clock' | 'webhooks' | 'publicUrl'>

/**
 * Delivers what is due, at least once, in the order of each customer (wire contract 7.3); answers
 * how many events were delivered. Whoever holds a partner's lease delivers for it, so several
 * processes may do this at the same time; what a dead one left comes up when its lease is over.
 * Told to stop it begins no further delivery.
 */
export async function deliverDueEvents(deps: DeliverDeps, stop?: AbortSignal): Promise<number> {
  const realNow = deps.clock.realNow()
  const partners = await deps.storage.read((tx) =>
    tx.outbox.duePartners(tx.now, realNow, partnersAtOnce),
  )
  const counts = await Promise.all(partners.map((partnerId) => takeTurn(deps, partnerId, stop)))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function takeTurn(
  deps: DeliverDeps,
  partnerId: PartnerId,
  stop: AbortSignal | undefined,
): Promise<number> {
  const holder = randomGuid()
  const startedAt = deps.clock.realNow()
  const lease = { holder, until: startedAt + leaseMs }
  if (!(await deps.storage.write((tx) => tx.webhooks.takeLease(partnerId, lease, startedAt)))) {
    return 0
  }
  const delivered = await deliverTo(
    deps,
    partnerId,
    () => stop?.aborted === true || deps.clock.realNow() >= startedAt + turnMs,
  )
  // Without the lease dropped the partner would wait for its end; after an error it does.
  await deps.storage.write((tx) => tx.webhooks.dropLease(partnerId, holder))
  return delivered
}

async function deliverTo(
  deps: DeliverDeps,
  partnerId: PartnerId,
  isOver: () => boolean,
): Promise<number> {
  const { registration, events } = await deps.storage.read(async (tx) => ({
    registration: await tx.webhooks.find(partnerId),
    events: await tx.outbox.due(partnerId, tx.now, eventsPerTurn),
  }))
  if (!registration) return 0
  /** Customers whose earlier event waits for another attempt. */
  const waiting = new Set<string>()
  let delivered = 0
  for (const event of events) {
    if (isOver()) break
    if (event.customerId !== undefined && waiting.has(event.customerId)) continue
    const answer = await post(deps, registration, event)
    const outcome = await settle(deps, event, answer)
    if (outcome === 'delivered') delivered += 1
    // A parked event no longer stands in the way of the next one.
    if (outcome === 'again' && event.customerId !== undefined) waiting.add(event.customerId)
    // What cannot be reached will not be reached for the next event either.
    if (answer.kind === 'unreachable') {
      const rest = events.slice(events.indexOf(event) + 1)
      await putOff(
        deps,
        rest.filter((each) => each.customerId === undefined || !waiting.has(each.customerId)),
        answer.reason,
      )
      break
    }
  }
  return delivered
}

async function post(
  deps: DeliverDeps,
  { url, signatureInMsHeader }: WebhookRegistration,
  event: OutboxEvent,
): Promise<WebhookAnswer> {
  const { publicUrl } = deps
  const auditPath = await auditPathOf(deps, event)
  return deps.webhooks.post({
    url,
    signatureInMsHeader,
    certificateUrl: `${publicUrl}/webhooks/v1/certificate`,
    event: {
      name: event.name,
      resourceUri: `${publicUrl}${event.resourcePath}`,
      resourceName: event.resourceName,
      auditUri: auditPath === undefined ? undefined : `${publicUrl}${auditPath}`,
      changedAt: toIsoInstant(event.at),
    },
  })
}

async function auditPathOf(
  { storage }: Pick<Deps, 'storage'>,
  { auditId, partnerId, at }: OutboxEvent,
): Promise<string | undefined> {
  if (auditId === undefined) return undefined
  const id = await storage.read((tx) => toWireAuditId(tx, { partnerId, at, id: auditId }))
  return `/auditactivity/v1/auditrecords/${id}`
}

type Outcome = 'delivered' | 'again' | 'parked'

/** Only an answer of 2xx is an acknowledgement; a redirect is none. */
function settle(deps: DeliverDeps, event: OutboxEvent, answer: WebhookAnswer): Promise<Outcome> {
  const status = answer.kind === 'answered' ? answer.status : undefined
  const failure = answer.kind === 'answered' ? `status-${answer.status}` : answer.reason
  const isAccepted = status !== undefined && status >= 200 && status < 300
  return deps.storage.write(async (tx) => {
    const attempts = event.attempts + 1
    const tried = { ...event, attempts, lastFailure: isAccepted ? undefined : failure }
    let outcome: Outcome = 'delivered'
    if (isAccepted) await tx.outbox.remove(event)
    else outcome = await fail(tx, tried)
    if (event.validationId !== undefined) {
      const attempt = { status, failure: isAccepted ? undefined : failure, at: tx.now }
      await recordAttempt(tx, event, { attempt, outcome })
    }
    return outcome
  })
}

async function fail(tx: WriteTransaction, event: OutboxEvent): Promise<'again' | 'parked'> {
  const next = decideNextAttempt(event, tx.now)
  if (next.kind === 'parked') await tx.outbox.park(event)
  else await tx.outbox.postpone(event, next.dueAt)
  return next.kind
}

/** Events that were not tried wait as after an attempt, without it counting as one. */
async function putOff(
  { storage }: Pick<Deps, 'storage'>,
  events: readonly OutboxEvent[],
  reason: string,
): Promise<void> {
  if (events.length === 0) return
  await storage.write(async (tx) => {
    for (const event of events) await fail(tx, { ...event, lastFailure: reason })
  })
}

const statusOf = { delivered: 'completed', again: 'pending', parked: 'failed' } as const

async function recordAttempt(
  tx: WriteTransaction,
  { partnerId, validationId }: OutboxEvent,
  { attempt, outcome }: { readonly attempt: WebhookAttempt; readonly outcome: Outcome },
): Promise<void> {
  const known = validationId && (await tx.webhooks.findValidation(partnerId, validationId))
  if (!known) return
  const results = [...known.results, attempt]
  await tx.webhooks.putValidation({ ...known, status: statusOf[outcome], results })
}
