import type { CustomerId, OrderId, SubscriptionId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Catalogue } from '../domain/catalogue/catalogue.ts'
import { type ItemFacts, itemFacts } from '../domain/catalogue/item-facts.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { Entitlement, Subscription } from '../domain/subscription/subscription.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** A subscription with what the catalogue says of it. */
export type SubscriptionRead = { readonly subscription: Subscription; readonly item: ItemFacts }

/** @throws subscription.unknown, customer.unknown, customer.relationship-ended */
export function getSubscription(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
): Promise<SubscriptionRead> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, input.customerId)
    requireActionOf(tx, caller, 'read-customers')
    const subscription = await requireSubscription(tx, { ...input, partner })
    return toSubscriptionRead(tx.programme.catalogue, subscription)
  })
}

/**
 * A customer's subscriptions with the caller, perhaps only those of an order or of a reseller; what
 * was bought elsewhere is not shown.
 *
 * @throws customer.unknown, customer.relationship-ended, caller.role-missing
 */
export function listSubscriptions(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: {
    readonly customerId: CustomerId
    readonly orderId?: OrderId | undefined
    readonly resellerMpnId?: string | undefined
  },
): Promise<readonly SubscriptionRead[]> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, input.customerId)
    requireActionOf(tx, caller, 'read-customers')
    const all = await tx.subscriptions.list(input.customerId)
    return all
      .filter(
        (each) =>
          isVisible(each, partner) &&
          (input.orderId === undefined || each.orderId === input.orderId) &&
          (input.resellerMpnId === undefined || each.resellerMpnId === input.resellerMpnId),
      )
      .map((each) => toSubscriptionRead(tx.programme.catalogue, each))
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

/**
 * What was bought in addition to a subscription (wire contract 6.1).
 *
 * @throws subscription.unknown, customer.unknown, customer.relationship-ended
 */
export function listAddOns(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
): Promise<readonly SubscriptionRead[]> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, input.customerId)
    requireActionOf(tx, caller, 'read-customers')
    const parent = await requireSubscription(tx, { ...input, partner })
    const all = await tx.subscriptions.list(input.customerId)
    return all
      .filter((each) => isVisible(each, partner) && each.parentSubscriptionId === parent.id)
      .map((each) => toSubscriptionRead(tx.programme.catalogue, each))
  })
}

/**
 * A subscription that is there for the customer; what ended has nothing provisioned.
 *
 * @throws provisioning.unknown, and the codes of `getSubscription`
 */
export async function getProvisionedSubscription(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
): Promise<Subscription> {
  const { subscription } = await getSubscription(deps, caller, input)
  const { status } = subscription
  // Wire contract 10.3
  if (status === 'active' || status === 'suspended') return subscription
  throw new ProductError('provisioning.unknown', {})
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

export function toSubscriptionRead(
  catalogue: Catalogue,
  subscription: Subscription,
): SubscriptionRead {
  return { subscription, item: itemFacts(catalogue, subscription.catalogItemId) }
}

function isVisible(subscription: Subscription, partner: Partner): boolean {
  return subscription.partnerId === partner.id || subscription.resellerId === partner.id
}
