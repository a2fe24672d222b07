import { toParkedOrderId } from '../../src/base/identifiers.ts'
import type { Instant } from '../../src/base/time.ts'
import { dayMs } from '../../src/base/time.ts'
import type { CustomerFacts } from '../../src/domain/customer/customer.ts'
import type { ParkedOrder } from '../../src/domain/order/order.ts'
import type { Relationship } from '../../src/domain/partner/relationship.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { sampleGuid, sampleInstant } from '../identifiers.ts'
import { partnerIdOf, partnerUserId } from '../partners.ts'
import type { SampleCustomer } from '../sample-facts.ts'
import { toAcceptances } from './build-acceptances.ts'
import { toLine } from './build-line.ts'
import { toProfile, toUsers } from './build-profile.ts'
import { toPurchases } from './build-purchases.ts'
import type { CustomerSeed, RelationshipSeed } from './seed.ts'

// Older than every purchase and every acceptance of the sample.
const relationshipsSince = '2019-01-07'

/** Turns what a person wrote down into the facts of one customer. */
export function toSampleCustomer(
  seed: CustomerSeed,
  { programme, seededAt }: { readonly programme: Programme; readonly seededAt: Instant },
): SampleCustomer {
  const profile = toProfile(seed, sampleInstant(relationshipsSince))
  const { catalogue } = programme
  return {
    story: seed.story,
    profile,
    users: toUsers(seed),
    relationships: (seed.partners ?? []).map(toRelationship),
    ...toPurchases(seed, { catalogue, seededAt }),
    acceptances: toAcceptances(seed, profile, { programme, seededAt }),
    parkedOrders: toParkedOrders(seed, programme.policy.parkedOrderDays, seededAt),
    pendingLink: seed.link && toParties(seed.link),
    expectedRoutes: (seed.routes ?? []).map(([partner, route, scenario]) => ({
      partnerId: partnerIdOf(partner),
      route,
      scenario,
    })),
  }
}

/** What the rules decide from, once the sample customer is in the storage. */
export function toCustomerFacts(customer: SampleCustomer): CustomerFacts {
  const { profile, relationships, purchases } = customer
  return {
    id: profile.id,
    country: profile.country,
    language: profile.culture,
    suspended: profile.suspended,
    relationships,
    purchases,
    acceptances: customer.acceptances.map(({ acceptance }) => acceptance),
  }
}

function toParties({ with: provider, reseller }: RelationshipSeed) {
  return { partnerId: partnerIdOf(reseller ?? provider), providerId: partnerIdOf(provider) }
}

function toRelationship(seed: RelationshipSeed): Relationship {
  return {
    ...toParties(seed),
    state: seed.ended === undefined ? 'active' : 'ended',
    delegatedAdministration: true,
    since: sampleInstant(relationshipsSince),
    endedAt: seed.ended === undefined ? undefined : sampleInstant(seed.ended),
  }
}

function toParkedOrders(
  { label, parked }: CustomerSeed,
  parkedOrderDays: number,
  seededAt: Instant,
): readonly ParkedOrder[] {
  if (!parked) return []
  return [
    {
      id: toParkedOrderId(sampleGuid(`customer/${label}/parked-order`)),
      partnerId: partnerIdOf(parked.through),
      lines: [toLine(parked.item, parked.quantity)],
      parkedBy: partnerUserId(parked.through, 'sales-agent'),
      parkedAt: seededAt,
      expiresAt: seededAt + parkedOrderDays * dayMs,
      state: 'parked',
      reason: undefined,
      orderId: undefined,
      version: 1,
    },
  ]
}
