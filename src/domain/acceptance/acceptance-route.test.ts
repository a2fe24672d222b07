import { expect, test } from 'vitest'
import {
  at,
  buildAcceptance,
  buildCustomer,
  buildDirect,
  buildPartner,
  buildProgramme,
  buildProgrammeWith,
  buildPurchase,
  buildRelationship,
  mca,
  partnerA,
  partnerB,
  providerC,
  providerD,
  resellerE,
} from '../../../test/support/domain.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import { purchaseFamilies } from '../customer/customer.ts'
import type { Partner } from '../partner/partner.ts'
import { decideAcceptanceRoute } from './acceptance-route.ts'

const now = at('2024-06-01')

function routeOf(
  customer: Partial<CustomerFacts>,
  {
    partner = partnerA,
    programme = buildProgramme(),
    asIfActive = false,
  }: {
    partner?: Partner
    programme?: ReturnType<typeof buildProgramme>
    asIfActive?: boolean
  } = {},
) {
  return decideAcceptanceRoute({
    customer: buildCustomer(customer),
    partner,
    agreementType: mca.name,
    programme,
    now,
    asIfActive,
  })
}

const attested = buildAcceptance()
const direct = buildDirect()
const bought = [buildPurchase(partnerA)]
const boughtElsewhere = [buildPurchase(partnerB)]

test('line 1: a suspended customer comes first, even when it is covered', () => {
  const expected = { kind: 'nobody-yet', line: 1, reason: 'customer-suspended' }
  expect(routeOf({ suspended: true })).toEqual(expected)
  expect(routeOf({ suspended: true, acceptances: [direct] })).toEqual(expected)
  expect(routeOf({ suspended: true, relationships: [] }, { asIfActive: true })).toEqual(expected)
})

test('line 1: a suspended partner blocks its own route and no other', () => {
  const partner = buildPartner('a', { suspended: true })
  expect(routeOf({ acceptances: [direct] }, { partner })).toEqual({
    kind: 'nobody-yet',
    line: 1,
    reason: 'partner-suspended',
  })
  const relationships = [buildRelationship(partner), buildRelationship(partnerB)]
  expect(routeOf({ relationships, acceptances: [direct] }, { partner: partnerB }).kind).toBe(
    'covered',
  )
})

test('line 1: without an active relationship nobody can act, covered or not', () => {
  const expected = { kind: 'nobody-yet', line: 1, reason: 'no-active-relationship' }
  const ended = buildRelationship(partnerA, { state: 'ended', endedAt: at('2024-01-01') })
  expect(routeOf({ relationships: [] })).toEqual(expected)
  expect(routeOf({ relationships: [ended], acceptances: [attested, direct] })).toEqual(expected)
  expect(routeOf({ relationships: [buildRelationship(partnerB)] })).toEqual(expected)
})

test('the relationship link shows the route as if the relationship were active', () => {
  const without = { relationships: [] }
  expect(routeOf(without, { asIfActive: true }).line).toBe(4)
  expect(routeOf({ ...without, acceptances: [direct] }, { asIfActive: true }).line).toBe(2)
  expect(routeOf({ ...without, purchases: boughtElsewhere }, { asIfActive: true }).line).toBe(6)
})

test('line 1: a reseller gives the provider an active relationship only when it names it', () => {
  const viaC = buildRelationship(resellerE, { providerId: providerC.id })
  const customer = { relationships: [viaC] }
  expect(routeOf(customer, { partner: providerC }).line).toBe(4)
  expect(routeOf(customer, { partner: providerD })).toMatchObject({
    line: 1,
    reason: 'no-active-relationship',
  })
})

test('line 2: an attestation by this partner covers and is named', () => {
  expect(routeOf({ acceptances: [attested], purchases: bought })).toEqual({
    kind: 'covered',
    line: 2,
    acceptanceId: attested.id,
    by: 'attestation',
    endsAt: undefined,
    next: undefined,
  })
})

test('line 2: a direct acceptance covers at every partner', () => {
  const relationships = [buildRelationship(partnerA), buildRelationship(partnerB)]
  for (const partner of [partnerA, partnerB]) {
    const route = routeOf({ relationships, acceptances: [direct] }, { partner })
    expect(route).toMatchObject({ line: 2, by: 'direct', acceptanceId: direct.id })
  }
})

test('line 2 stands before line 3: cover counts where no text exists', () => {
  expect(routeOf({ country: 'FJ', acceptances: [attested] }).line).toBe(2)
})

test.each([
  ['an attestation by another partner', buildAcceptance({ partnerId: partnerB.id })],
  ['a withdrawn one', buildAcceptance({ withdrawnAt: at('2024-04-01') })],
  ['one that was corrected away', buildAcceptance({ correctedBy: attested.id })],
  ['one of a rank no longer required', buildAcceptance({ rank: 1, agreedAt: at('2022-05-01') })],
  ['a signed one that is not final', buildAcceptance({ method: 'signed', finalisedAt: undefined })],
  ['one of another agreement', buildAcceptance({ agreementType: 'MicrosoftCloudAgreement' })],
])('no cover by %s', (_what, acceptance) => {
  expect(routeOf({ acceptances: [acceptance], purchases: bought })).toEqual({
    kind: 'partner-must-attest',
    line: 5,
    scenario: 1,
  })
})

test('line 3: without a text of the required rank nobody can act', () => {
  const expected = { kind: 'nobody-yet', line: 3, reason: 'no-text' }
  expect(routeOf({ country: 'FJ' })).toEqual(expected)
  // Japan has a text of rank 1 only.
  expect(routeOf({ country: 'JP' })).toEqual(expected)
  expect(routeOf({ country: 'JP', purchases: bought })).toEqual(expected)
})

test('line 3 asks for a text in any language, not in the customer’s', () => {
  expect(routeOf({ country: 'AT', language: 'fr-FR' }).line).toBe(4)
})

test('line 4: who never bought may accept', () => {
  expect(routeOf({})).toEqual({ kind: 'customer-may-accept', line: 4 })
})

test.each([
  ['withdrawn', { withdrawnAt: at('2024-04-01') }],
  ['outdated', { rank: 1, agreedAt: at('2021-01-01') }],
])('line 4: who accepted directly before, though %s, may accept again', (_what, parts) => {
  expect(routeOf({ purchases: bought, acceptances: [buildDirect(parts)] }).line).toBe(4)
})

test('line 4: a direct acceptance of another agreement opens nothing', () => {
  const other = buildDirect({ agreementType: 'MicrosoftCloudAgreement' })
  expect(routeOf({ purchases: bought, acceptances: [other] }).line).toBe(5)
})

test('line 4: the policy may open direct acceptance to customers that bought before', () => {
  const programme = buildProgrammeWith({ directAcceptanceAfterPurchase: true })
  expect(routeOf({ purchases: bought }, { programme }).line).toBe(4)
})

test.each(purchaseFamilies)('line 5: bought %s before through this partner', (family) => {
  expect(routeOf({ purchases: [buildPurchase(partnerA, { family })] })).toEqual({
    kind: 'partner-must-attest',
    line: 5,
    scenario: 1,
  })
})

test('line 6: bought before through another partner, or nobody knows through whom', () => {
  const expected = { kind: 'partner-must-attest', line: 6, scenario: 2 }
  expect(routeOf({ purchases: boughtElsewhere })).toEqual(expected)
  expect(routeOf({ purchases: [buildPurchase(undefined)] })).toEqual(expected)
})

test('line 5 holds when one purchase of many went through this partner', () => {
  expect(routeOf({ purchases: [...boughtElsewhere, ...bought] }).line).toBe(5)
})

test('of several covering acceptances the one of the highest rank is named', () => {
  const programme = buildProgrammeWith({
    agreements: { [mca.name]: { requirements: [], cutOffs: [] } },
  })
  const old = buildAcceptance({ rank: 1, agreedAt: at('2024-05-01') })
  const route = routeOf({ acceptances: [old, attested] }, { programme })
  expect(route).toMatchObject({ acceptanceId: attested.id, endsAt: undefined })
})

test('a withdrawn one does not hide one that counts', () => {
  const acceptances = [buildAcceptance({ withdrawnAt: now }), attested]
  expect(routeOf({ acceptances })).toMatchObject({ line: 2, acceptanceId: attested.id })
})
