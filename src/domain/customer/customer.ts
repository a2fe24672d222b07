import type { CustomerId, PartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { Acceptance } from '../acceptance/acceptance.ts'
import type { Relationship } from '../partner/relationship.ts'

export const purchaseFamilies = [
  'offer',
  'software',
  'software-subscription',
  'reserved-instance',
  'azure-plan',
] as const
/** What a customer can have bought before (design 2.4); classic Azure and online services are offers. */
export type PurchaseFamily = (typeof purchaseFamilies)[number]

/** The fact that a customer completed a purchase once; `partnerId` is absent for some imports. */
export type PurchaseFact = {
  readonly family: PurchaseFamily
  readonly partnerId: PartnerId | undefined
  readonly firstAt: Instant
}

/** Everything about one customer that the rules of acceptance and purchase decide from. */
export type CustomerFacts = {
  readonly id: CustomerId
  readonly country: string
  /** Preferred language, e.g. `de-DE`. */
  readonly language: string
  readonly suspended: boolean
  readonly relationships: readonly Relationship[]
  readonly purchases: readonly PurchaseFact[]
  readonly acceptances: readonly Acceptance[]
}
