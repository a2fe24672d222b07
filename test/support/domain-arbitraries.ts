import fc from 'fast-check'
import type { Instant } from '../../src/base/time.ts'
import { dayMs, dayOf } from '../../src/base/time.ts'
import type { Acceptance } from '../../src/domain/acceptance/acceptance.ts'
import { contestAnswers } from '../../src/domain/acceptance/acceptance.ts'
import type { CustomerFacts } from '../../src/domain/customer/customer.ts'
import { purchaseFamilies } from '../../src/domain/customer/customer.ts'
import type { Partner } from '../../src/domain/partner/partner.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import {
  at,
  buildAcceptance,
  buildCustomer,
  buildProgrammeWith,
  buildPurchase,
  buildRelationship,
  buildText,
  buildVersion,
  mca,
  nextAcceptanceId,
  partnerA,
  partnerB,
  providerC,
  providerD,
  resellerE,
} from './domain.ts'

/** Few days, ranks and countries, so that dates meet and everything overlaps. */
const firstDay = at('2024-01-01')
const days = 12
const ranks = [1, 2, 3] as const
const countries = ['DE', 'AT', 'JP'] as const

export const transactingPartners = [partnerA, partnerB, providerC, providerD] as const

const aDay = fc.integer({ min: 0, max: days }).map((each) => dayOf(firstDay + each * dayMs))

/** Any instant of the small calendar, often exactly a midnight or the last moment before one. */
export const anInstant: fc.Arbitrary<Instant> = fc
  .tuple(fc.integer({ min: -1, max: days + 1 }), fc.constantFrom(0, 1, dayMs / 2, dayMs - 1))
  .map(([each, offset]) => firstDay + each * dayMs + offset)

const aRank = fc.constantFrom(...ranks)

const aCutOff = fc
  .tuple(aDay, aDay)
  .map(([a, b]) => (a < b ? { agreedFrom: a, inForceFrom: b } : { agreedFrom: b, inForceFrom: a }))

const rules = fc.record({
  requirements: fc.array(fc.record({ rank: aRank, requiredFrom: aDay }), { maxLength: 3 }),
  cutOffs: fc.array(aCutOff, { maxLength: 2 }),
})

/** A valid programme: any requirements and cut-offs, texts missing here and there. */
export const aProgramme: fc.Arbitrary<Programme> = fc
  .record({
    rules,
    effective: fc.tuple(aDay, aDay, aDay),
    texts: fc.subarray(
      ranks.flatMap((rank) => countries.map((country) => [rank, country] as const)),
    ),
    directAcceptanceAfterPurchase: fc.boolean(),
    contestChangesCover: fc.boolean(),
    exemptFamilies: fc.subarray([...purchaseFamilies], { maxLength: 2 }),
  })
  .map(({ rules: agreement, effective, texts, ...policy }) =>
    buildProgrammeWith(
      { ...policy, agreements: { [mca.name]: agreement } },
      {
        versions: ranks.map((rank, position) =>
          buildVersion(rank, effective[position] ?? '2024-01-01'),
        ),
        texts: texts.map(([rank, country]) => buildText(rank, country, 'en-US')),
      },
    ),
  )

/** Any acceptance; one with `corrects` or `correctedBy` stands for part of a chain. */
export const anAcceptance: fc.Arbitrary<Acceptance> = fc
  .record({
    method: fc.constantFrom('direct', 'declared', 'signed'),
    partner: fc.constantFrom(...transactingPartners),
    rank: aRank,
    agreedAt: anInstant,
    final: fc.boolean(),
    withdrawn: fc.boolean(),
    corrected: fc.boolean(),
    contest: fc.option(fc.constantFrom(...contestAnswers), { nil: undefined }),
  })
  .map(({ method, partner, rank, agreedAt, final, withdrawn, corrected, contest }) =>
    buildAcceptance({
      kind: method === 'direct' ? 'direct' : 'attestation',
      method,
      partnerId: method === 'direct' ? undefined : partner.id,
      rank,
      agreedAt,
      finalisedAt: final ? agreedAt : undefined,
      withdrawnAt: withdrawn ? agreedAt : undefined,
      correctedBy: corrected && method === 'declared' ? nextAcceptanceId() : undefined,
      contest,
    }),
  )

const aRelationship = fc
  .tuple(
    fc.constantFrom(...transactingPartners, resellerE),
    fc.constantFrom(providerC, providerD),
    fc.constantFrom('active', 'ended'),
  )
  .map(([partner, provider, state]) =>
    buildRelationship(partner, {
      state,
      providerId: partner === resellerE ? provider.id : partner.id,
    }),
  )

const aPurchase = fc
  .tuple(
    fc.option(fc.constantFrom(...transactingPartners), { nil: undefined }),
    fc.constantFrom(...purchaseFamilies),
  )
  .map(([partner, family]) => buildPurchase(partner, { family }))

export const aCustomer: fc.Arbitrary<CustomerFacts> = fc
  .record({
    country: fc.constantFrom(...countries),
    suspended: fc.integer({ min: 0, max: 5 }).map((each) => each === 0),
    relationships: fc.array(aRelationship, { maxLength: 4 }),
    purchases: fc.array(aPurchase, { maxLength: 2 }),
    acceptances: fc.array(anAcceptance, { maxLength: 4 }),
  })
  .map((parts) => buildCustomer(parts))

export const aPartner: fc.Arbitrary<Partner> = fc
  .tuple(fc.constantFrom(...transactingPartners), fc.integer({ min: 0, max: 5 }))
  .map(([partner, each]) => ({ ...partner, suspended: each === 0 }))

export type World = {
  readonly customer: CustomerFacts
  readonly partner: Partner
  readonly programme: Programme
  readonly now: Instant
}

/** Facts, a programme and a time. Most partners know the customer, or line 1 would decide all. */
export const aWorld: fc.Arbitrary<World> = fc
  .record({
    customer: aCustomer,
    partner: aPartner,
    programme: aProgramme,
    now: anInstant,
    related: fc.integer({ min: 0, max: 4 }),
    attested: fc.option(anAcceptance, { nil: undefined }),
  })
  .map(({ customer, partner, related, attested, ...rest }) => {
    const { relationships, acceptances } = customer
    const own = attested?.kind === 'attestation' ? { ...attested, partnerId: partner.id } : attested
    return {
      ...rest,
      partner,
      customer: {
        ...customer,
        relationships: related > 0 ? [...relationships, buildRelationship(partner)] : relationships,
        acceptances: own ? [...acceptances, own] : acceptances,
      },
    }
  })
