import type { CustomerId, ParkedOrderId, PartnerId } from '../base/identifiers.ts'
import { type AnyProductError, isProductError } from '../base/product-error.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { ParkedOrder } from '../domain/order/order.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { lockCustomer } from './customer-access.ts'
import { openTask } from './open-task.ts'
import { findClosedGate, type OrderDeps, prepareOrder, recordOrder } from './place-order.ts'

/** What became of a parked order. */
export type ParkedOrderOutcome = 'placed' | 'parked' | 'failed' | 'expired' | 'gone'

/**
 * Places a queued order: every check runs again, in one transaction with the order and keyed by the
 * parked order, so that it is placed at most once. A closed gate returns it to parked; any other
 * refusal sets a state with its reason and a task (design 2.5).
 */
export async function placeParkedOrder(
  deps: Pick<OrderDeps, 'storage'>,
  input: { readonly customerId: CustomerId; readonly id: ParkedOrderId },
): Promise<ParkedOrderOutcome> {
  try {
    return await deps.storage.write((tx) => placeIn(tx, input))
  } catch (error) {
    // A refusal has taken the whole attempt back; what is left to do is to say so.
    if (!isProductError(error) || error.code.startsWith('storage.')) throw error
    return deps.storage.write((tx) => noteRefusal(tx, { ...input, error }))
  }
}

async function placeIn(
  tx: WriteTransaction,
  { customerId, id }: { customerId: CustomerId; id: ParkedOrderId },
): Promise<ParkedOrderOutcome> {
  const customer = await lockCustomer(tx, customerId)
  const parked = await tx.parkedOrders.find(customerId, id)
  if (!parked || (parked.state !== 'queued' && parked.state !== 'parked')) return 'gone'
  if (parked.expiresAt <= tx.now) {
    return (await move(tx, customerId, parked, { state: 'expired' })) ? 'expired' : 'gone'
  }
  if (parked.state === 'parked') return 'parked'
  const partner = tx.programme.partners.get(parked.partnerId)
  if (!partner) return 'gone'
  const caller = await parkedByCaller(tx, parked)
  const { lines, route } = await prepareOrder(tx, {
    caller,
    customer,
    partner,
    lines: parked.lines,
  })
  if (findClosedGate(tx, { lines, route })) {
    // Here and not after the refusal: cover that comes next finds it parked and queues it again.
    return (await move(tx, customerId, parked, { state: 'parked' })) ? 'parked' : 'gone'
  }
  const order = await recordOrder(tx, { caller, customer, partner, lines })
  const placed = await move(tx, customerId, parked, { state: 'placed', orderId: order.id })
  if (!placed) throw new Error('the parked order changed although its customer was locked')
  return 'placed'
}

/** The person who parked it orders, with the roles of today; who has left has none. */
async function parkedByCaller(tx: WriteTransaction, parked: ParkedOrder): Promise<PartnerUser> {
  const { partnerId, parkedBy: userId } = parked
  const user = await tx.people.findPartnerUser(partnerId, userId)
  const roles = user?.active ? user.roles : []
  const upn = user?.upn ?? ''
  return { kind: 'partner-user', partnerId, userId, upn, roles, appId: undefined, mfa: false }
}

async function noteRefusal(
  tx: WriteTransaction,
  { customerId, id, error }: { customerId: CustomerId; id: ParkedOrderId; error: AnyProductError },
): Promise<ParkedOrderOutcome> {
  await lockCustomer(tx, customerId)
  const parked = await tx.parkedOrders.find(customerId, id)
  if (parked?.state !== 'queued') return 'gone'
  await move(tx, customerId, parked, { state: 'failed', reason: error.code })
  await addFailedTask(tx, customerId, parked.partnerId, id)
  return 'failed'
}

function move(
  tx: WriteTransaction,
  customerId: CustomerId,
  parked: ParkedOrder,
  change: Partial<Pick<ParkedOrder, 'state' | 'reason' | 'orderId'>>,
): Promise<boolean> {
  const after = { ...parked, ...change, version: parked.version + 1 }
  return tx.parkedOrders.update(customerId, after, parked.version)
}

async function addFailedTask(
  tx: WriteTransaction,
  customerId: CustomerId,
  partnerId: PartnerId,
  id: ParkedOrderId,
): Promise<void> {
  await tx.tasks.upsert(
    customerId,
    openTask({
      partnerId,
      kind: 'parked-order-failed',
      createdAt: tx.now,
      subjectId: id,
    }),
  )
}
