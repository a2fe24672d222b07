import { dayMs } from '../base/time.ts'
import type { Deps } from './deps.ts'
import type { OrderDeps } from './place-order.ts'
import { placeParkedOrder } from './place-parked-order.ts'
import { refreshCover } from './refresh-cover.ts'
import { renewSubscription } from './renew-subscription.ts'
import { validationKeptMs } from './validate-webhook.ts'

/** How many candidates one round takes up. */
const batchSize = 100
/** Answers are kept for a day (wire contract 1.9). */
const answersKeptMs = 24 * 60 * 60 * 1000
/** How long events that could not be delivered can be replayed. */
const parkedEventsKeptMs = 90 * dayMs

/** Renews what is due; answers how many subscriptions were looked at. */
export async function renewDueSubscriptions(deps: Pick<Deps, 'storage'>): Promise<number> {
  const due = await deps.storage.read((tx) => tx.subscriptions.due(tx.now, batchSize))
  for (const each of due) await renewSubscription(deps, each)
  return due.length
}

/** Places parked orders that were queued and lets old ones expire; answers how many moved on. */
export async function placeDueParkedOrders(deps: OrderDeps): Promise<number> {
  const due = await deps.storage.read((tx) => tx.parkedOrders.due(tx.now, batchSize))
  for (const each of due) await placeParkedOrder(deps, each)
  return due.length
}

/** Decides the routes again whose time has come or whose programme has changed (design 3). */
export async function refreshDueSummaries(deps: Pick<Deps, 'storage'>): Promise<number> {
  const due = await deps.storage.read((tx) =>
    tx.summaries.due(tx.now, tx.programme.revision, batchSize),
  )
  for (const customerId of due) {
    await deps.storage.write(async (tx) => {
      await tx.customers.lock(customerId)
      const customer = await tx.customers.findFacts(customerId)
      if (customer) await refreshCover(tx, customer)
    })
  }
  return due.length
}

/** Deletes what has outlived its use: carts, stored answers, sessions, sign-in state, old events. */
export function deleteExpired(deps: Pick<Deps, 'storage' | 'clock'>): Promise<number> {
  const realNow = deps.clock.realNow()
  return deps.storage.write(async (tx) => {
    const carts = await tx.carts.deleteExpired(tx.now, batchSize)
    const answers = await tx.requests.deleteOlderThan(realNow - answersKeptMs, batchSize)
    const states = await tx.people.deleteExpiredState(realNow, batchSize)
    const validations = await tx.webhooks.deleteValidationsBefore(
      tx.now - validationKeptMs,
      batchSize,
    )
    const events = await tx.outbox.deleteParkedBefore(tx.now - parkedEventsKeptMs, batchSize)
    return carts + answers + states + validations + events
  })
}
