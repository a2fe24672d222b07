import { assert } from '../../base/assert.ts'
import type { Instant } from '../../base/time.ts'
import type { Catalogue, CatalogueItem } from '../catalogue/catalogue.ts'
import { findCatalogueItem } from '../catalogue/find-item.ts'
import { needsNoCover } from './scheduled-change.ts'
import type { ScheduledChange, Subscription } from './subscription.ts'
import type { Term } from './terms.ts'
import { nextTerm, termOf } from './terms.ts'

export type Renewal =
  | (RenewedState & {
      readonly kind: 'renew'
      /** A scheduled change that needed cover and had none: a record and a task (design 2.5). */
      readonly dropped: ScheduledChange | undefined
    })
  /** A trial becomes what it was a trial of; to the customer a purchase. */
  | (RenewedState & { readonly kind: 'convert' })
  | { readonly kind: 'expire'; readonly becauseUncovered: boolean }

type RenewedState = Pick<Subscription, 'catalogItemId' | 'quantity' | 'term'> & Term

/** Says whether the end of the running term has come for a subscription that still runs. */
export function isRenewalDue(
  subscription: Pick<Subscription, 'status' | 'termEndsAt'>,
  now: Instant,
): boolean {
  const { status, termEndsAt } = subscription
  return (
    (status === 'active' || status === 'suspended') && termEndsAt !== undefined && termEndsAt <= now
  )
}

/**
 * Decides what happens at the end of a term. Cover never stops an unchanged renewal, and neither
 * does a relationship that has ended: they only decide over what would be a new purchase.
 */
export function decideRenewal({
  subscription,
  covered,
  gateExempt,
  catalogue,
  now,
}: {
  readonly subscription: Subscription
  /** Whether the purchase gate is open for this customer and transacting partner. */
  readonly covered: boolean
  /** Whether the policy exempts the family from the gate. */
  readonly gateExempt: boolean
  readonly catalogue: Catalogue
  readonly now: Instant
}): Renewal {
  assert(isRenewalDue(subscription, now), 'only a due subscription is renewed')
  if (subscription.status === 'suspended' || !subscription.autoRenew) {
    return { kind: 'expire', becauseUncovered: false }
  }
  const gateOpen = covered || gateExempt
  if (subscription.isTrial) return decideTrialEnd(subscription, gateOpen, catalogue)
  const change = subscription.scheduled
  if (!change) return { kind: 'renew', ...unchanged(subscription), dropped: undefined }
  const item = findCatalogueItem(catalogue, change.catalogItemId)
  const applies = needsNoCover(subscription, change) || (gateOpen && item !== undefined)
  if (!applies) return { kind: 'renew', ...unchanged(subscription), dropped: change }
  return { kind: 'renew', ...changed(subscription, change, item), dropped: undefined }
}

function decideTrialEnd(
  subscription: Subscription,
  gateOpen: boolean,
  catalogue: Catalogue,
): Renewal {
  const trial = findCatalogueItem(catalogue, subscription.catalogItemId)
  const targetId = trial?.convertsTo
  const target = targetId === undefined ? undefined : findCatalogueItem(catalogue, targetId)
  if (!target) return { kind: 'expire', becauseUncovered: false }
  // design 2.5: an uncovered trial does not convert and expires
  if (!gateOpen) return { kind: 'expire', becauseUncovered: true }
  const { scheduled } = subscription
  const change = {
    catalogItemId: scheduled ? scheduled.catalogItemId : target.catalogItemId,
    quantity: scheduled ? scheduled.quantity : subscription.quantity,
    term: scheduled?.term,
  }
  const wanted = findCatalogueItem(catalogue, change.catalogItemId)
  const item = wanted && !wanted.isTrial ? wanted : target
  return {
    kind: 'convert',
    catalogItemId: item.catalogItemId,
    quantity: change.quantity,
    ...termAfter(subscription, termOf(item, change.term)),
  }
}

function unchanged(subscription: Subscription): RenewedState {
  const { catalogItemId, quantity, term } = subscription
  return { catalogItemId, quantity, ...termAfter(subscription, term) }
}

function changed(
  subscription: Subscription,
  change: ScheduledChange,
  item: CatalogueItem | undefined,
): RenewedState {
  const { catalogItemId, quantity } = change
  const sameItem = catalogItemId === subscription.catalogItemId
  const kept = sameItem || (subscription.term && item?.terms.includes(subscription.term))
  const term = change.term ?? (kept || !item ? subscription.term : termOf(item, undefined))
  return { catalogItemId, quantity, ...termAfter(subscription, term) }
}

/** What a subscription turns into may have no term: it then never ends by itself. */
function termAfter(
  subscription: Subscription,
  term: string | undefined,
): Term & Pick<Subscription, 'term'> {
  if (term !== undefined) return { term, ...nextTerm(subscription, term) }
  const { monthsUntilTermEnd, termStartedAt, termEndsAt } = subscription
  return {
    term,
    monthsUntilTermEnd,
    termStartedAt: termEndsAt ?? termStartedAt,
    termEndsAt: undefined,
  }
}
