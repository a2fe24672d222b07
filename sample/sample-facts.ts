import type { EntryId, PartnerId, UserId } from '../src/base/identifiers.ts'
import type { Day } from '../src/base/time.ts'
import type {
  Acceptance,
  AcceptingContact,
  ContestAnswer,
} from '../src/domain/acceptance/acceptance.ts'
import type { AcceptanceRoute } from '../src/domain/acceptance/acceptance-route.ts'
import type { AgreementType, AgreementVersion } from '../src/domain/agreement/agreement.ts'
import type { Catalogue } from '../src/domain/catalogue/catalogue.ts'
import type { PurchaseFact } from '../src/domain/customer/customer.ts'
import type { CustomerProfile } from '../src/domain/customer/profile.ts'
import type { Order, ParkedOrder } from '../src/domain/order/order.ts'
import type { Partner } from '../src/domain/partner/partner.ts'
import type { Relationship } from '../src/domain/partner/relationship.ts'
import type { ProgrammePolicy } from '../src/domain/programme/policy.ts'
import type { Entitlement, Subscription } from '../src/domain/subscription/subscription.ts'
import type {
  ApplicationRecord,
  CustomerUserRecord,
  OperatorRecord,
  PartnerUserRecord,
} from '../src/storage/promises/people.ts'
import type { SampleText } from './agreements.ts'

type WithPassword<Record> = Omit<Record, 'passwordHash'> & { readonly password: string }

/** Users as the storage holds them; the seeding hashes the password, which is the same for all. */
export type SampleOperator = WithPassword<OperatorRecord>
export type SamplePartnerUser = WithPassword<PartnerUserRecord>
export type SampleCustomerUser = WithPassword<CustomerUserRecord>
export type SampleApplication = Omit<ApplicationRecord, 'secretHash'> & { readonly secret: string }

/** What followed an acceptance; a correction is the `corrects` of the acceptance that made it. */
export type SampleAcceptanceEvent = {
  readonly entryId: EntryId
  readonly kind: 'withdrawn' | 'contested'
  readonly answer: ContestAnswer | undefined
  /** The partner user or the customer user who did it. */
  readonly by: UserId
  readonly reason: string
}

/**
 * An acceptance to record through the log, oldest of the customer first. Only `agreedAt` lies in the
 * past: recording, finalising and whatever followed happen when the sample is seeded.
 */
export type SampleAcceptance = {
  /** As it stands after its events. */
  readonly acceptance: Acceptance
  /** Absent on direct acceptances. */
  readonly contact: AcceptingContact | undefined
  readonly correctionReason: string | undefined
  readonly events: readonly SampleAcceptanceEvent[]
}

export type ExpectedRoute = {
  /** The transacting partner. */
  readonly partnerId: PartnerId
  readonly route: AcceptanceRoute['kind']
  readonly scenario: 1 | 2 | undefined
}

/** Every state that the sample shows (design 5). */
export const sampleStories = [
  'new',
  'link-pending',
  'no-purchase',
  'bought-elsewhere',
  'bought-here',
  'both-scenarios',
  'covered-directly',
  'attested',
  'attested-by-one-of-two',
  'outdated',
  'outdated-directly',
  'corrected',
  'withdrawn',
  'contested',
  'relationship-ended',
  'suspended',
  'parked-order',
  'renews-tomorrow',
  'increase-scheduled',
  'trial-ending',
  'reseller-changed',
  'two-providers',
  'no-text',
] as const
export type SampleStory = (typeof sampleStories)[number]

export type SampleCustomer = {
  readonly story: SampleStory
  readonly profile: CustomerProfile
  readonly users: readonly SampleCustomerUser[]
  readonly relationships: readonly Relationship[]
  /** From the orders below, and imported ones from before. */
  readonly purchases: readonly PurchaseFact[]
  readonly orders: readonly Order[]
  readonly subscriptions: readonly Subscription[]
  readonly entitlements: readonly Entitlement[]
  readonly acceptances: readonly SampleAcceptance[]
  readonly parkedOrders: readonly ParkedOrder[]
  /** Who has invited this customer; the link itself is taken on demand. */
  readonly pendingLink:
    | { readonly partnerId: PartnerId; readonly providerId: PartnerId }
    | undefined
  /** One per transacting partner of its relationships. */
  readonly expectedRoutes: readonly ExpectedRoute[]
}

export type SampleProgramme = {
  readonly seededOn: Day
  readonly policy: ProgrammePolicy
  readonly types: readonly AgreementType[]
  readonly versions: readonly AgreementVersion[]
  readonly texts: readonly SampleText[]
  readonly partners: readonly Partner[]
  readonly operators: readonly SampleOperator[]
  readonly partnerUsers: readonly SamplePartnerUser[]
  readonly applications: readonly SampleApplication[]
  readonly catalogue: Catalogue
  readonly customers: readonly SampleCustomer[]
}
