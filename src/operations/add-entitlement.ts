import { type CustomerId, randomGuid, type SubscriptionId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Entitlement } from '../domain/subscription/subscription.ts'
import { lockCustomerOf, requireActionOf } from './customer-access.ts'
import type { OrderDeps } from './place-order.ts'
import { requireSubscription } from './read-subscriptions.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeOnce } from './write-once.ts'

/**
 * Adds an Azure subscription to an active plan: no order and no gate (design 2.5).
 *
 * @throws subscription.unknown, subscription.no-azure-plan, subscription.suspended
 */
export function addEntitlement(
  deps: OrderDeps,
  caller: PartnerCaller,
  input: {
    readonly customerId: CustomerId
    readonly subscriptionId: SubscriptionId
    readonly friendlyName: string
    readonly request?: RequestIdentity
  },
): Promise<Entitlement> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const { customer, partner } = await lockCustomerOf(tx, caller, input.customerId)
      requireActionOf(tx, caller, 'change-subscription')
      const plan = await requireSubscription(tx, { ...input, partner })
      if (plan.family !== 'azure-plan') throw new ProductError('subscription.no-azure-plan', {})
      if (plan.status !== 'active') throw new ProductError('subscription.suspended', {})
      const entitlement = {
        id: randomGuid(),
        subscriptionId: plan.id,
        friendlyName: input.friendlyName,
        status: 'active' as const,
      }
      await tx.subscriptions.insertEntitlement(customer.id, entitlement)
      return entitlement
    },
  )
}
