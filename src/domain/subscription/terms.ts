import type { Instant } from '../../base/time.ts'
import { addMonths } from '../../base/time.ts'
import type { CatalogueItem } from '../catalogue/catalogue.ts'
import type { Subscription } from './subscription.ts'

const monthsByTerm: Readonly<Record<string, number>> = { P1M: 1, P1Y: 12, P3Y: 36 }
/** Offers of the older kind name no term: they run a year, their trials a month. */
const offerTerm = 'P1Y'
const offerTrialTerm = 'P1M'

/** Length of a term in months; a term that is not sold is the programmer's error. */
export function termMonths(term: string): number {
  const months = Object.hasOwn(monthsByTerm, term) ? monthsByTerm[term] : undefined
  if (months === undefined) throw new Error(`not a term: ${term}`)
  return months
}

/** The running term of a subscription; all of it is counted from the first start. */
export type Term = Pick<Subscription, 'monthsUntilTermEnd' | 'termStartedAt' | 'termEndsAt'>

/** The term that an item runs for: the one wanted, else its first; undefined if it never ends. */
export function termOf(item: CatalogueItem, wanted: string | undefined): string | undefined {
  if (item.family === 'legacy-offer') return item.isTrial ? offerTrialTerm : offerTerm
  return wanted ?? item.terms[0]
}

/** The first term of a new subscription; without a term it never ends by itself. */
export function firstTerm(startAt: Instant, term: string | undefined): Term {
  if (term === undefined) {
    return { monthsUntilTermEnd: 0, termStartedAt: startAt, termEndsAt: undefined }
  }
  const months = termMonths(term)
  return {
    monthsUntilTermEnd: months,
    termStartedAt: startAt,
    termEndsAt: addMonths(startAt, months),
  }
}

/**
 * The term after the running one, of the same length or of `term`. Calendar months are counted from
 * the first start and clamped, so that the 31st comes back after a short month (design 3).
 */
export function nextTerm(
  subscription: Pick<
    Subscription,
    'firstStartAt' | 'monthsUntilTermEnd' | 'termStartedAt' | 'termEndsAt' | 'term'
  >,
  term: string | undefined = subscription.term,
): Term {
  const { firstStartAt, monthsUntilTermEnd, termEndsAt } = subscription
  if (termEndsAt === undefined || term === undefined) {
    throw new Error('only a subscription with a term has a next term')
  }
  const months = monthsUntilTermEnd + termMonths(term)
  return {
    monthsUntilTermEnd: months,
    termStartedAt: termEndsAt,
    termEndsAt: addMonths(firstStartAt, months),
  }
}
