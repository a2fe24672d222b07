import type { CatalogueItem } from '../catalogue/catalogue.ts'
import type { Partner } from '../partner/partner.ts'
import { type Entitlement, isRegistered, type Subscription } from '../subscription/subscription.ts'
import type { RequestedLine, ReservedFor } from './order.ts'

type Question = {
  readonly line: RequestedLine
  readonly partner: Partner
  readonly subscriptions: readonly Subscription[]
  readonly entitlements?: readonly Entitlement[]
}

/** The Azure subscription that a line is for, where its provisioning context names one. */
export function azureSubscriptionOf({ provisioningContext }: RequestedLine): string | undefined {
  const named = Object.entries(provisioningContext).find(
    ([key]) => key.replaceAll('_', '').toLowerCase() === 'subscriptionid',
  )?.[1]
  const id = named?.trim().toLowerCase()
  return id === '' ? undefined : id
}

/**
 * A reservation may name the Azure subscription that it is for: one under a plan with this partner,
 * or classic Azure that is registered (wire contract 10.3).
 */
export function reservedForProblem(
  { line, partner, subscriptions, entitlements = [] }: Question,
  item: CatalogueItem,
): ReservedFor | undefined {
  const subscriptionId = azureSubscriptionOf(line)
  if (item.family !== 'reserved-instance' || subscriptionId === undefined) return undefined
  const is = (problem: ReservedFor['problem']): ReservedFor => {
    return { kind: 'reserved-for', problem, subscriptionId }
  }
  const own = subscriptions.filter((each) => each.partnerId === partner.id)
  const entitlement = entitlements.find((each) => each.id === subscriptionId)
  if (entitlement && own.some(({ id }) => id === entitlement.subscriptionId)) {
    return entitlement.status === 'active' ? undefined : is('not-active')
  }
  const subscription = own.find(({ id }) => id === subscriptionId)
  if (!subscription) return is('invalid')
  const { family, status } = subscription
  if (family !== 'azure-plan' && family !== 'classic-azure') return is('not-azure')
  if (status !== 'active') return is('not-active')
  return isRegistered(subscription) ? undefined : is('not-registered')
}
