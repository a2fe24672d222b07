import type { AcceptanceId, CustomerId, PartnerId } from '../../base/identifiers.ts'
import type { Day, Instant } from '../../base/time.ts'
import type { Acceptance, ContestAnswer } from '../../domain/acceptance/acceptance.ts'
import type { AuditPosition, AuditRecord } from './audit.ts'
import type { Lease } from './jobs.ts'
import type { CoverSummary } from './summaries.ts'
import type { OutboxEvent } from './webhooks.ts'

/** What the operator sees of all partners and customers at once. No decision reads any of it. */
export type OverviewReads = {
  /** By name, deleted ones too; each word stands in name or domain, or begins the id. */
  pageCustomers(query: {
    /** Folded. */
    readonly words: readonly string[]
    readonly from: { readonly key: string; readonly id: CustomerId } | undefined
    readonly limit: number
  }): Promise<readonly OverviewCustomer[]>
  findCustomer(id: CustomerId): Promise<OverviewCustomer | undefined>
  /** Ids of those that are not deleted, in the order of the ids. */
  customerIdsAfter(id: CustomerId | undefined, limit: number): Promise<readonly CustomerId[]>
  countCustomers(): Promise<number>
  /** Active relationships of customers and transacting partners, as the summaries have them. */
  countCover(): Promise<readonly CoverCount[]>
  /** Counts of the days that were counted, oldest first. */
  coverDays(query: CoverDaysQuery): Promise<readonly CoverDayCount[]>
  hasCoverDay(on: Day): Promise<boolean>
  /** Newest first; looks at a bounded number of records and says how far it got. */
  pageAudit(query: OverviewAuditQuery): Promise<OverviewAuditPage>
  /** Attestations whose last answer was no or wrong person, newest answer first. */
  pageContests(query: {
    readonly from: OverviewContestPosition | undefined
    readonly limit: number
  }): Promise<readonly OverviewContest[]>
  listLeases(): Promise<readonly Lease[]>
  countDeliveries(): Promise<
    readonly {
      readonly partnerId: PartnerId
      readonly waiting: number
      readonly parked: number
      readonly oldestWaitingAt: Instant | undefined
    }[]
  >
  /** Of every partner, oldest first. */
  listParkedDeliveries(limit: number): Promise<readonly OutboxEvent[]>
  /** How much waits for each kind of background work, counted up to the bound. */
  countDue(facts: {
    readonly now: Instant
    readonly revision: number
    readonly limit: number
  }): Promise<{
    readonly summaries: number
    readonly subscriptions: number
    readonly parkedOrders: number
    readonly events: number
  }>
}

export type OverviewWrites = {
  /** Keeps the counts of a day; does nothing where the day has some. */
  addCoverDay(on: Day, counts: readonly CoverCount[]): Promise<void>
}

export type OverviewCustomer = {
  readonly id: CustomerId
  readonly companyName: string
  readonly nameKey: string
  readonly domain: string
  readonly country: string
  readonly suspended: boolean
  readonly deleted: boolean
}

export type CoverCount = {
  /** The transacting partner. */
  readonly partnerId: PartnerId
  readonly country: string
  readonly route: CoverSummary['route']
  readonly scenario: 1 | 2 | undefined
  readonly count: number
}

export type CoverDaysQuery = {
  readonly from: Day
  readonly until: Day
  readonly partnerId: PartnerId | undefined
  readonly country: string | undefined
}
export type CoverDayCount = {
  readonly on: Day
  readonly route: CoverSummary['route']
  readonly count: number
}

export type OverviewAuditQuery = {
  readonly from: Instant | undefined
  /** Not itself part of the list. */
  readonly until: Instant | undefined
  readonly resourceType: string | undefined
  readonly operationType: string | undefined
  readonly partnerId: PartnerId | undefined
  readonly customerId: CustomerId | undefined
  /** Only records that belong to no partner and no customer. */
  readonly ofProgrammeOnly: boolean
  /** Part of who did it, folded. */
  readonly by: string | undefined
  readonly beyond: AuditPosition | undefined
  readonly limit: number
}
export type OverviewAuditPage = {
  readonly records: readonly (AuditRecord & { readonly customerName: string | undefined })[]
  /** Where to go on; absent at the end. */
  readonly next: AuditPosition | undefined
}

export type OverviewContestPosition = {
  readonly at: Instant
  readonly acceptanceId: AcceptanceId
}
export type OverviewContest = {
  readonly customerId: CustomerId
  readonly companyName: string
  readonly acceptanceId: AcceptanceId
  readonly answer: ContestAnswer
  readonly at: Instant
  readonly partnerId: Acceptance['partnerId']
  readonly agreementType: string
}
