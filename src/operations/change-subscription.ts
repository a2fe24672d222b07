import type { CustomerId, SubscriptionId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import {
  findCatalogueItem,
  findProduct,
  findSku,
  toCatalogItemId,
} from '../domain/catalogue/find-item.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import {
  decidePurchaseGate,
  gatedOperations,
  type PurchaseOperation,
  requireMayTransact,
} from '../domain/order/purchase-gate.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { decideSubscriptionChange, type WantedSubscription } from '../domain/subscription/change.ts'
import type { ScheduledChange, Subscription } from '../domain/subscription/subscription.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { gateClosed } from './gate-closed.ts'
import { lockSubscription } from './lock-subscription.ts'
import { findByMpnId, type OrderDeps, routeOfGate } from './place-order.ts'
import { publishSubscriptionUpdated } from './publish-event.ts'
import { type SubscriptionRead, toSubscriptionRead } from './read-subscriptions.ts'
import type { RequestIdentity } from './request-identity.ts'
import { updateSubscription } from './update-subscription.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

/** What a caller wants from the next renewal on; what it leaves out stays as it would be. */
export type NextTermInstructions = {
  readonly productId?: string | undefined
  readonly skuId?: string | undefined
  readonly term?: string | undefined
  readonly quantity?: number | undefined
}

export type ChangeSubscriptionInput = {
  readonly customerId: CustomerId
  readonly subscriptionId: SubscriptionId
  readonly wanted: Omit<WantedSubscription, 'reseller' | 'scheduled'> & {
    readonly resellerMpnId?: string | undefined
    readonly nextTerm?: NextTermInstructions | undefined
  }
  readonly request?: RequestIdentity
}

/**
 * Changes a subscription: automatic renewal, quantity, status, name, what the renewal brings (wire
 * contract 6.2). What amounts to a purchase passes the gate first (design 2.5).
 *
 * @throws purchase.agreement-missing, subscription.unknown, subscription.parent-inactive, reseller.mpn-unknown and the codes of
 * `decideSubscriptionChange`
 */
export function changeSubscription(
  deps: OrderDeps,
  caller: PartnerCaller,
  input: ChangeSubscriptionInput,
): Promise<SubscriptionRead> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const changed = await changeIn(deps, tx, { caller, input })
      return toSubscriptionRead(tx.programme.catalogue, changed)
    },
  )
}

async function changeIn(
  deps: OrderDeps,
  tx: WriteTransaction,
  { caller, input }: { caller: PartnerCaller; input: ChangeSubscriptionInput },
): Promise<Subscription> {
  const { customer, partner, subscription } = await lockSubscription(tx, caller, input)
  const { catalogue } = tx.programme
  const item = findCatalogueItem(catalogue, subscription.catalogItemId)
  if (!item) {
    throw new ProductError('purchase.item-not-purchasable', { item: subscription.catalogItemId })
  }
  const scheduled = scheduledBy(tx, subscription, input.wanted.nextTerm)
  const change = decideSubscriptionChange({
    subscription,
    wanted: { ...input.wanted, scheduled, reseller: resellerOf(tx, input, subscription) },
    item,
    scheduledItem: scheduled && findCatalogueItem(catalogue, scheduled.catalogItemId),
    activeEntitlements: await countEntitlements(tx, customer.id, subscription),
    now: tx.now,
  })
  if (change.operations.includes('reactivate'))
    await requireActiveParent(tx, customer.id, subscription)
  requireGates(deps, tx, {
    customer,
    partner,
    operations: change.operations,
    purchaseFamily: item.purchaseFamily,
  })
  const { after } = change
  if (after === subscription) return subscription
  await updateSubscription(tx, customer.id, { after, oldVersion: subscription.version })
  const audit = await writeAudit(tx, {
    caller,
    partnerId: partner.id,
    customerId: customer.id,
    resourceType: 'subscription',
    operationType: 'update_subscription',
    oldValue: auditValue(subscription),
    newValue: auditValue(after),
    request: input.request,
  })
  await publishSubscriptionUpdated(tx, {
    customerId: customer.id,
    partnerId: partner.id,
    subscriptionId: subscription.id,
    audit,
  })
  return after
}

/** Wire contract 10.4: an add-on runs only while what it belongs to does. */
async function requireActiveParent(
  tx: WriteTransaction,
  customerId: CustomerId,
  { parentSubscriptionId }: Subscription,
): Promise<void> {
  if (parentSubscriptionId === undefined) return
  const parent = await tx.subscriptions.find(customerId, parentSubscriptionId)
  if (parent?.status === 'active') return
  throw new ProductError('subscription.parent-inactive', { subscriptionId: parentSubscriptionId })
}

function requireGates(
  deps: OrderDeps,
  tx: WriteTransaction,
  change: {
    readonly customer: CustomerFacts
    readonly partner: Partner
    readonly operations: readonly PurchaseOperation[]
    readonly purchaseFamily: Parameters<typeof decidePurchaseGate>[0]['purchaseFamily']
  },
): void {
  const { customer, partner, operations, purchaseFamily } = change
  const gated: readonly PurchaseOperation[] = gatedOperations
  if (!operations.some((operation) => gated.includes(operation))) return
  // Suspension stops purchases, and only purchases (design 2.5).
  requireMayTransact({ customer, partner })
  const route = routeOfGate(tx, { customer, partner })
  for (const operation of operations) {
    const { policy } = tx.programme
    const gate = decidePurchaseGate({ operation, purchaseFamily, route, policy })
    if (!gate.open) throw gateClosed(deps, gate.route, customer.id)
  }
}

/** The next term complete: what the caller leaves out is what was scheduled, or what is. */
function scheduledBy(
  { programme }: Pick<WriteTransaction, 'programme'>,
  subscription: Subscription,
  wanted: NextTermInstructions | undefined,
): ScheduledChange | undefined {
  if (!wanted) return undefined
  const base = subscription.scheduled ?? subscription
  const term = wanted.term ?? subscription.scheduled?.term
  const { productId, skuId } = wanted
  const product = productId === undefined ? undefined : findProduct(programme.catalogue, productId)
  const sku = product && skuId !== undefined ? findSku(product, skuId) : undefined
  const named = product && sku ? toCatalogItemId(product, sku) : productId
  return {
    catalogItemId: named ?? base.catalogItemId,
    quantity: wanted.quantity ?? base.quantity,
    // A term that stays is no change, and legacy offers offer none to choose from.
    term: term === subscription.term ? undefined : term,
  }
}

function resellerOf(
  tx: WriteTransaction,
  { wanted }: ChangeSubscriptionInput,
  subscription: Subscription,
) {
  const mpnId = wanted.resellerMpnId
  if (mpnId === undefined || mpnId === subscription.resellerMpnId) return undefined
  const reseller = findByMpnId(tx, mpnId)
  if (!reseller) throw new ProductError('reseller.mpn-unknown', { mpnId })
  if (!reseller.providerIds.includes(subscription.partnerId)) {
    throw new ProductError('reseller.not-valid', { mpnId })
  }
  return { id: reseller.id, mpnId }
}

async function countEntitlements(
  tx: WriteTransaction,
  customerId: CustomerId,
  subscription: Subscription,
): Promise<number> {
  if (subscription.family !== 'azure-plan') return 0
  const all = await tx.subscriptions.listEntitlements(customerId, subscription.id)
  return all.filter((each) => each.status === 'active').length
}

function auditValue({ id, quantity, status, autoRenew, friendlyName }: Subscription) {
  return {
    Id: id,
    Quantity: quantity,
    Status: status,
    AutoRenewEnabled: autoRenew,
    FriendlyName: friendlyName,
  }
}
