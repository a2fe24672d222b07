import type { PartnerId } from '../../base/identifiers.ts'
import type { BillingCycle, Catalogue, CatalogueItem } from '../catalogue/catalogue.ts'
import { findCatalogueItem } from '../catalogue/find-item.ts'
import type { Partner } from '../partner/partner.ts'
import type { Entitlement, Subscription } from '../subscription/subscription.ts'
import type { LineProblem, RequestedLine } from './order.ts'
import type { PurchaseOperation } from './purchase-gate.ts'
import { reservedForProblem } from './reserved-for.ts'

/** A line with what it names, ready for the gate. */
export type ResolvedLine = {
  readonly line: RequestedLine
  readonly item: CatalogueItem
  readonly billingCycle: BillingCycle
  readonly reseller: Partner | undefined
  /** The existing subscription that this line adds to or renews. */
  readonly subject: Subscription | undefined
  readonly operation: PurchaseOperation
  readonly addOns: readonly ResolvedLine[]
}

export type LineQuestion = {
  readonly line: RequestedLine
  readonly catalogue: Catalogue
  /** The transacting partner. */
  readonly partner: Partner
  /** Every subscription of the customer. */
  readonly subscriptions: readonly Subscription[]
  /** Azure subscriptions under the customer's plans, as far as lines name any. */
  readonly entitlements?: readonly Entitlement[]
  readonly findReseller: (mpnId: string) => Partner | undefined
  /** For an add-on: the item of the line that it belongs to. */
  readonly parentItem?: CatalogueItem
}

/** Resolves a line against the catalogue, or says the first thing that is wrong with it. */
export function resolveLine(question: LineQuestion): ResolvedLine | { problem: LineProblem } {
  const { line, catalogue } = question
  const item = findCatalogueItem(catalogue, line.catalogItemId)
  if (!item) return { problem: { kind: 'unknown-item', item: line.catalogItemId } }
  const reseller = findNamedReseller(question)
  const subject = findSubject(question)
  const billingCycle = line.billingCycle ?? item.billingCycles[0] ?? 'none'
  const problem =
    quantityProblem(line, item) ??
    termProblem(line, item, billingCycle) ??
    resellerProblem(question, reseller) ??
    subjectProblem(question, { item, subject }) ??
    azureProblem(question, { item, reseller }) ??
    reservedForProblem(question, item) ??
    attestationProblem(line, item)
  if (problem) return { problem }
  const addOns: ResolvedLine[] = []
  for (const each of line.addOns) {
    const addOn = resolveLine({ ...question, line: each, parentItem: item })
    if ('problem' in addOn) return addOn
    addOns.push(addOn)
  }
  const operation = operationOf(line, item)
  return { line, item, billingCycle, reseller, subject, operation, addOns }
}

function operationOf(line: RequestedLine, item: CatalogueItem): PurchaseOperation {
  if (line.renewsSubscriptionId !== undefined) return 'manual-renewal'
  if (line.parentSubscriptionId !== undefined) return 'add-item'
  if (item.isTrial) return 'trial'
  return item.family === 'reserved-instance' ? 'reservation' : 'order'
}

function quantityProblem(line: RequestedLine, item: CatalogueItem): LineProblem | undefined {
  const { minimumQuantity: from, maximumQuantity: to } = item
  const fits = Number.isSafeInteger(line.quantity) && line.quantity >= from && line.quantity <= to
  return fits ? undefined : { kind: 'quantity', item: item.catalogItemId, from, to }
}

function termProblem(
  line: RequestedLine,
  item: CatalogueItem,
  billingCycle: BillingCycle,
): LineProblem | undefined {
  if (!item.billingCycles.includes(billingCycle)) {
    return { kind: 'billing-cycle', expected: item.billingCycles.join(', ') }
  }
  const terms = [line.term, line.renewsToTerm]
  // Legacy offers and what has no term ignore the field, as clients send it along.
  const wrong = terms.some((term) => term !== undefined && !item.terms.includes(term))
  return wrong && item.terms.length > 0
    ? { kind: 'term', expected: item.terms.join(', ') }
    : undefined
}

// Wire contract 5.3, 900203
function attestationProblem(line: RequestedLine, item: CatalogueItem): LineProblem | undefined {
  const missing = item.needsAttestation && !line.attestationAccepted
  return missing ? { kind: 'attestation-missing' } : undefined
}

function findNamedReseller({ line, findReseller }: LineQuestion): Partner | undefined {
  return line.resellerMpnId === undefined ? undefined : findReseller(line.resellerMpnId)
}

/** Naming oneself is no reseller; a provider's own number is refused later by its type. */
function resellerProblem(
  { line }: LineQuestion,
  reseller: Partner | undefined,
): LineProblem | undefined {
  if (line.resellerMpnId === undefined || reseller) return undefined
  return { kind: 'reseller-unknown', mpnId: line.resellerMpnId }
}

function findSubject({ line, partner, subscriptions }: LineQuestion): Subscription | undefined {
  const id = line.parentSubscriptionId ?? line.renewsSubscriptionId
  return subscriptions.find((each) => each.id === id && each.partnerId === partner.id)
}

function subjectProblem(
  { line, catalogue, parentItem }: LineQuestion,
  { item, subject }: { item: CatalogueItem; subject: Subscription | undefined },
): LineProblem | undefined {
  const wanted = line.parentSubscriptionId ?? line.renewsSubscriptionId
  if (wanted !== undefined && subject?.status !== 'active') {
    return { kind: 'unknown-subscription', subscriptionId: wanted }
  }
  if (line.renewsSubscriptionId !== undefined) {
    const renewable =
      subject?.catalogItemId === item.catalogItemId && subject.termEndsAt !== undefined
    return renewable ? undefined : { kind: 'not-renewable' }
  }
  if (!item.isAddOn) return undefined
  const parent = parentItem ?? (subject && findCatalogueItem(catalogue, subject.catalogItemId))
  const fits = parent && item.addOnTo.some((each) => isSameItem(each, parent))
  return fits ? undefined : { kind: 'add-on-parent', item: item.catalogItemId }
}

/** Parents are named as an offer id or as `product:sku`. */
function isSameItem(name: string, item: CatalogueItem): boolean {
  const short = item.productId === undefined ? '' : `${item.productId}:${item.skuId}`
  const wanted = name.toLowerCase()
  return wanted === item.catalogItemId.toLowerCase() || wanted === short.toLowerCase()
}

/**
 * Reserved instances need an active plan; of plans there is one per customer for a direct-bill
 * partner, one per customer and reseller for a provider; then classic Azure is no longer sold
 * (design 2.7).
 */
function azureProblem(
  { partner, subscriptions }: LineQuestion,
  { item, reseller }: { item: CatalogueItem; reseller: Partner | undefined },
): LineProblem | undefined {
  const plans = subscriptions.filter(
    (each) =>
      each.family === 'azure-plan' && (each.status === 'active' || each.status === 'suspended'),
  )
  switch (item.family) {
    case 'reserved-instance': {
      const usable = plans.some((each) => each.partnerId === partner.id && each.status === 'active')
      return usable ? undefined : { kind: 'needs-azure-plan' }
    }
    case 'azure-plan': {
      const taken = plans.some((each) => isSamePlanHolder(each, partner, reseller?.id))
      return taken ? { kind: 'azure-plan-exists' } : undefined
    }
    case 'classic-azure':
      return plans.length > 0 ? { kind: 'classic-azure-ended' } : undefined
    default:
      return undefined
  }
}

/** Of plans there is one per customer, for a provider one per customer and reseller (design 2.7). */
export function isSamePlanHolder(
  plan: Subscription,
  partner: Partner,
  resellerId: PartnerId | undefined,
): boolean {
  if (plan.partnerId !== partner.id) return false
  return partner.type === 'direct-bill' || plan.resellerId === resellerId
}
