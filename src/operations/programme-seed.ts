import type { EntryId, UserId } from '../base/identifiers.ts'
import type {
  Acceptance,
  AcceptingContact,
  ContestAnswer,
} from '../domain/acceptance/acceptance.ts'
import type {
  AgreementText,
  AgreementType,
  AgreementVersion,
} from '../domain/agreement/agreement.ts'
import type { Catalogue } from '../domain/catalogue/catalogue.ts'
import type { PurchaseFact } from '../domain/customer/customer.ts'
import type { CustomerProfile } from '../domain/customer/profile.ts'
import type { Order, ParkedOrder } from '../domain/order/order.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { Relationship } from '../domain/partner/relationship.ts'
import type { ProgrammePolicy } from '../domain/programme/policy.ts'
import type { Entitlement, Subscription } from '../domain/subscription/subscription.ts'
import type {
  ApplicationRecord,
  CustomerUserRecord,
  OperatorRecord,
  PartnerUserRecord,
} from '../storage/promises/people.ts'

type WithPassword<Record> = Omit<Record, 'passwordHash'> & { readonly password: string }

/** An acceptance to record through the log, oldest of its customer first. */
export type SeedAcceptance = {
  /** As it stands after its events. */
  readonly acceptance: Acceptance
  /** Absent on direct acceptances. */
  readonly contact: AcceptingContact | undefined
  readonly correctionReason: string | undefined
  readonly events: readonly {
    readonly entryId: EntryId
    readonly kind: 'withdrawn' | 'contested'
    readonly answer: ContestAnswer | undefined
    readonly by: UserId
    readonly reason: string
  }[]
}

export type SeedCustomer = {
  readonly profile: CustomerProfile
  readonly users: readonly WithPassword<CustomerUserRecord>[]
  readonly relationships: readonly Relationship[]
  readonly purchases: readonly PurchaseFact[]
  readonly orders: readonly Order[]
  readonly subscriptions: readonly Subscription[]
  readonly entitlements: readonly Entitlement[]
  readonly acceptances: readonly SeedAcceptance[]
  readonly parkedOrders: readonly ParkedOrder[]
}

/** A programme without partners' and customers' facts: what every deployment needs to begin. */
export type ProgrammeFoundation = {
  readonly policy: ProgrammePolicy
  readonly types: readonly AgreementType[]
  readonly catalogue: Catalogue
}

/** A whole programme as plain facts, to begin with. */
export type ProgrammeSeed = ProgrammeFoundation & {
  readonly versions: readonly AgreementVersion[]
  readonly texts: readonly (AgreementText & { readonly content: Uint8Array })[]
  readonly partners: readonly Partner[]
  readonly operators: readonly WithPassword<OperatorRecord>[]
  readonly partnerUsers: readonly WithPassword<PartnerUserRecord>[]
  readonly applications: readonly (Omit<ApplicationRecord, 'secretHash'> & {
    readonly secret: string
  })[]
  readonly customers: readonly SeedCustomer[]
}
