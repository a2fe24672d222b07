import type { CustomerId, PartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { CustomerListItem } from './customers.ts'

/** One row per customer and partner, for lists only: decisions never read it (design 3). */
export type CoverSummary = {
  readonly customerId: CustomerId
  /** Who sees the row; a reseller has one per provider. */
  readonly partnerId: PartnerId
  /** Through whom purchases go; equals `partnerId` but for resellers. */
  readonly transactingPartnerId: PartnerId
  readonly relationshipActive: boolean
  readonly route: 'nobody-yet' | 'covered' | 'customer-may-accept' | 'partner-must-attest'
  readonly line: number
  readonly scenario: 1 | 2 | undefined
  readonly endsAt: Instant | undefined
  readonly recheckAt: Instant | undefined
  /** Programme revision by which the route was decided. */
  readonly programmeRevision: number
  /** Since when this route stands. */
  readonly since: Instant
}
/** What narrows the customers table of a partner; empty lists narrow nothing. */
export type CustomerTableFilter = {
  readonly partnerId: PartnerId
  /** Folded; each stands in the name or the domain, or begins the id. */
  readonly words: readonly string[]
  readonly routes: readonly {
    readonly route: CoverSummary['route']
    readonly scenario: 1 | 2 | undefined
  }[]
  readonly countries: readonly string[]
  readonly resellerIds: readonly PartnerId[]
  readonly providerIds: readonly PartnerId[]
  /** Families or products that the customer has through the partner, in lower case. */
  readonly products: readonly string[]
  /** Only those whose cover ends at a known instant. */
  readonly endKnown?: boolean
}
export type CustomerTableSort = 'name' | 'route' | 'endsAt' | 'since'
export type CustomerTablePosition = {
  readonly key: string | number
  readonly id: CustomerId
  readonly transactingPartnerId: PartnerId
}
export type CustomerTableQuery = {
  readonly filter: CustomerTableFilter
  readonly sort: CustomerTableSort
  readonly order: 'asc' | 'desc'
  readonly from: CustomerTablePosition | undefined
  readonly direction: 'forward' | 'backward'
  readonly limit: number
}
/** One row per customer and transacting partner whose relationship is active. */
export type CustomerTableRow = CustomerListItem &
  Pick<CoverSummary, 'transactingPartnerId' | 'route' | 'scenario' | 'endsAt' | 'since'> & {
    readonly country: string
    readonly position: CustomerTablePosition
  }
export type CustomerTableCounts = {
  readonly total: number
  readonly routes: readonly {
    readonly route: CoverSummary['route']
    readonly scenario: 1 | 2 | undefined
    readonly count: number
  }[]
}
type Counted = { readonly value: string; readonly count: number }
export type CustomerTableBeside = {
  readonly resellers: readonly { readonly customerId: string; readonly value: string }[]
  readonly products: readonly { readonly customerId: string; readonly value: string }[]
}
export type CustomerTableFacets = {
  readonly countries: readonly Counted[]
  readonly providers: readonly Counted[]
  readonly resellers: readonly Counted[]
  readonly products: readonly Counted[]
}
export type SummaryReads = {
  ofCustomer(customerId: CustomerId): Promise<readonly CoverSummary[]>
  /** In the order asked for whatever the direction; `direction` says on which side of `from`. */
  page(query: CustomerTableQuery): Promise<readonly CustomerTableRow[]>
  /** Resellers under the partner, and what the customers have through it. */
  beside(partnerId: PartnerId, customerIds: readonly CustomerId[]): Promise<CustomerTableBeside>
  count(filter: CustomerTableFilter): Promise<CustomerTableCounts>
  facets(filter: CustomerTableFilter): Promise<CustomerTableFacets>
  /** Rows whose `recheckAt` has come or that an older programme revision decided. */
  due(now: Instant, revision: number, limit: number): Promise<readonly CustomerId[]>
}
export type SummaryWrites = {
  /** Writes the rows that differ from the stored ones. */
  replace(customerId: CustomerId, rows: readonly CoverSummary[]): Promise<void>
}
