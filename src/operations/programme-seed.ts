import type { AcceptanceId, PartnerId, UserId } from '../base/identifiers.ts'
import type { Instant } from '../base/time.ts'
import type { AcceptingContact, ContestAnswer } from '../domain/acceptance/acceptance.ts'
import type { AgreementType, AgreementVersion } from '../domain/agreement/agreement.ts'
import type { CustomerRole, PartnerRole } from '../domain/caller.ts'
import type { Catalogue } from '../domain/catalogue/catalogue.ts'
import type { PurchaseFact } from '../domain/customer/customer.ts'
import type { CustomerProfile } from '../domain/customer/profile.ts'
import type { Order, ParkedOrder } from '../domain/order/order.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { Relationship } from '../domain/partner/relationship.ts'
import type { ProgrammePolicy } from '../domain/programme/policy.ts'
import type { Entitlement, Subscription } from '../domain/subscription/subscription.ts'

/** A whole programme as plain facts, to begin with. */
export type ProgrammeSeed = {
  readonly policy: ProgrammePolicy
  readonly types: readonly AgreementType[]
  readonly versions: readonly AgreementVersion[]
  readonly texts: readonly SeedText[]
  readonly catalogue: Catalogue
  readonly partners: readonly (Partner & { readonly users: readonly SeedPartnerUser[] })[]
  readonly applications: readonly SeedApplication[]
  readonly customers: readonly SeedCustomer[]
}

export type SeedText = {
  readonly agreementType: string
  readonly rank: number
  readonly country: string
  readonly language: string
  readonly mediaType: string
  readonly content: string
}

export type SeedPartnerUser = {
  readonly id: UserId
  readonly upn: string
  readonly displayName: string
  readonly roles: readonly PartnerRole[]
}

export type SeedApplication = {
  readonly clientId: string
  readonly partnerId: PartnerId
  readonly name: string
  readonly secret: string
}

export type SeedCustomer = {
  readonly profile: CustomerProfile
  readonly users: readonly {
    readonly id: UserId
    readonly upn: string
    readonly displayName: string
    readonly roles: readonly CustomerRole[]
  }[]
  readonly relationships: readonly Relationship[]
  readonly purchases: readonly PurchaseFact[]
  readonly orders: readonly Order[]
  readonly subscriptions: readonly Subscription[]
  readonly entitlements: readonly Entitlement[]
  readonly parkedOrders: readonly ParkedOrder[]
  /** In the order in which they happened. */
  readonly acceptances: readonly SeedAcceptance[]
}

export type SeedAcceptance = {
  readonly id: AcceptanceId
  readonly kind: 'direct' | 'attestation'
  readonly agreementType: string
  readonly agreedAt: Instant
  /** Of an attestation. */
  readonly partnerId: PartnerId | undefined
  readonly contact: AcceptingContact | undefined
  readonly recordedBy: UserId
  readonly corrects: AcceptanceId | undefined
  readonly reason: string | undefined
  readonly withdrawnReason: string | undefined
  readonly contest: ContestAnswer | undefined
}
