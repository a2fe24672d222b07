import type { CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Acceptance } from '../domain/acceptance/acceptance.ts'
import type { AcceptanceRoute } from '../domain/acceptance/acceptance-route.ts'
import { decideAcceptanceRoute } from '../domain/acceptance/acceptance-route.ts'
import { acceptanceCounts } from '../domain/acceptance/counts.ts'
import { wasBoughtBefore } from '../domain/acceptance/may-accept-directly.ts'
import type { Operator } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { CustomerProfile } from '../domain/customer/profile.ts'
import type { Relationship } from '../domain/partner/relationship.ts'
import type { AcceptanceEvent } from '../storage/promises/acceptances.ts'
import type {
  OverviewContest,
  OverviewContestPosition,
  OverviewCustomer,
} from '../storage/promises/overview.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import { type RouteWordFacts, routeWordFacts } from './route-word-facts.ts'

export type FoundCustomer = OverviewCustomer

/** Customers of the whole programme by name; each word stands in name or domain, or begins the id. */
export function searchCustomers(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  query: {
    readonly words: readonly string[]
    readonly from: { readonly key: string; readonly id: CustomerId } | undefined
    readonly limit: number
  },
): Promise<{ readonly items: readonly OverviewCustomer[]; readonly hasMore: boolean }> {
  return deps.storage.read(async (tx) => {
    const found = await tx.overview.pageCustomers({ ...query, limit: query.limit + 1 })
    return { items: found.slice(0, query.limit), hasMore: found.length > query.limit }
  })
}

export type CoverOfCustomer = {
  readonly partnerId: Relationship['providerId']
  readonly partnerName: string
  readonly relationships: readonly (Relationship & { readonly partnerName: string })[]
  readonly route: AcceptanceRoute
  readonly words: RouteWordFacts
}

export type AcceptanceOfCustomer = {
  readonly acceptance: Acceptance
  readonly partnerName: string | undefined
  readonly counts: boolean
  /** Absent once erased. */
  readonly acceptedBy: { readonly name: string; readonly email: string } | undefined
  readonly events: readonly AcceptanceEvent[]
}

export type CustomerInFull = {
  readonly customer: OverviewCustomer
  readonly language: string
  readonly boughtBefore: boolean
  readonly covers: readonly CoverOfCustomer[]
  /** Newest first. */
  readonly acceptances: readonly AcceptanceOfCustomer[]
}

/** One customer with cover, acceptances and the persons they name. @throws customer.unknown */
export function getProgrammeCustomer(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  customerId: CustomerId,
): Promise<CustomerInFull> {
  return deps.storage.read(async (tx) => {
    const customer = await tx.overview.findCustomer(customerId)
    const profile = customer && (await tx.customers.findProfile(customerId))
    if (!customer || !profile) throw new ProductError('customer.unknown', { customerId })
    // Of one that was deleted the rules know nothing any more.
    const facts = await tx.customers.findFacts(customerId)
    return {
      customer,
      language: profile.culture,
      boughtBefore: facts !== undefined && wasBoughtBefore(facts),
      covers: facts === undefined ? [] : coversOf(tx, facts, profile),
      acceptances: facts === undefined ? [] : await acceptancesOf(tx, facts),
    }
  })
}

function coversOf(
  tx: Pick<ReadTransaction, 'programme' | 'now'>,
  customer: CustomerFacts,
  profile: CustomerProfile,
): readonly CoverOfCustomer[] {
  const { programme, now } = tx
  const agreementType = programme.policy.gateAgreementType
  const byProvider = Map.groupBy(customer.relationships, ({ providerId }) => providerId)
  return [...byProvider].flatMap(([partnerId, relationships]) => {
    const partner = programme.partners.get(partnerId)
    if (!partner) return []
    const nameOf = (id: Relationship['partnerId']) => programme.partners.get(id)?.name ?? id
    return [
      {
        partnerId,
        partnerName: partner.name,
        relationships: relationships.map((each) => ({
          ...each,
          partnerName: nameOf(each.partnerId),
        })),
        route: decideAcceptanceRoute({ customer, partner, agreementType, programme, now }),
        words: routeWordFacts(tx, { customer, profile, transacting: partner }),
      },
    ]
  })
}

async function acceptancesOf(
  tx: Pick<ReadTransaction, 'acceptances' | 'people' | 'programme' | 'now'>,
  { id: customerId, acceptances }: CustomerFacts,
): Promise<readonly AcceptanceOfCustomer[]> {
  const { programme, now } = tx
  const contacts = await tx.acceptances.contactsOf(
    customerId,
    acceptances.map(({ id }) => id),
  )
  const found: AcceptanceOfCustomer[] = []
  for (const acceptance of acceptances.toReversed()) {
    const { id, partnerId, kind, recordedBy } = acceptance
    const contact = contacts.get(id)
    const user =
      kind === 'direct' && recordedBy !== undefined
        ? await tx.people.findCustomerUser(customerId, recordedBy)
        : undefined
    found.push({
      acceptance,
      partnerName: partnerId && programme.partners.get(partnerId)?.name,
      counts: acceptanceCounts(acceptance, programme, now),
      acceptedBy: contact
        ? { name: `${contact.firstName} ${contact.lastName}`, email: contact.email }
        : user && { name: user.displayName, email: user.upn },
      events: await tx.acceptances.historyOf(customerId, id),
    })
  }
  return found
}

export type ContestInProgramme = {
  readonly contest: OverviewContest
  readonly partnerName: string | undefined
  readonly state: 'open' | 'corrected' | 'withdrawn'
  readonly counts: boolean
}

const contestsOnPage = 50

/** Attestations of which the person named says no or wrong person, newest first. */
export function listContests(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  from: OverviewContestPosition | undefined,
): Promise<{ readonly items: readonly ContestInProgramme[]; readonly hasMore: boolean }> {
  return deps.storage.read(async (tx) => {
    const found = await tx.overview.pageContests({ from, limit: contestsOnPage + 1 })
    const items: ContestInProgramme[] = []
    for (const contest of found.slice(0, contestsOnPage)) {
      const { customerId, acceptanceId, partnerId } = contest
      const acceptance = await tx.acceptances.find(customerId, acceptanceId)
      items.push({
        contest,
        partnerName: partnerId && tx.programme.partners.get(partnerId)?.name,
        state: stateOf(acceptance),
        counts: acceptance !== undefined && acceptanceCounts(acceptance, tx.programme, tx.now),
      })
    }
    return { items, hasMore: found.length > contestsOnPage }
  })
}

function stateOf(acceptance: Acceptance | undefined): ContestInProgramme['state'] {
  if (acceptance?.withdrawnAt !== undefined) return 'withdrawn'
  return acceptance?.correctedBy === undefined ? 'open' : 'corrected'
}
