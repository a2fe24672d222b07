import type { CustomerId, SubscriptionId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { CatalogueItem } from '../domain/catalogue/catalogue.ts'
import { decidePurchaseGate, requireMayTransact } from '../domain/order/purchase-gate.ts'
import { conversionTarget, convertTrial } from '../domain/subscription/convert-trial.ts'
import type { Subscription } from '../domain/subscription/subscription.ts'
import { getCustomerOf, lockCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { gateClosed } from './gate-closed.ts'
import { type OrderDeps, requireBuyer, routeOfGate } from './place-order.ts'
import { publishSubscriptionUpdated } from './publish-event.ts'
import { requireSubscription } from './read-subscriptions.ts'
import type { RequestIdentity } from './request-identity.ts'
import { updateSubscription } from './update-subscription.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

type Wanted = { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId }
export type Conversion = { readonly subscription: Subscription; readonly target: CatalogueItem }

/** What a trial can be converted to now: one item, or nothing. @throws subscription.unknown */
export function findConversion(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: Wanted,
): Promise<Conversion | undefined> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, input.customerId)
    requireActionOf(tx, caller, 'read-customers')
    const subscription = await requireSubscription(tx, { ...input, partner })
    const target = conversionTarget(subscription, tx.programme.catalogue)
    return target && { subscription, target }
  })
}

/**
 * Turns a running trial into what it is a trial of; to the customer a purchase, which the gate
 * decides in the same transaction (design 2.5).
 *
 * @throws purchase.agreement-missing, order.offer-invalid, subscription.quantity-out-of-range,
 * subscription.unknown, subscription.stale, caller.role-missing, caller.reseller-refused and the
 * codes of `requireMayTransact`
 */
export function convertTrialNow(
  deps: OrderDeps,
  caller: PartnerCaller,
  input: Wanted & {
    readonly targetOfferId: string
    readonly quantity: number | undefined
    readonly request?: RequestIdentity
  },
): Promise<{
  readonly subscriptionId: SubscriptionId
  readonly source: string
  readonly target: string
}> {
  const { customerId, request, targetOfferId } = input
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const { customer, partner } = await lockCustomerOf(tx, caller, customerId)
    requireBuyer(tx, caller, partner)
    requireActionOf(tx, caller, 'buy')
    const trial = await requireSubscription(tx, { ...input, partner })
    const target = conversionTarget(trial, tx.programme.catalogue)
    if (target?.catalogItemId.toLowerCase() !== targetOfferId.toLowerCase()) {
      throw new ProductError('order.offer-invalid', { offerId: targetOfferId })
    }
    requireMayTransact({ customer, partner })
    const gate = decidePurchaseGate({
      operation: 'trial-conversion',
      purchaseFamily: target.purchaseFamily,
      route: routeOfGate(tx, { customer, partner }),
      policy: tx.programme.policy,
    })
    if (!gate.open) throw gateClosed(deps, gate.route, customer.id)
    const quantity = input.quantity ?? trial.quantity
    const after = convertTrial(trial, target, { quantity, now: tx.now })
    await updateSubscription(tx, customerId, { after, oldVersion: trial.version })
    const audit = await writeAudit(tx, {
      caller,
      partnerId: partner.id,
      customerId,
      resourceType: 'subscription',
      operationType: 'convert_trial_subscription',
      oldValue: { Id: trial.id, OfferId: trial.catalogItemId, Quantity: trial.quantity },
      newValue: { Id: trial.id, OfferId: after.catalogItemId, Quantity: after.quantity },
      request,
    })
    await publishSubscriptionUpdated(tx, {
      customerId,
      partnerId: partner.id,
      subscriptionId: trial.id,
      audit,
    })
    return {
      subscriptionId: trial.id,
      source: trial.catalogItemId,
      target: target.catalogItemId,
    }
  })
}
