import { assert } from '../base/assert.ts'
import type { CustomerId, PartnerId, SubscriptionId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Catalogue } from '../domain/catalogue/catalogue.ts'
import { toCatalogItemId } from '../domain/catalogue/find-item.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { decidePurchaseGate, requireMayTransact } from '../domain/order/purchase-gate.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { findAzureUpgrade, findPlan, moveToPlan } from '../domain/subscription/azure-upgrade.ts'
import type { Subscription } from '../domain/subscription/subscription.ts'
import type { ReadTransaction, WriteTransaction } from '../storage/storage.ts'
import { lockCustomerOf, requireActionOf } from './customer-access.ts'
import { gateClosed } from './gate-closed.ts'
import {
  type OrderDeps,
  recordOrder,
  requireBuyer,
  resolveLines,
  routeOfGate,
} from './place-order.ts'
import { publishSubscriptionUpdated } from './publish-event.ts'
import type { RequestIdentity } from './request-identity.ts'
import { updateSubscription } from './update-subscription.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

type Move = {
  readonly caller: PartnerCaller
  readonly partner: Partner
  readonly customerId: CustomerId
  readonly request: RequestIdentity | undefined
}

/**
 * Takes a customer from classic Azure to the Azure plan in one transaction: the gate decides, the
 * plan is bought where there is none, and each active classic subscription goes on as an entitlement
 * under it, with its id. Doing it again answers the same transition (design 2.5, 2.7).
 *
 * @throws purchase.agreement-missing, azure-upgrade.nothing-to-move, subscription.suspended,
 * purchase.item-not-purchasable, partner.suspended, customer.suspended, reseller.suspended,
 * reseller.not-valid, customer.unknown, customer.relationship-ended, caller.role-missing,
 * caller.reseller-refused
 */
export function upgradeToAzurePlan(
  deps: OrderDeps,
  caller: PartnerCaller,
  input: { readonly customerId: CustomerId; readonly request?: RequestIdentity },
): Promise<{ readonly upgradeId: SubscriptionId }> {
  const { customerId, request } = input
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const { customer, partner } = await lockCustomerOf(tx, caller, customerId)
    requireBuyer(tx, caller, partner)
    requireActionOf(tx, caller, 'buy-azure-plan')
    const before = findAzureUpgrade(await tx.subscriptions.list(customerId), partner)
    if (before.toMove.size === 0) {
      if (before.upgradeId !== undefined) return { upgradeId: before.upgradeId }
      throw new ProductError('azure-upgrade.nothing-to-move', {})
    }
    for (const resellerId of before.toMove.keys()) {
      const reseller = resellerId && tx.programme.partners.get(resellerId)
      requireMayTransact({ customer, partner, reseller: reseller || undefined })
    }
    requireOpenTransition(deps, tx, { customer, partner })
    const move = { caller, partner, customerId, request }
    for (const [resellerId, classic] of before.toMove) {
      const planId = await requirePlan(tx, move, resellerId)
      for (const each of classic) await moveOne(tx, move, each, planId)
    }
    const { upgradeId } = findAzureUpgrade(await tx.subscriptions.list(customerId), partner)
    assert(upgradeId !== undefined, 'what was moved names its plan')
    return { upgradeId }
  })
}

/** @throws purchase.agreement-missing */
export function requireOpenTransition(
  deps: Pick<OrderDeps, 'publicUrl'>,
  tx: Pick<ReadTransaction, 'programme' | 'now'>,
  { customer, partner }: { readonly customer: CustomerFacts; readonly partner: Partner },
): void {
  const gate = decidePurchaseGate({
    operation: 'azure-plan-transition',
    purchaseFamily: 'azure-plan',
    route: routeOfGate(tx, { customer, partner }),
    policy: tx.programme.policy,
  })
  if (!gate.open) throw gateClosed(deps, gate.route, customer.id)
}

/** The plan to move to, bought where the customer has none with this partner and reseller. */
async function requirePlan(
  tx: WriteTransaction,
  { caller, partner, customerId, request }: Move,
  resellerId: PartnerId | undefined,
): Promise<SubscriptionId> {
  const known = findPlan(await tx.subscriptions.list(customerId), partner, resellerId)
  if (known?.status === 'suspended') throw new ProductError('subscription.suspended', {})
  if (known) return known.id
  // Each plan sees what the one before it made of the customer.
  const customer = await tx.customers.findFacts(customerId)
  assert(customer !== undefined, 'the customer was locked')
  const resellerMpnId = resellerId && tx.programme.partners.get(resellerId)?.mpnId
  const line = {
    lineNumber: 0,
    catalogItemId: planItemOf(tx.programme.catalogue),
    quantity: 1,
    friendlyName: undefined,
    billingCycle: undefined,
    term: undefined,
    resellerMpnId,
    provisioningContext: {},
    renewsToTerm: undefined,
    attestationAccepted: false,
    parentSubscriptionId: undefined,
    renewsSubscriptionId: undefined,
    addOns: [],
  }
  const lines = await resolveLines(tx, { caller, customer, partner, lines: [line] })
  const order = await recordOrder(tx, { caller, customer, partner, lines, request })
  const planId = order.lines[0]?.subscriptionId
  assert(planId !== undefined, 'an Azure plan is a subscription')
  return planId
}

function planItemOf({ products }: Catalogue): string {
  const product = products.find(({ family }) => family === 'azure-plan')
  const sku = product?.skus[0]
  if (product && sku) return toCatalogItemId(product, sku)
  throw new ProductError('purchase.item-not-purchasable', { item: 'Azure plan' })
}

async function moveOne(
  tx: WriteTransaction,
  { caller, partner, customerId, request }: Move,
  classic: Subscription,
  planId: SubscriptionId,
): Promise<void> {
  const { id, friendlyName, version } = classic
  const after = moveToPlan(classic, { planId, at: tx.now })
  await updateSubscription(tx, customerId, { after, oldVersion: version })
  const entitlement = { id, subscriptionId: planId, friendlyName, status: 'active' as const }
  await tx.subscriptions.insertEntitlement(customerId, entitlement)
  const audit = await writeAudit(tx, {
    caller,
    partnerId: partner.id,
    customerId,
    resourceType: 'subscription',
    operationType: 'upgrade_subscription',
    oldValue: { Id: id, Status: classic.status },
    newValue: { Id: id, Status: after.status, PlanId: planId },
    request,
  })
  await publishSubscriptionUpdated(tx, {
    customerId,
    partnerId: partner.id,
    subscriptionId: id,
    audit,
  })
}
