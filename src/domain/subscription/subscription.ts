import type { OrderId, PartnerId, SubscriptionId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { BillingCycle, ProductFamily } from '../catalogue/catalogue.ts'

/** A change that waits for the next renewal. */
export type ScheduledChange = {
  readonly catalogItemId: string
  readonly quantity: number
  readonly term: string | undefined
}

export type Subscription = {
  readonly id: SubscriptionId
  readonly orderId: OrderId
  readonly partnerId: PartnerId
  readonly resellerId: PartnerId | undefined
  readonly resellerMpnId: string | undefined
  readonly catalogItemId: string
  readonly family: ProductFamily
  readonly name: string
  readonly friendlyName: string
  readonly quantity: number
  readonly unitType: string
  readonly status: 'active' | 'suspended' | 'deleted' | 'expired'
  readonly isTrial: boolean
  readonly autoRenew: boolean
  readonly billingCycle: BillingCycle
  /** ISO 8601 duration; absent for what has no term. */
  readonly term: string | undefined
  readonly createdAt: Instant
  /** Renewals count calendar months from here (design 3, two clocks). */
  readonly firstStartAt: Instant
  /** Months from `firstStartAt` to the end of the running term. */
  readonly monthsUntilTermEnd: number
  readonly termStartedAt: Instant
  /** Absent for what never ends by itself. */
  readonly termEndsAt: Instant | undefined
  readonly parentSubscriptionId: SubscriptionId | undefined
  readonly scheduled: ScheduledChange | undefined
  /** Who helps the customer with it instead of the partner that sold it: a reseller of that one. */
  readonly supportPartnerId?: PartnerId
  /** Since when classic Azure is registered for reservations; a plan is from its first moment. */
  readonly registeredAt?: Instant
  /** The plan under which classic Azure goes on, and since when. */
  readonly movedTo?: { readonly planId: SubscriptionId; readonly at: Instant }
  readonly version: number
}

/** Says whether reservations may be for it: an active plan always, classic Azure when registered. */
export function isRegistered(
  subscription: Pick<Subscription, 'family' | 'status' | 'registeredAt'>,
): boolean {
  const { family, status, registeredAt } = subscription
  if (status !== 'active') return false
  return family === 'azure-plan' || (family === 'classic-azure' && registeredAt !== undefined)
}

export type Entitlement = {
  readonly id: string
  readonly subscriptionId: SubscriptionId
  readonly friendlyName: string
  readonly status: 'active' | 'cancelled'
}
