import type { FieldProblem } from '../../base/error-codes.ts'
import type { PartnerId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import type { BillingCycle, CatalogueItem } from '../catalogue/catalogue.ts'
import type { PurchaseOperation } from '../order/purchase-gate.ts'
import { scheduledOperations } from './scheduled-change.ts'
import type { ScheduledChange, Subscription } from './subscription.ts'

/** What a caller wants a subscription to be; what is undefined stays (wire contract 6.2). */
export type WantedSubscription = {
  /** Version of the tag that came with the change, if one did. */
  readonly tag?: { readonly version: number; readonly byHeader: boolean } | undefined
  readonly catalogItemId?: string | undefined
  readonly term?: string | undefined
  readonly quantity?: number | undefined
  /** As the caller spells it; only `active`, `suspended` and `deleted` can be asked for. */
  readonly status?: string | undefined
  readonly friendlyName?: string | undefined
  /** On the wire, leaving it out switches it off; whoever maps the request says so. */
  readonly autoRenew?: boolean | undefined
  readonly billingCycle?: BillingCycle | undefined
  readonly reseller?: { readonly id: PartnerId; readonly mpnId: string } | undefined
  /** `none` clears what was scheduled. */
  readonly scheduled?: ScheduledChange | 'none' | undefined
}

export type SubscriptionChange = {
  /** Each MUST be decided by the purchase gate before anything is stored; empty: nothing changed. */
  readonly operations: readonly PurchaseOperation[]
  readonly after: Subscription
}

type ChangeInput = {
  readonly subscription: Subscription
  readonly wanted: WantedSubscription
  /** What the subscription is of. */
  readonly item: CatalogueItem
  /** What a scheduled change names; absent when the catalogue has no such item. */
  readonly scheduledItem?: CatalogueItem | undefined
  /** Entitlements that are still active under an Azure plan. */
  readonly activeEntitlements?: number | undefined
  readonly now: Instant
}

/**
 * Classifies a change of a subscription and answers the state after it. It decides nothing about
 * cover: the operations it answers go to the purchase gate.
 * @throws subscription.stale, subscription.deleted, subscription.billing-cycle-fixed,
 * subscription.status-not-allowed, subscription.quantity-while-suspending, subscription.suspended,
 * subscription.quantity-out-of-range, subscription.decrease-not-allowed,
 * subscription.not-renewable, subscription.azure-plan-in-use, request.invalid
 */
export function decideSubscriptionChange(input: ChangeInput): SubscriptionChange {
  const { subscription, wanted } = input
  requireChangeable(input)
  const status = wantedStatus(input)
  const operations: PurchaseOperation[] = [
    ...statusOperations(subscription, status),
    ...quantityOperations(input, status),
    ...scheduleOperations(input),
  ]
  const autoRenew = wantedAutoRenew(input)
  if (autoRenew !== subscription.autoRenew) operations.push('auto-renew-switch')
  const friendlyName = wanted.friendlyName ?? subscription.friendlyName
  const reseller = wanted.reseller ?? toReseller(subscription)
  if (friendlyName !== subscription.friendlyName) operations.push('friendly-name')
  const after: Subscription = {
    ...subscription,
    status,
    autoRenew,
    friendlyName,
    quantity: wanted.quantity ?? subscription.quantity,
    scheduled: wantedSchedule(input),
    resellerId: reseller.id,
    resellerMpnId: reseller.mpnId,
  }
  const isSame =
    operations.length === 0 &&
    reseller.id === subscription.resellerId &&
    sameSchedule(after.scheduled, subscription.scheduled)
  if (isSame) return { operations, after: subscription }
  return { operations, after: { ...after, version: subscription.version + 1 } }
}

function requireChangeable({ subscription, wanted }: ChangeInput): void {
  const { tag, billingCycle } = wanted
  if (tag && tag.version !== subscription.version) {
    throw new ProductError('subscription.stale', { byHeader: tag.byHeader })
  }
  if (subscription.status === 'deleted' || subscription.status === 'expired') {
    throw new ProductError('subscription.deleted', {})
  }
  if (billingCycle !== undefined && billingCycle !== subscription.billingCycle) {
    throw new ProductError('subscription.billing-cycle-fixed', {})
  }
  // Product and term of a running subscription change only at its renewal.
  const fields: FieldProblem[] = []
  if (wanted.catalogItemId !== undefined && wanted.catalogItemId !== subscription.catalogItemId) {
    fields.push({ field: 'offerId', problem: 'not-allowed', expected: subscription.catalogItemId })
  }
  if (wanted.term !== undefined && wanted.term !== subscription.term) {
    const expected = subscription.term === undefined ? {} : { expected: subscription.term }
    fields.push({ field: 'termDuration', problem: 'not-allowed', ...expected })
  }
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
}

function wantedStatus({ subscription, wanted, activeEntitlements = 0 }: ChangeInput) {
  const status = wanted.status ?? subscription.status
  if (status !== 'active' && status !== 'suspended' && status !== 'deleted') {
    throw new ProductError('subscription.status-not-allowed', { status })
  }
  const stops = status !== 'active' && status !== subscription.status
  // wire contract 6.2: 900115
  if (stops && subscription.family === 'azure-plan' && activeEntitlements > 0) {
    throw new ProductError('subscription.azure-plan-in-use', { entitlements: activeEntitlements })
  }
  return status
}

function statusOperations(
  subscription: Subscription,
  status: 'active' | 'suspended' | 'deleted',
): readonly PurchaseOperation[] {
  if (status === subscription.status) return []
  if (status === 'deleted') return ['cancel']
  return [status === 'suspended' ? 'suspend' : 'reactivate']
}

function quantityOperations(
  { subscription, wanted, item }: ChangeInput,
  status: Subscription['status'],
): readonly PurchaseOperation[] {
  const { quantity } = wanted
  if (quantity === undefined || quantity === subscription.quantity) return []
  if (subscription.status === 'active' && status !== 'active') {
    throw new ProductError('subscription.quantity-while-suspending', {})
  }
  if (status !== 'active') throw new ProductError('subscription.suspended', {})
  requireQuantity(quantity, item)
  if (quantity > subscription.quantity) return ['quantity-increase']
  if (!decreasingFamilies.has(subscription.family)) {
    throw new ProductError('subscription.decrease-not-allowed', {})
  }
  return ['quantity-decrease']
}

/** What is paid at once is not handed back piece by piece. */
const decreasingFamilies: ReadonlySet<Subscription['family']> = new Set([
  'legacy-offer',
  'online-service',
])

function wantedAutoRenew({ subscription, wanted, item }: ChangeInput): boolean {
  const autoRenew = wanted.autoRenew ?? subscription.autoRenew
  if (autoRenew && !subscription.autoRenew && !item.autoRenewable) {
    throw new ProductError('subscription.not-renewable', {})
  }
  return autoRenew
}

function wantedSchedule({ subscription, wanted }: ChangeInput): ScheduledChange | undefined {
  if (wanted.scheduled === undefined) return subscription.scheduled
  if (wanted.scheduled === 'none') return undefined
  // Scheduling what the subscription already is takes back what was scheduled.
  const changesNothing = scheduledOperations(subscription, wanted.scheduled).length === 0
  return changesNothing ? undefined : wanted.scheduled
}

function scheduleOperations(input: ChangeInput): readonly PurchaseOperation[] {
  const { subscription, item, scheduledItem } = input
  const scheduled = wantedSchedule(input)
  // A complete resource repeats what was scheduled before; that is no new purchase.
  if (!scheduled || sameSchedule(scheduled, subscription.scheduled)) return []
  const target = scheduled.catalogItemId === subscription.catalogItemId ? item : scheduledItem
  requireSchedulable(scheduled, target)
  return scheduledOperations(subscription, scheduled)
}

function requireSchedulable(scheduled: ScheduledChange, target: CatalogueItem | undefined): void {
  const { catalogItemId, quantity, term } = scheduled
  const field = 'scheduledNextTermInstructions'
  if (!target) {
    throw new ProductError('request.invalid', {
      fields: [{ field: `${field}.product`, problem: 'unknown-value', expected: catalogItemId }],
    })
  }
  if (!target.autoRenewable) throw new ProductError('subscription.not-renewable', {})
  requireQuantity(quantity, target)
  if (term !== undefined && !target.terms.includes(term)) {
    const expected = target.terms.join(', ')
    throw new ProductError('request.invalid', {
      fields: [{ field: `${field}.product.termDuration`, problem: 'unknown-value', expected }],
    })
  }
}

function requireQuantity(quantity: number, item: CatalogueItem): void {
  const { minimumQuantity: from, maximumQuantity: to } = item
  if (!Number.isSafeInteger(quantity) || quantity < from || quantity > to) {
    throw new ProductError('subscription.quantity-out-of-range', { from, to })
  }
}

function toReseller(subscription: Subscription): {
  readonly id: PartnerId | undefined
  readonly mpnId: string | undefined
} {
  return { id: subscription.resellerId, mpnId: subscription.resellerMpnId }
}

function sameSchedule(a: ScheduledChange | undefined, b: ScheduledChange | undefined): boolean {
  return (
    a === b ||
    (a?.catalogItemId === b?.catalogItemId && a?.quantity === b?.quantity && a?.term === b?.term)
  )
}
