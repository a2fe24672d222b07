import { expect, test } from 'vitest'
import {
  buildCustomer,
  buildPolicy,
  buildProgramme,
  buildRelationship,
  partnerA,
  partnerB,
  providerC,
  providerD,
  refusalOf,
  resellerE,
} from '../../../test/support/domain.ts'
import { requireSameMarketRegion, sameMarketRegion } from './market-region.ts'
import { requireActiveRelationship, visibleTo } from './require-active-relationship.ts'
import { requireDelegatedAdministration } from './require-delegated-administration.ts'
import { requireTransactingPartner } from './require-transacting-partner.ts'
import { transactingPartnerIds } from './transacting-partners.ts'

const viaC = buildRelationship(resellerE, { providerId: providerC.id })
const viaD = buildRelationship(resellerE, { providerId: providerD.id, state: 'ended' })
const relationships = [buildRelationship(partnerA), viaC, viaD]

test('a partner sees its own customers, a provider also those of resellers naming it', () => {
  expect(visibleTo(relationships, partnerA.id)).toBe('active')
  expect(visibleTo(relationships, partnerB.id)).toBe('never')
  expect(visibleTo(relationships, providerC.id)).toBe('active')
  expect(visibleTo(relationships, providerD.id)).toBe('ended')
  expect(visibleTo(relationships, resellerE.id)).toBe('active')
  expect(visibleTo([viaD, { ...viaD, state: 'active' }], providerD.id)).toBe('active')
})

test('never had one answers as an unknown customer, an ended one is said to have ended', () => {
  const customer = buildCustomer({ relationships })
  const refusal = (partner: typeof partnerA) =>
    refusalOf(() => requireActiveRelationship({ customer, partner }))
  expect(refusal(partnerA)).toBeUndefined()
  const facts = { customerId: customer.id }
  expect(refusal(partnerB)).toEqual({ code: 'customer.unknown', facts })
  expect(refusal(providerD)).toEqual({ code: 'customer.relationship-ended', facts })
})

test('a tenant is administered by whom an active relationship grants it, itself or through a reseller', () => {
  const refusal = (partner: typeof partnerA, ...granted: (typeof viaC)[]) => {
    const customer = buildCustomer({ relationships: granted })
    return refusalOf(() => requireDelegatedAdministration({ customer, partner }))?.code
  }
  const own = buildRelationship(partnerA, { delegatedAdministration: true })
  const without = buildRelationship(partnerA, { delegatedAdministration: false })
  const throughC = { ...viaC, delegatedAdministration: true }
  expect(refusal(partnerA, own)).toBeUndefined()
  expect(refusal(providerC, throughC)).toBeUndefined()
  expect(refusal(resellerE, throughC)).toBeUndefined()
  const refused = 'customer.no-delegated-administration'
  expect(refusal(partnerA, without)).toBe(refused)
  expect(refusal(partnerB, own)).toBe(refused)
  expect(
    refusal(
      resellerE,
      { ...throughC, state: 'ended' },
      { ...viaD, state: 'active', delegatedAdministration: false },
    ),
  ).toBe(refused)
})

test('a reseller has a row per provider, a transacting partner has its own', () => {
  const customer = buildCustomer({ relationships: [...relationships, viaC] })
  expect(transactingPartnerIds(customer, resellerE)).toEqual([providerC.id, providerD.id])
  expect(transactingPartnerIds(customer, providerC)).toEqual([providerC.id])
  expect(transactingPartnerIds(buildCustomer(), resellerE)).toEqual([])
})

test('a reseller is refused with its providers named, a transacting partner passes', () => {
  const programme = buildProgramme()
  const refusal = (partner: typeof partnerA) =>
    refusalOf(() => requireTransactingPartner(programme, partner, 'buy'))
  expect([refusal(partnerA), refusal(providerC)]).toEqual([undefined, undefined])
  expect(refusal(resellerE)).toEqual({
    code: 'caller.reseller-refused',
    facts: {
      action: 'buy',
      providers: [
        { id: providerC.id, name: providerC.name },
        { id: providerD.id, name: providerD.name },
      ],
    },
  })
})

test('countries of one market region go together, every other country is its own', () => {
  const policy = buildPolicy({
    marketRegions: [
      ['DE', 'CH'],
      ['US', 'PR'],
    ],
  })
  expect(sameMarketRegion(policy, 'DE', 'CH')).toBe(true)
  expect(sameMarketRegion(policy, 'JP', 'JP')).toBe(true)
  expect(sameMarketRegion(policy, 'DE', 'US')).toBe(false)
  expect(sameMarketRegion(policy, 'JP', 'FJ')).toBe(false)
  const countries = { partnerCountry: 'DE', customerCountry: 'US' }
  expect(refusalOf(() => requireSameMarketRegion(policy, countries))).toEqual({
    code: 'link.region-differs',
    facts: countries,
  })
})
