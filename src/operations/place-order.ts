import {
  type CustomerId,
  type PartnerId,
  randomGuid,
  toOrderId,
  toSubscriptionId,
  type UserId,
} from '../base/identifiers.ts'
import {
  type AcceptanceRoute,
  decideAcceptanceRoute,
  type OpenRoute,
} from '../domain/acceptance/acceptance-route.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import { currencyOf } from '../domain/catalogue/currency.ts'
import type { CustomerFacts, PurchaseFact } from '../domain/customer/customer.ts'
import { fulfilOrder } from '../domain/order/fulfil-order.ts'
import type { Order, RequestedLine } from '../domain/order/order.ts'
import { decidePurchaseGate, requireMayTransact } from '../domain/order/purchase-gate.ts'
import { type ResolvedLine, resolveLine } from '../domain/order/resolve-line.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import { hasRoleFor } from '../domain/programme/roles.ts'
import type { ReadTransaction, WriteTransaction } from '../storage/storage.ts'
import { lockCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { gateClosed } from './gate-closed.ts'
import { lineError } from './line-error.ts'
import { listNamedEntitlements } from './named-entitlements.ts'
import { publishSubscriptionUpdated } from './publish-event.ts'
import { refreshCover } from './refresh-cover.ts'
import type { RequestIdentity } from './request-identity.ts'
import { updateSubscription } from './update-subscription.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

export type OrderDeps = Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives' | 'publicUrl'>

export type PlaceOrderInput = {
  readonly customerId: CustomerId
  readonly lines: readonly RequestedLine[]
  readonly request?: RequestIdentity
}

/**
 * Places an order; the gate's decision and the order are one transaction (wire contract 5.4, 5.5,
 * design 2.5).
 *
 * @throws purchase.agreement-missing, partner.suspended, customer.suspended, reseller.suspended,
 * reseller.not-valid, customer.unknown, customer.relationship-ended, caller.role-missing,
 * caller.reseller-refused, and the codes of a line that cannot be ordered
 */
export function placeOrder(
  deps: OrderDeps,
  caller: PartnerCaller,
  input: PlaceOrderInput,
): Promise<Order> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const { customer, partner } = await lockCustomerOf(tx, caller, input.customerId)
      const { lines, route } = await prepareOrder(tx, {
        caller,
        customer,
        partner,
        lines: input.lines,
      })
      requireOpenGate(deps, tx, { lines, route, customerId: customer.id })
      const { request } = input
      return recordOrder(tx, { caller, customer, partner, lines, request })
    },
  )
}

type Ordering = {
  readonly caller: PartnerCaller
  readonly customer: CustomerFacts
  readonly partner: Partner
  readonly lines: readonly RequestedLine[]
}

/**
 * What is asked of every order before the gate, by whatever way it comes: lines that can be ordered by
 * this caller, and parties that may transact. Answers the lines with what they name, and the route by
 * which the gate decides.
 *
 * @throws partner.suspended, customer.suspended, reseller.suspended, reseller.not-valid, and the codes
 * of `resolveLines`
 */
export async function prepareOrder(
  tx: Pick<ReadTransaction, 'programme' | 'subscriptions' | 'now'>,
  order: Ordering,
): Promise<{ readonly lines: readonly ResolvedLine[]; readonly route: AcceptanceRoute }> {
  const { customer, partner } = order
  const lines = await resolveLines(tx, order)
  const resellers = new Set(lines.map(({ reseller }) => reseller))
  for (const reseller of resellers) requireMayTransact({ customer, partner, reseller })
  return { lines, route: routeOfGate(tx, { customer, partner }) }
}

/**
 * Every line with what it names, for a caller who may order it.
 *
 * @throws caller.reseller-refused, caller.role-missing, and the code of the first line that cannot
 * be ordered
 */
export async function resolveLines(
  tx: Pick<ReadTransaction, 'programme' | 'subscriptions'>,
  order: Ordering,
): Promise<readonly ResolvedLine[]> {
  const { caller, partner } = order
  requireBuyer(tx, caller, partner)
  const subscriptions = await tx.subscriptions.list(order.customer.id)
  const named = { lines: order.lines, subscriptions }
  const entitlements = await listNamedEntitlements(tx, order.customer.id, named)
  const findReseller = (mpnId: string) => findByMpnId(tx, mpnId)
  const lines = order.lines.map((line) => {
    const { catalogue } = tx.programme
    const known = { catalogue, partner, subscriptions, entitlements, findReseller }
    const resolved = resolveLine({ line, ...known })
    if ('problem' in resolved) throw lineError(resolved.problem)
    return resolved
  })
  // An Azure plan may be bought by one role more (design 2.6).
  const onlyPlans = lines.length > 0 && lines.every(({ item }) => item.family === 'azure-plan')
  requireActionOf(tx, caller, onlyPlans ? 'buy-azure-plan' : 'buy')
  return lines
}

/**
 * Who may order anything at all; the others learn nothing about lines and carts.
 *
 * @throws caller.reseller-refused, caller.role-missing
 */
export function requireBuyer(
  tx: Pick<ReadTransaction, 'programme'>,
  caller: PartnerCaller,
  partner: Partner,
): void {
  const { policy } = tx.programme
  requireTransactingPartner(tx.programme, partner, 'buy')
  const mayBuyPlans = caller.kind === 'partner-user' && hasRoleFor(policy, caller, 'buy-azure-plan')
  if (!mayBuyPlans) requireActionOf(tx, caller, 'buy')
}

export function findByMpnId(
  tx: Pick<ReadTransaction, 'programme'>,
  mpnId: string,
): Partner | undefined {
  return [...tx.programme.partners.values()].find((each) => each.mpnId === mpnId)
}

export function routeOfGate(
  { programme, now }: Pick<ReadTransaction, 'programme' | 'now'>,
  { customer, partner }: { readonly customer: CustomerFacts; readonly partner: Partner },
): AcceptanceRoute {
  const agreementType = programme.policy.gateAgreementType
  return decideAcceptanceRoute({ customer, partner, agreementType, programme, now })
}

/** The route that keeps an order back: any of its lines needs cover that is not there. */
export function findClosedGate(
  { programme: { policy } }: Pick<ReadTransaction, 'programme'>,
  { lines, route }: Pick<GatedPurchase, 'lines' | 'route'>,
): OpenRoute | undefined {
  for (const { operation, item } of lines.flatMap(withAddOns)) {
    const { purchaseFamily } = item
    const gate = decidePurchaseGate({ operation, purchaseFamily, route, policy })
    if (!gate.open) return gate.route
  }
  return undefined
}

type GatedPurchase = {
  readonly lines: readonly ResolvedLine[]
  readonly route: AcceptanceRoute
  readonly customerId: CustomerId
}

/** @throws purchase.agreement-missing when any line needs cover that is not there */
export function requireOpenGate(
  deps: Pick<Deps, 'publicUrl'>,
  tx: Pick<ReadTransaction, 'programme'>,
  purchase: GatedPurchase,
): void {
  const closed = findClosedGate(tx, purchase)
  if (closed) throw gateClosed(deps, closed, purchase.customerId)
}

/** A line and every line below it. */
export function withAddOns(line: ResolvedLine): readonly ResolvedLine[] {
  return [line, ...line.addOns.flatMap(withAddOns)]
}

type OrderToRecord = {
  readonly caller: PartnerCaller
  readonly customer: CustomerFacts
  readonly partner: Partner
  readonly lines: readonly ResolvedLine[]
  readonly request?: RequestIdentity | undefined
  /** The order that the lines are added to; absent: a new one. */
  readonly addTo?: Order
}

/** Writes an order that passed every check, what it gives the customer, and what follows. */
export async function recordOrder(tx: WriteTransaction, order: OrderToRecord): Promise<Order> {
  const { customer, partner, lines, addTo } = order
  const fulfilment = fulfilOrder({
    orderId: toOrderId(randomGuid()),
    alternateId: randomGuid().replaceAll('-', '').slice(0, 12),
    partnerId: partner.id,
    currencyCode: currencyOf(customer.country).code,
    lines,
    now: tx.now,
    newSubscriptionId: () => toSubscriptionId(randomGuid()),
    addTo,
  })
  if (addTo) await tx.orders.update(customer.id, fulfilment.order)
  else await tx.orders.insert(customer.id, fulfilment.order)
  for (const each of fulfilment.newSubscriptions) await tx.subscriptions.insert(customer.id, each)
  for (const each of fulfilment.renewed) await updateSubscription(tx, customer.id, each)
  const audit = await writeAudit(tx, {
    caller: order.caller,
    partnerId: partner.id,
    customerId: customer.id,
    resourceType: 'order',
    operationType: addTo ? 'update_order' : 'create_order',
    newValue: { Id: fulfilment.order.id, Lines: fulfilment.order.lines.length },
    request: order.request,
  })
  for (const { after } of fulfilment.renewed) {
    await publishSubscriptionUpdated(tx, {
      customerId: customer.id,
      partnerId: partner.id,
      subscriptionId: after.id,
      audit,
    })
  }
  await addPurchases(tx, { customer, partnerId: partner.id, lines })
  return fulfilment.order
}

/** A first purchase can change who must act with every partner of the customer (design 2.4). */
async function addPurchases(
  tx: WriteTransaction,
  {
    customer,
    partnerId,
    lines,
  }: { customer: CustomerFacts; partnerId: PartnerId; lines: readonly ResolvedLine[] },
): Promise<void> {
  const added: PurchaseFact[] = []
  for (const family of new Set(lines.flatMap(withAddOns).map(({ item }) => item.purchaseFamily))) {
    const known = customer.purchases.some(
      (each) => each.family === family && each.partnerId === partnerId,
    )
    if (known) continue
    const purchase = { family, partnerId, firstAt: tx.now }
    await tx.customers.addPurchase(customer.id, purchase)
    added.push(purchase)
  }
  if (added.length === 0) return
  await refreshCover(tx, { ...customer, purchases: [...customer.purchases, ...added] })
}

/** Object id of the person behind a caller, if there is one. */
export function personOf(caller: PartnerCaller): UserId | undefined {
  return caller.kind === 'partner-user' ? caller.userId : undefined
}
