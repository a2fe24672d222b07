import type { AcceptanceId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import {
  currentVersion,
  cutOffInForce,
  programmeDatesAfter,
  requiredRank,
  versionShown,
} from '../agreement/versions.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Partner } from '../partner/partner.ts'
import { hasActiveRelationship } from '../partner/relationship.ts'
import type { Programme } from '../programme/programme.ts'
import type { Acceptance } from './acceptance.ts'
import { acceptanceCounts, coveringAcceptances } from './counts.ts'
import { isOpenToCustomer } from './may-accept-directly.ts'

/** Who must act next for this customer and transacting partner, and why; `line` as in design 2.4. */
export type AcceptanceRoute = CoveredRoute | OpenRoute

export type CoveredRoute = {
  readonly kind: 'covered'
  readonly line: 2
  readonly acceptanceId: AcceptanceId
  readonly by: 'direct' | 'attestation'
  /** The next known instant at which no acceptance covers any more. */
  readonly endsAt: Instant | undefined
  /** The route after `endsAt`, from the day on which the rank required then is effective. */
  readonly next: OpenRoute | undefined
}

/** A route under which the purchase gate is closed. */
export type OpenRoute =
  | {
      readonly kind: 'nobody-yet'
      readonly line: 1
      readonly reason: 'customer-suspended' | 'partner-suspended' | 'no-active-relationship'
    }
  | { readonly kind: 'nobody-yet'; readonly line: 3; readonly reason: 'no-text' }
  | { readonly kind: 'customer-may-accept'; readonly line: 4 }
  | { readonly kind: 'partner-must-attest'; readonly line: 5; readonly scenario: 1 }
  | { readonly kind: 'partner-must-attest'; readonly line: 6; readonly scenario: 2 }

export type RouteQuestion = {
  readonly customer: CustomerFacts
  /** The transacting partner of the purchase in question. */
  readonly partner: Partner
  readonly agreementType: string
  readonly programme: Programme
  readonly now: Instant
  /** Answers as a relationship link page shows it: as if the relationship were active. */
  readonly asIfActive?: boolean
}

/** Decides who must act first if the customer bought through the partner at `now` (design 2.4). */
export function decideAcceptanceRoute(question: RouteQuestion): AcceptanceRoute {
  const { customer, partner, agreementType, programme, now } = question
  // design 2.4: the first line that holds decides
  if (customer.suspended) return { kind: 'nobody-yet', line: 1, reason: 'customer-suspended' }
  if (partner.suspended) return { kind: 'nobody-yet', line: 1, reason: 'partner-suspended' }
  if (!question.asIfActive && !hasActiveRelationship(customer.relationships, partner.id)) {
    return { kind: 'nobody-yet', line: 1, reason: 'no-active-relationship' }
  }
  const covering = coveringAcceptances(customer, partner.id, agreementType, programme, now)
  const best = mostLasting(covering)
  if (!best) return openRoute(question, requiredRank(programme, agreementType, now))
  const endsAt = coverEnd(covering, question)
  return {
    kind: 'covered',
    line: 2,
    acceptanceId: best.id,
    by: best.kind,
    endsAt,
    next: endsAt === undefined ? undefined : routeAfter(endsAt, covering, question),
  }
}

/** The next known instant at which a stored route may differ; summaries are decided again then. */
export function nextRouteChange({
  programme,
  agreementType,
  now,
}: Pick<RouteQuestion, 'programme' | 'agreementType' | 'now'>): Instant | undefined {
  return programmeDatesAfter(programme, agreementType, now)[0]
}

/** Lines 3 to 6, for the rank that an acceptance needs. */
function openRoute(question: RouteQuestion, neededRank: number): OpenRoute {
  const { customer, partner, agreementType, programme, now } = question
  const shown = versionShown(programme, agreementType, customer.country, now)
  if (!shown || shown.rank < neededRank) return { kind: 'nobody-yet', line: 3, reason: 'no-text' }
  if (isOpenToCustomer(customer, agreementType, programme)) {
    return { kind: 'customer-may-accept', line: 4 }
  }
  // Purchases through a reseller are recorded under its provider, the transacting partner.
  const boughtHere = customer.purchases.some((purchase) => purchase.partnerId === partner.id)
  return boughtHere
    ? { kind: 'partner-must-attest', line: 5, scenario: 1 }
    : { kind: 'partner-must-attest', line: 6, scenario: 2 }
}

function coverEnd(covering: readonly Acceptance[], question: RouteQuestion): Instant | undefined {
  const { programme, agreementType, now } = question
  return programmeDatesAfter(programme, agreementType, now).find(
    (date) => !covering.some((acceptance) => acceptanceCounts(acceptance, programme, date)),
  )
}

/**
 * What will have to be done by `endsAt`, once it can be done: only where cover ends for its rank,
 * and only when an acceptance made now would still count at `endsAt`.
 */
function routeAfter(
  endsAt: Instant,
  covering: readonly Acceptance[],
  question: RouteQuestion,
): OpenRoute | undefined {
  const { programme, agreementType, now } = question
  const neededRank = requiredRank(programme, agreementType, endsAt)
  if (covering.some((acceptance) => acceptance.rank >= neededRank)) return undefined
  const current = currentVersion(programme, agreementType, now)
  if (!current || current.rank < neededRank) return undefined
  const cutOff = cutOffInForce(programme, agreementType, endsAt)
  if (cutOff !== undefined && now < cutOff) return undefined
  return openRoute(question, neededRank)
}

/** Of several covering acceptances the one to show: highest rank, then agreed last, then direct. */
function mostLasting(covering: readonly Acceptance[]): Acceptance | undefined {
  let best: Acceptance | undefined
  for (const each of covering) {
    if (!best || compareLasting(each, best) > 0) best = each
  }
  return best
}

function compareLasting(a: Acceptance, b: Acceptance): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  if (a.agreedAt !== b.agreedAt) return a.agreedAt - b.agreedAt
  if (a.kind !== b.kind) return a.kind === 'direct' ? 1 : -1
  return a.id < b.id ? -1 : 1
}
