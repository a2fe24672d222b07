import { expect, test } from 'vitest'
import { buildSampleProgramme, programmeOf } from '../../sample/sample-programme.ts'
import { partnerRoles } from '../../src/domain/caller.ts'
import { productFamilies } from '../../src/domain/catalogue/catalogue.ts'
import { findCatalogueItem, toCatalogItemId } from '../../src/domain/catalogue/find-item.ts'
import type { RequestedLine } from '../../src/domain/order/order.ts'
import { resolveLine } from '../../src/domain/order/resolve-line.ts'
import { sameMarketRegion } from '../../src/domain/partner/market-region.ts'
import { partnerTypes } from '../../src/domain/partner/partner.ts'
import { checkRequirements } from '../../src/domain/programme/check-requirements.ts'
import { de } from '../../src/texts/de.ts'
import { en } from '../../src/texts/en.ts'
import { at } from '../support/domain.ts'

const now = at('2026-11-22T13:45:00Z')
const sample = buildSampleProgramme(now)
const programme = programmeOf(sample)

test('the same day gives the same programme, whatever the hour', () => {
  expect(buildSampleProgramme(at('2026-11-22T00:00:00Z'))).toEqual(sample)
  expect(buildSampleProgramme(at('2026-11-22T23:59:59Z'))).toEqual(sample)
  expect(buildSampleProgramme(at('2026-11-23T00:00:00Z'))).not.toEqual(sample)
})

test('there are two partners of each type, the direct-bill ones of one market region', () => {
  for (const type of partnerTypes) {
    expect(sample.partners.filter((partner) => partner.type === type)).toHaveLength(2)
  }
  const [a, b] = sample.partners.filter((partner) => partner.type === 'direct-bill')
  expect(a && b && sameMarketRegion(sample.policy, a.country, b.country)).toBe(true)
})

test('one reseller has two providers and each names providers only', () => {
  const providers = sample.partners.filter((partner) => partner.type === 'indirect-provider')
  const resellers = sample.partners.filter((partner) => partner.type === 'indirect-reseller')
  const providerIds = new Set(providers.map((provider) => provider.id))
  expect(resellers.map((reseller) => reseller.providerIds.length).sort()).toEqual([1, 2])
  for (const id of resellers.flatMap((reseller) => reseller.providerIds)) {
    expect(providerIds).toContain(id)
  }
})

test('every partner has one application and one user in every role', () => {
  for (const { id } of sample.partners) {
    const roles = sample.partnerUsers.filter((user) => user.partnerId === id).map((u) => u.roles)
    expect(roles).toEqual(partnerRoles.map((role) => [role]))
    expect(sample.applications.filter((each) => each.partnerId === id)).toHaveLength(1)
  }
})

test('the requirement of today lacks a text in Antarctica alone', () => {
  const countries = sample.customers.map(({ profile }) => profile.country)
  const check = (confirmedCountries: readonly string[]) =>
    checkRequirements({ ...sample, countries, confirmedCountries, now })
  expect(() => check(['AQ'])).not.toThrow()
  expect(() => check([])).toThrow(
    expect.objectContaining({ facts: { countries: ['AQ'] }, code: 'policy.countries-unconfirmed' }),
  )
})

test('every text says in its first line that it is a sample, in its own language', () => {
  for (const { content, language } of sample.texts) {
    const [firstLine] = new TextDecoder().decode(content).split('\n')
    expect(firstLine).toContain(language === 'de-DE' ? 'ein Mustertext' : 'a sample text')
  }
})

test('English stands in 245 countries as the same bytes, German in Germany, Austria, Liechtenstein [W2.2-territories]', () => {
  for (const { agreementType, rank } of sample.versions) {
    const texts = sample.texts.filter(
      (text) => text.agreementType === agreementType && text.rank === rank,
    )
    const english = texts.filter((text) => text.language === 'en-US')
    expect(english).toHaveLength(245)
    expect(new Set(english.map((text) => text.sha256)).size).toBe(1)
    const german = texts.filter((text) => text.language === 'de-DE').map((text) => text.country)
    expect(german.sort()).toEqual(['AT', 'DE', 'LI'])
  }
})

test('the phrases make the message of design 2.4, to the letter', () => {
  const phrases = sample.types[0]?.phrases
  expect(en.reachOutToPartner(phrases?.en ?? '')).toBe(
    'Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement.',
  )
  expect(de.reachOutToPartner(phrases?.de ?? '')).toBe(
    'Bitte wenden Sie sich an Ihren Partner, um Ihre Zustimmung zur Microsoft-Kundenvereinbarung zu bestätigen.',
  )
})

const plainLine: RequestedLine = {
  lineNumber: 0,
  catalogItemId: '',
  quantity: 1,
  friendlyName: undefined,
  billingCycle: undefined,
  term: undefined,
  resellerMpnId: undefined,
  provisioningContext: {},
  renewsToTerm: undefined,
  attestationAccepted: false,
  parentSubscriptionId: undefined,
  renewsSubscriptionId: undefined,
  addOns: [],
}

test('the catalogue sells every family', () => {
  const families = [...sample.catalogue.products, ...sample.catalogue.offers]
  expect(new Set(families.map(({ family }) => family))).toEqual(new Set(productFamilies))
})

test('the first SKU of every product and the first offer can be bought as they stand', () => {
  const { catalogue, partners } = sample
  const [partner] = partners
  if (!partner) throw new Error('the sample has partners')
  const ids = catalogue.products.flatMap((product) =>
    product.skus.slice(0, 1).map((sku) => toCatalogItemId(product, sku)),
  )
  for (const catalogItemId of [...ids, ...catalogue.offers.slice(0, 1).map(({ id }) => id)]) {
    const line = { ...plainLine, catalogItemId }
    const item = findCatalogueItem(catalogue, catalogItemId)
    const findReseller = () => undefined
    const resolved = resolveLine({ line, catalogue, partner, subscriptions: [], findReseller })
    expect(item?.isTrial).toBe(false)
    // A reservation asks for an active Azure plan, which this empty customer has not (design 2.7).
    const expected =
      item?.family === 'reserved-instance' ? { problem: { kind: 'needs-azure-plan' } } : { item }
    expect(resolved).toMatchObject(expected)
  }
})

test('trials turn into something sold, add-ons belong to something sold', () => {
  const { catalogue } = sample
  const ids = [
    ...catalogue.offers.map(({ id }) => id),
    ...catalogue.products.flatMap((each) => each.skus.map((sku) => toCatalogItemId(each, sku))),
  ]
  const items = ids.map((id) => findCatalogueItem(catalogue, id))
  const trials = items.filter((item) => item?.isTrial)
  expect(trials).toHaveLength(2)
  for (const trial of trials) {
    expect(findCatalogueItem(catalogue, trial?.convertsTo ?? '')?.isTrial).toBe(false)
    expect(trial?.autoRenewable).toBe(true)
  }
  const addOns = items.filter((item) => item?.isAddOn)
  expect(addOns).toHaveLength(2)
  for (const parent of addOns.flatMap((addOn) => addOn?.addOnTo ?? [])) {
    expect(ids.some((id) => id === parent || id.startsWith(`${parent}:`))).toBe(true)
  }
})

test('the indexes of the programme hold the partners and the texts', () => {
  expect(programme.partners.size).toBe(6)
  expect(programme.textsByCountry.get('MicrosoftCustomerAgreement/DE')).toHaveLength(4)
})
