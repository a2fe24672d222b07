import type { PurchaseFamily } from '../../src/domain/customer/customer.ts'
import type { ResellerKey, TransactingKey } from '../partners.ts'
import type { ExpectedRoute, SampleStory } from '../sample-facts.ts'

/** A customer of the sample as a person writes it down; `build-customer.ts` makes the facts of it. */
export type CustomerSeed = {
  readonly story: SampleStory
  readonly name: string
  /** First label of its domain under `.example`. */
  readonly label: string
  readonly place: Place
  /** Its Global admin and a user without a role. */
  readonly admin: string
  readonly user: string
  readonly registrationNumber?: string
  readonly phoneNumber?: string
  readonly suspended?: boolean
  readonly partners?: readonly RelationshipSeed[]
  readonly bought?: readonly PurchaseSeed[]
  readonly imported?: readonly ImportSeed[]
  readonly accepted?: readonly AcceptanceSeed[]
  readonly parked?: ParkedSeed
  readonly link?: RelationshipSeed
  readonly routes?: readonly RouteSeed[]
}

/** Country, city, postal code, state where the country has one. */
export type Place = readonly [country: string, city: string, postalCode: string, state?: string]

export type RelationshipSeed = {
  /** The transacting partner. */
  readonly with: TransactingKey
  readonly reseller?: ResellerKey
  readonly ended?: string
}

export type PurchaseSeed = {
  readonly item: string
  readonly quantity: number
  readonly through: TransactingKey
  readonly reseller?: ResellerKey
  readonly term?: string
  readonly start: StartSeed
  /** Asked for at the next renewal. */
  readonly scheduledQuantity?: number
}

/** When something was bought; what renews is told by the end of its running term. */
export type StartSeed =
  | { readonly kind: 'renewing'; readonly firstYear: number; readonly endsInDays: number }
  | { readonly kind: 'on'; readonly day: string }
  | { readonly kind: 'months-ago'; readonly months: number }
  /** A trial in its last days. */
  | { readonly kind: 'trial-ending' }

export type ImportSeed = {
  readonly family: PurchaseFamily
  readonly on: string
  readonly through?: TransactingKey
}

export type AcceptanceSeed = {
  /** Absent when the customer accepted directly. */
  readonly attestedBy?: TransactingKey
  readonly on: string
  /** Who accepted, if not the Global admin. */
  readonly contact?: 'user'
  readonly withdrawn?: string
  readonly contested?: string
  /** Corrects the acceptance before it, for this reason. */
  readonly corrects?: string
}

export type ParkedSeed = {
  readonly item: string
  readonly quantity: number
  readonly through: TransactingKey
}

export type RouteSeed = readonly [
  partner: TransactingKey,
  route: ExpectedRoute['route'],
  scenario?: 1 | 2,
]

export function renewing(firstYear: number, endsInDays: number): StartSeed {
  return { kind: 'renewing', firstYear, endsInDays }
}

export function on(day: string): StartSeed {
  return { kind: 'on', day }
}
