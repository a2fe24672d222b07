import type { OrderId, PartnerId, SubscriptionId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { CatalogueItem } from '../catalogue/catalogue.ts'
import type { Subscription } from '../subscription/subscription.ts'
import { firstTerm, nextTerm, termOf } from '../subscription/terms.ts'
import type { Order, OrderLine } from './order.ts'
import type { ResolvedLine } from './resolve-line.ts'

export type Fulfilment = {
  readonly order: Order
  readonly newSubscriptions: readonly Subscription[]
  /** Existing subscriptions as a manual renewal leaves them, with the version they had. */
  readonly renewed: readonly { readonly after: Subscription; readonly oldVersion: number }[]
}

export type FulfilmentInput = {
  readonly orderId: OrderId
  readonly alternateId: string
  readonly partnerId: PartnerId
  readonly currencyCode: string
  readonly lines: readonly ResolvedLine[]
  readonly now: Instant
  readonly newSubscriptionId: () => SubscriptionId
  /** The order that the lines are added to; absent: a new one. */
  readonly addTo: Order | undefined
}

/** Turns lines that passed every check into an order and what the customer gets by it. */
export function fulfilOrder(input: FulfilmentInput): Fulfilment {
  const { addTo } = input
  const orderId = addTo ? addTo.id : input.orderId
  const newSubscriptions: Subscription[] = []
  const renewed: { after: Subscription; oldVersion: number }[] = []
  const lines: OrderLine[] = [...(addTo?.lines ?? [])]
  const add = (resolved: ResolvedLine, parentId: SubscriptionId | undefined): void => {
    const { line, subject } = resolved
    const parent = parentId ?? line.parentSubscriptionId
    let subscriptionId: SubscriptionId | undefined
    if (subject && line.renewsSubscriptionId !== undefined) {
      renewed.push({ after: renewByHand(subject, line.quantity), oldVersion: subject.version })
      subscriptionId = subject.id
    } else if (resolved.item.family !== 'software') {
      // Perpetual software is owned once bought: nothing runs on.
      const subscription = toSubscription({ ...input, orderId }, resolved, parent)
      newSubscriptions.push(subscription)
      subscriptionId = subscription.id
    }
    lines.push(toOrderLine(lines.length, resolved, { subscriptionId, parent }))
    for (const addOn of resolved.addOns) add(addOn, subscriptionId)
  }
  for (const line of input.lines) add(line, undefined)
  const first = input.lines[0]
  if (addTo) {
    const order = { ...addTo, lines, version: addTo.version + 1 }
    return { order, newSubscriptions, renewed }
  }
  const order: Order = {
    id: orderId,
    alternateId: input.alternateId,
    partnerId: input.partnerId,
    resellerId: first?.reseller?.id,
    billingCycle: first?.billingCycle ?? 'none',
    currencyCode: input.currencyCode,
    status: 'completed',
    origin: 'user',
    createdAt: input.now,
    version: 1,
    lines,
  }
  return { order, newSubscriptions, renewed }
}

function toOrderLine(
  lineNumber: number,
  { line, item, reseller }: ResolvedLine,
  ids: { subscriptionId: SubscriptionId | undefined; parent: SubscriptionId | undefined },
): OrderLine {
  return {
    lineNumber,
    catalogItemId: item.catalogItemId,
    family: item.family,
    name: nameOf(item),
    quantity: line.quantity,
    term: termOf(item, line.term),
    subscriptionId: ids.subscriptionId,
    parentSubscriptionId: ids.parent,
    friendlyName: line.friendlyName,
    resellerMpnId: reseller?.mpnId,
    provisioningContext: line.provisioningContext,
    transactionType: line.renewsSubscriptionId === undefined ? 'new' : 'renew',
  }
}

function toSubscription(
  { orderId, partnerId, now, newSubscriptionId }: FulfilmentInput,
  { line, item, reseller, billingCycle }: ResolvedLine,
  parentSubscriptionId: SubscriptionId | undefined,
): Subscription {
  const term = termOf(item, line.term)
  const renewsTo = line.renewsToTerm
  return {
    id: newSubscriptionId(),
    orderId,
    partnerId,
    resellerId: reseller?.id,
    resellerMpnId: reseller?.mpnId,
    catalogItemId: item.catalogItemId,
    family: item.family,
    name: nameOf(item),
    friendlyName: line.friendlyName ?? nameOf(item),
    quantity: line.quantity,
    unitType: item.unitType,
    status: 'active',
    isTrial: item.isTrial,
    autoRenew: item.autoRenewable,
    billingCycle,
    term,
    createdAt: now,
    firstStartAt: now,
    ...firstTerm(now, term),
    parentSubscriptionId,
    scheduled:
      renewsTo === undefined || renewsTo === term
        ? undefined
        : { catalogItemId: item.catalogItemId, quantity: line.quantity, term: renewsTo },
    version: 1,
  }
}

function renewByHand(subscription: Subscription, quantity: number): Subscription {
  return {
    ...subscription,
    ...nextTerm(subscription),
    // The new term begins when the running one ends, so the running one keeps its start.
    termStartedAt: subscription.termStartedAt,
    quantity,
    scheduled: undefined,
    version: subscription.version + 1,
  }
}

/** Orders and subscriptions keep the English name, as the wire shows it. */
function nameOf(item: CatalogueItem): string {
  return item.name.en ?? item.catalogItemId
}
