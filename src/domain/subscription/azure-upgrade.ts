import type { PartnerId, SubscriptionId } from '../../base/identifiers.ts'
import { isSamePlanHolder } from '../order/resolve-line.ts'
import type { Partner } from '../partner/partner.ts'
import type { Subscription } from './subscription.ts'

/** What the transition from classic Azure to the plan would move, and has moved, for one partner. */
export type AzureUpgrade = {
  /** Active classic Azure, by the reseller that has it: each of them gets a plan (design 2.7). */
  readonly toMove: ReadonlyMap<PartnerId | undefined, readonly Subscription[]>
  readonly moved: readonly (Subscription & Required<Pick<Subscription, 'movedTo'>>)[]
  /** Id of the transition: the plan that the first of them went to. */
  readonly upgradeId: SubscriptionId | undefined
}

/** Reads the transition off the subscriptions of a customer; suspended ones stay what they are. */
export function findAzureUpgrade(
  subscriptions: readonly Subscription[],
  partner: Partner,
): AzureUpgrade {
  const classic = subscriptions.filter(
    ({ family, partnerId }) => family === 'classic-azure' && partnerId === partner.id,
  )
  const moved = classic
    .flatMap((each) => (each.movedTo === undefined ? [] : [{ ...each, movedTo: each.movedTo }]))
    .toSorted((a, b) => a.movedTo.at - b.movedTo.at)
  const active = classic.filter(({ status }) => status === 'active')
  return {
    toMove: Map.groupBy(active, ({ resellerId }) => resellerId),
    moved,
    upgradeId: moved[0]?.movedTo.planId,
  }
}

/** The plan that the customer has with this partner and reseller, active or suspended. */
export function findPlan(
  subscriptions: readonly Subscription[],
  partner: Partner,
  resellerId: PartnerId | undefined,
): Subscription | undefined {
  return subscriptions.find(
    (each) =>
      each.family === 'azure-plan' &&
      (each.status === 'active' || each.status === 'suspended') &&
      isSamePlanHolder(each, partner, resellerId),
  )
}

/** Classic Azure as the transition leaves it: it goes on as an entitlement under the plan. */
export function moveToPlan(
  classic: Subscription,
  movedTo: NonNullable<Subscription['movedTo']>,
): Subscription {
  const { version } = classic
  return { ...classic, status: 'deleted', autoRenew: false, movedTo, version: version + 1 }
}
