import type { PurchaseOperation } from '../order/purchase-gate.ts'
import type { ScheduledChange, Subscription } from './subscription.ts'

/** What a scheduled change is to the gate; several at once are each decided (design 2.5). */
export function scheduledOperations(
  subscription: Pick<Subscription, 'catalogItemId' | 'quantity' | 'term'>,
  change: ScheduledChange,
): readonly PurchaseOperation[] {
  const operations: PurchaseOperation[] = []
  if (change.catalogItemId !== subscription.catalogItemId) operations.push('product-change')
  if (change.term !== undefined && change.term !== subscription.term) operations.push('term-change')
  if (change.quantity > subscription.quantity) operations.push('scheduled-increase')
  if (change.quantity < subscription.quantity) operations.push('quantity-decrease')
  return operations
}

/** A scheduled change that only takes away: same product and term, fewer of it. */
export function needsNoCover(
  subscription: Pick<Subscription, 'catalogItemId' | 'quantity' | 'term'>,
  change: ScheduledChange,
): boolean {
  return scheduledOperations(subscription, change).every((each) => each === 'quantity-decrease')
}
