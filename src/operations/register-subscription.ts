import type { CustomerId, SubscriptionId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import { isRegistered, type Subscription } from '../domain/subscription/subscription.ts'
import { getCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { lockSubscription } from './lock-subscription.ts'
import { requireSubscription } from './read-subscriptions.ts'
import type { RequestIdentity } from './request-identity.ts'
import { updateSubscription } from './update-subscription.ts'
import { writeOnce } from './write-once.ts'

type Wanted = { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId }

/**
 * Registers an Azure subscription for reservations; done when it answers, and doing it again changes
 * nothing (wire contract 6.1).
 *
 * @throws subscription.not-azure, subscription.suspended, subscription.unknown, subscription.stale,
 * caller.role-missing, caller.reseller-refused
 */
export function registerSubscription(
  deps: Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives'>,
  caller: PartnerCaller,
  input: Wanted & { readonly request?: RequestIdentity },
): Promise<{ readonly subscriptionId: SubscriptionId }> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const locked = await lockSubscription(tx, caller, input)
      const subscription = requireAzure(locked.subscription)
      if (subscription.status !== 'active') throw new ProductError('subscription.suspended', {})
      const { id, version } = subscription
      if (isRegistered(subscription)) return { subscriptionId: id }
      const after = { ...subscription, registeredAt: tx.now, version: version + 1 }
      await updateSubscription(tx, input.customerId, { after, oldVersion: version })
      return { subscriptionId: id }
    },
  )
}

/** @throws subscription.not-azure, subscription.unknown, customer.unknown */
export function getRegistration(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: Wanted,
): Promise<{ readonly subscriptionId: SubscriptionId; readonly registered: boolean }> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, input.customerId)
    requireActionOf(tx, caller, 'read-customers')
    const subscription = requireAzure(await requireSubscription(tx, { ...input, partner }))
    return { subscriptionId: subscription.id, registered: isRegistered(subscription) }
  })
}

function requireAzure(subscription: Subscription): Subscription {
  const { family, id } = subscription
  if (family === 'azure-plan' || family === 'classic-azure') return subscription
  throw new ProductError('subscription.not-azure', { subscriptionId: id })
}
