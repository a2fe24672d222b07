import { expect, test } from 'vitest'
import {
  at,
  buildAcceptance,
  buildCustomer,
  buildDirect,
  buildPolicy,
  buildProgramme,
  buildProgrammeWith,
  buildPurchase,
  buildRelationship,
  buildText,
  buildVersion,
  day,
  mca,
  partnerA,
  partnerB,
  providerC,
  providerD,
  resellerE,
  resellerF,
} from '../../../test/support/domain.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Partner } from '../partner/partner.ts'
import type { Programme } from '../programme/programme.ts'
import { decideAcceptanceRoute, nextRouteChange } from './acceptance-route.ts'

function lineAt(
  now: string,
  customer: CustomerFacts,
  partner: Partner = partnerA,
  programme: Programme = buildProgramme(),
) {
  const route = decideAcceptanceRoute({
    customer,
    partner,
    agreementType: mca.name,
    programme,
    now: at(now),
  })
  return route.line
}

/** Rank 3 effective in March, required from June 2025; texts for DE only. */
const coming = buildProgrammeWith(
  {
    agreements: {
      [mca.name]: {
        requirements: [
          { rank: 2, requiredFrom: day('2023-04-01') },
          { rank: 3, requiredFrom: day('2025-06-01') },
        ],
        cutOffs: [],
      },
    },
  },
  {
    versions: [buildVersion(2, '2023-04-01'), buildVersion(3, '2025-03-01')],
    texts: [buildText(2, 'DE', 'de-DE'), buildText(3, 'DE', 'de-DE'), buildText(2, 'AT', 'de-AT')],
  },
)

function routeAt(now: string, customer: CustomerFacts, programme: Programme = coming) {
  return decideAcceptanceRoute({
    customer,
    partner: partnerA,
    agreementType: mca.name,
    programme,
    now: at(now),
  })
}

test('several partners: each needs its own attestation, a direct acceptance serves all', () => {
  const relationships = [buildRelationship(partnerA), buildRelationship(partnerB)]
  const purchases = [buildPurchase(partnerA)]
  const before = buildCustomer({ relationships, purchases })
  expect([lineAt('2024-06-01', before), lineAt('2024-06-01', before, partnerB)]).toEqual([5, 6])

  const byA = { ...before, acceptances: [buildAcceptance()] }
  expect([lineAt('2024-06-01', byA), lineAt('2024-06-01', byA, partnerB)]).toEqual([2, 6])

  const direct = { ...before, acceptances: [buildDirect()] }
  expect([lineAt('2024-06-01', direct), lineAt('2024-06-01', direct, partnerB)]).toEqual([2, 2])
})

test('a direct acceptance outlives the relationship under which it was made', () => {
  const ended = buildRelationship(partnerA, { state: 'ended', endedAt: at('2024-05-01') })
  const relationships = [ended, buildRelationship(partnerB)]
  const customer = buildCustomer({ relationships, acceptances: [buildDirect()] })
  expect(lineAt('2024-06-01', customer)).toBe(1)
  expect(lineAt('2024-06-01', customer, partnerB)).toBe(2)
})

test('a relationship that returns brings its attestations back', () => {
  const acceptances = [buildAcceptance()]
  const ended = buildRelationship(partnerA, { state: 'ended', endedAt: at('2024-05-01') })
  expect(lineAt('2024-06-01', buildCustomer({ relationships: [ended], acceptances }))).toBe(1)
  expect(lineAt('2024-07-01', buildCustomer({ acceptances }))).toBe(2)
})

test('reseller with two providers: the attestation belongs to one of them', () => {
  const relationships = [
    buildRelationship(resellerE, { providerId: providerC.id }),
    buildRelationship(resellerE, { providerId: providerD.id }),
  ]
  const customer = buildCustomer({
    relationships,
    purchases: [buildPurchase(providerC)],
    acceptances: [buildAcceptance({ partnerId: providerC.id })],
  })
  expect(lineAt('2024-06-01', customer, providerC)).toBe(2)
  expect(lineAt('2024-06-01', customer, providerD)).toBe(6)
})

test('changing the reseller under one provider keeps attestation, purchases and route', () => {
  const relationships = [
    buildRelationship(resellerE, { providerId: providerC.id, state: 'ended' }),
    buildRelationship(resellerF, { providerId: providerC.id }),
  ]
  const purchases = [buildPurchase(providerC)]
  const customer = buildCustomer({ relationships, purchases })
  expect(lineAt('2024-06-01', customer, providerC)).toBe(5)
  const acceptances = [buildAcceptance({ partnerId: providerC.id })]
  expect(lineAt('2024-06-01', { ...customer, acceptances }, providerC)).toBe(2)
})

test('outdated: cover ends at UTC midnight of the day from which a higher rank is required', () => {
  const old = buildAcceptance({ rank: 1, agreedAt: at('2021-05-01') })
  const customer = buildCustomer({ purchases: [buildPurchase(partnerA)], acceptances: [old] })
  expect(lineAt('2023-03-31T23:59:59.999Z', customer)).toBe(2)
  expect(lineAt('2023-04-01T00:00:00.000Z', customer)).toBe(5)
})

test('cut-off: older agreed dates stop counting when it comes into force, not on its own day', () => {
  const cutOffs = [{ agreedFrom: day('2023-04-01'), inForceFrom: day('2024-01-01') }]
  const programme = buildProgrammeWith({
    agreements: { [mca.name]: { requirements: [], cutOffs } },
  })
  const purchases = [buildPurchase(partnerA)]
  const old = buildAcceptance({ agreedAt: at('2023-03-31T23:59:59.999Z') })
  const fresh = buildAcceptance({ agreedAt: at('2023-04-01') })
  const withOld = buildCustomer({ purchases, acceptances: [old] })
  const withFresh = buildCustomer({ purchases, acceptances: [fresh] })
  expect(lineAt('2023-12-31T23:59:59.999Z', withOld, partnerA, programme)).toBe(2)
  expect(lineAt('2024-01-01', withOld, partnerA, programme)).toBe(5)
  expect(lineAt('2024-01-01', withFresh, partnerA, programme)).toBe(2)
  expect(routeAt('2023-06-01', withOld, programme)).toMatchObject({ endsAt: at('2024-01-01') })
})

test('the time of recording counts nowhere', () => {
  const late = buildAcceptance({
    rank: 1,
    agreedAt: at('2023-03-01'),
    recordedAt: at('2024-05-31'),
    finalisedAt: at('2024-05-31'),
  })
  const purchases = [buildPurchase(partnerA)]
  expect(lineAt('2024-06-01', buildCustomer({ purchases, acceptances: [late] }))).toBe(5)
})

test('withdrawn: cover ends at once, another acceptance takes over', () => {
  const withdrawn = buildAcceptance({ withdrawnAt: at('2024-05-31') })
  const purchases = [buildPurchase(partnerA)]
  expect(lineAt('2024-06-01', buildCustomer({ purchases, acceptances: [withdrawn] }))).toBe(5)
  const acceptances = [withdrawn, buildDirect()]
  expect(lineAt('2024-06-01', buildCustomer({ purchases, acceptances }))).toBe(2)
})

test('corrected: only the newest of a chain counts, and withdrawing it revives nothing', () => {
  const newest = buildAcceptance({ agreedAt: at('2024-04-01') })
  const first = buildAcceptance({ correctedBy: newest.id })
  const chain = [first, { ...newest, corrects: first.id }]
  const purchases = [buildPurchase(partnerA)]
  const route = routeAt('2024-06-01', buildCustomer({ purchases, acceptances: chain }))
  expect(route).toMatchObject({ line: 2, acceptanceId: newest.id })
  const withdrawn = [first, { ...newest, corrects: first.id, withdrawnAt: at('2024-05-01') }]
  expect(lineAt('2024-06-01', buildCustomer({ purchases, acceptances: withdrawn }))).toBe(5)
})

test('contested: cover changes only if the policy says so', () => {
  const strict = buildProgrammeWith({ contestChangesCover: true })
  const purchases = [buildPurchase(partnerA)]
  const answered = (contest: 'yes' | 'no' | 'wrong-person') =>
    buildCustomer({ purchases, acceptances: [buildAcceptance({ contest })] })
  for (const answer of ['yes', 'no', 'wrong-person'] as const) {
    expect(lineAt('2024-06-01', answered(answer))).toBe(2)
  }
  expect(lineAt('2024-06-01', answered('yes'), partnerA, strict)).toBe(2)
  expect(lineAt('2024-06-01', answered('no'), partnerA, strict)).toBe(5)
  expect(lineAt('2024-06-01', answered('wrong-person'), partnerA, strict)).toBe(5)
})

test('suspended and resumed: the cover is there as before', () => {
  const customer = buildCustomer({ acceptances: [buildAcceptance()] })
  expect(lineAt('2024-06-01', { ...customer, suspended: true })).toBe(1)
  expect(lineAt('2024-06-02', customer)).toBe(2)
})

test('no text: publishing one for the country turns line 3 into line 4', () => {
  const customer = buildCustomer({ country: 'JP' })
  expect(lineAt('2024-06-01', customer)).toBe(3)
  const programme = buildProgramme({ texts: [buildText(2, 'JP', 'ja-JP')] })
  expect(lineAt('2024-06-01', customer, partnerA, programme)).toBe(4)
})

test('future rank: cover ends on its day, and from its effective day the next route is open', () => {
  const acceptances = [buildAcceptance({ agreedAt: at('2025-01-10') })]
  const customer = buildCustomer({ purchases: [buildPurchase(partnerA)], acceptances })
  const endsAt = at('2025-06-01')
  expect(routeAt('2025-02-28T23:59:59Z', customer)).toMatchObject({ endsAt, next: undefined })
  expect(routeAt('2025-03-01', customer)).toMatchObject({
    kind: 'covered',
    endsAt,
    next: { kind: 'partner-must-attest', scenario: 1 },
  })
  expect(routeAt('2025-06-01', customer)).toMatchObject({ line: 5 })

  const renewed = buildAcceptance({ rank: 3, agreedAt: at('2025-03-02') })
  const after = { ...customer, acceptances: [...acceptances, renewed] }
  expect(routeAt('2025-03-02', after)).toMatchObject({
    acceptanceId: renewed.id,
    endsAt: undefined,
  })
  expect(routeAt('2026-01-01', after)).toMatchObject({ line: 2 })
})

test('future rank: where its text is missing, the next route says that nobody can act', () => {
  const acceptances = [buildAcceptance({ agreedAt: at('2025-01-10') })]
  const customer = buildCustomer({ country: 'AT', acceptances })
  expect(routeAt('2025-03-01', customer)).toMatchObject({
    endsAt: at('2025-06-01'),
    next: { kind: 'nobody-yet', line: 3, reason: 'no-text' },
  })
})

test('future rank: one that nobody covered by an old rank keeps the old line until it is required', () => {
  const customer = buildCustomer({ country: 'AT' })
  expect(routeAt('2025-05-31', customer)).toMatchObject({ line: 4 })
  expect(routeAt('2025-06-01', customer)).toMatchObject({ line: 3 })
})

test('two acceptances of different rank: cover lasts as long as the longer one', () => {
  const acceptances = [
    buildAcceptance({ agreedAt: at('2025-01-10') }),
    buildDirect({ rank: 3, agreedAt: at('2025-04-01') }),
  ]
  expect(routeAt('2025-04-02', buildCustomer({ acceptances }))).toMatchObject({
    by: 'direct',
    endsAt: undefined,
    next: undefined,
  })
})

test('a cut-off to come ends cover without a next route: nothing made now would replace it', () => {
  const cutOffs = [{ agreedFrom: day('2024-01-01'), inForceFrom: day('2025-01-01') }]
  const { requirements } = buildPolicy().agreements[mca.name] ?? { requirements: [] }
  const programme = buildProgrammeWith({ agreements: { [mca.name]: { requirements, cutOffs } } })
  const acceptances = [buildAcceptance({ agreedAt: at('2023-06-01') })]
  expect(routeAt('2024-06-01', buildCustomer({ acceptances }), programme)).toMatchObject({
    line: 2,
    endsAt: at('2025-01-01'),
    next: undefined,
  })
})

test('a summary is decided again at the next date of the programme', () => {
  const agreementType = mca.name
  const next = (now: string) => nextRouteChange({ programme: coming, agreementType, now: at(now) })
  expect(next('2025-01-01')).toBe(at('2025-03-01'))
  expect(next('2025-03-01')).toBe(at('2025-06-01'))
  expect(next('2025-06-01')).toBeUndefined()
})

test('future rank with a later cut-off: the next route waits until acting would help', () => {
  const rules = {
    requirements: [{ rank: 3, requiredFrom: day('2025-06-01') }],
    cutOffs: [{ agreedFrom: day('2025-05-01'), inForceFrom: day('2025-06-01') }],
  }
  const programme = buildProgrammeWith(
    { agreements: { [mca.name]: rules } },
    {
      versions: [buildVersion(2, '2023-04-01'), buildVersion(3, '2025-03-01')],
      texts: [buildText(3, 'DE', 'de-DE')],
    },
  )
  const customer = buildCustomer({ acceptances: [buildAcceptance({ agreedAt: at('2025-01-10') })] })
  expect(routeAt('2025-04-30', customer, programme)).toMatchObject({ line: 2, next: undefined })
  expect(routeAt('2025-05-01', customer, programme)).toMatchObject({ line: 2, next: { line: 4 } })
  const question = { programme, agreementType: mca.name, now: at('2025-04-30') }
  expect(nextRouteChange(question)).toBe(at('2025-05-01'))
})
