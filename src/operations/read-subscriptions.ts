import type { CustomerId, SubscriptionId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { Entitlement, Subscription } from '../domain/subscription/subscription.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** @throws subscription.unknown, customer.unknown, customer.relationship-ended */
export function getSubscription(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
): Promise<Subscription> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, input.customerId)
    requireActionOf(tx, caller, 'read-customers')
    return requireSubscription(tx, { ...input, partner })
  })
}

/** A customer's subscriptions with the caller; what was bought elsewhere is not shown. */
export function listSubscriptions(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  customerId: CustomerId,
): Promise<readonly Subscription[]> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, customerId)
    requireActionOf(tx, caller, 'read-customers')
    const all = await tx.subscriptions.list(customerId)
    return all.filter((each) => isVisible(each, partner))
  })
}

/**
 * The Azure subscriptions under a plan (wire contract 6.3).
 *
 * @throws subscription.unknown, subscription.no-azure-plan
 */
export function listEntitlements(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
): Promise<readonly Entitlement[]> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, input.customerId)
    requireActionOf(tx, caller, 'read-customers')
    const subscription = await requireSubscription(tx, { ...input, partner })
    if (subscription.family !== 'azure-plan') {
      throw new ProductError('subscription.no-azure-plan', {})
    }
    return tx.subscriptions.listEntitlements(input.customerId, input.subscriptionId)
  })
}

/** Another partner's subscription answers like an unknown one. */
export async function requireSubscription(
  tx: Pick<ReadTransaction, 'subscriptions'>,
  wanted: {
    readonly customerId: CustomerId
    readonly subscriptionId: SubscriptionId
    readonly partner: Partner
  },
): Promise<Subscription> {
  const { customerId, subscriptionId, partner } = wanted
  const subscription = await tx.subscriptions.find(customerId, subscriptionId)
  if (!subscription || !isVisible(subscription, partner)) {
    throw new ProductError('subscription.unknown', { subscriptionId })
  }
  return subscription
}

function isVisible(subscription: Subscription, partner: Partner): boolean {
  return subscription.partnerId === partner.id || subscription.resellerId === partner.id
}
