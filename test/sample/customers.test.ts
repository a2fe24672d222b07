import { describe, expect, test } from 'vitest'
import { toCustomerFacts } from '../../sample/customers/build-customer.ts'
import type { SampleCustomer, SampleStory } from '../../sample/sample-facts.ts'
import { sampleStories } from '../../sample/sample-facts.ts'
import { buildSampleProgramme, programmeOf } from '../../sample/sample-programme.ts'
import { dayMs } from '../../src/base/time.ts'
import { decideAcceptanceRoute } from '../../src/domain/acceptance/acceptance-route.ts'
import { findCatalogueItem } from '../../src/domain/catalogue/find-item.ts'
import { checkRegistration } from '../../src/domain/customer/registration.ts'
import { sameMarketRegion } from '../../src/domain/partner/market-region.ts'
import { at } from '../support/domain.ts'

const now = at('2026-11-22T13:45:00Z')
const sample = buildSampleProgramme(now)
const programme = programmeOf(sample)
const { customers, policy } = sample
function ofStory(story: SampleStory): readonly SampleCustomer[] {
  return customers.filter((customer) => customer.story === story)
}

function routesOf(customer: SampleCustomer) {
  const providers = new Set(customer.relationships.map((each) => each.providerId))
  return [...providers].map((partnerId) => {
    const partner = programme.partners.get(partnerId)
    if (!partner) throw new Error('a relationship names a known partner')
    const route = decideAcceptanceRoute({
      customer: toCustomerFacts(customer),
      partner,
      agreementType: policy.gateAgreementType,
      programme,
      now,
    })
    const scenario = route.kind === 'partner-must-attest' ? route.scenario : undefined
    return { partnerId, route: route.kind, scenario }
  })
}

function unique(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

test('there are 60 customers, each with a Global admin and a user', () => {
  expect(customers).toHaveLength(60)
  for (const { users } of customers) {
    expect(users.map((user) => user.roles)).toEqual([['global-admin'], ['user']])
  }
})

test('every state of the sample is there', () => {
  expect(new Set(customers.map(({ story }) => story))).toEqual(new Set(sampleStories))
})

test.each(customers.map((each) => [each.profile.companyName, each] as const))(
  '%s has the routes it is there to show',
  (_name, customer) => {
    expect(routesOf(customer)).toEqual(customer.expectedRoutes)
  },
)

test('the customer without a text waits for the text and not for a relationship', () => {
  const [customer] = ofStory('no-text')
  const [relationship] = customer?.relationships ?? []
  const partner = relationship && programme.partners.get(relationship.providerId)
  if (!customer || !partner) throw new Error('the customer has a partner')
  const { gateAgreementType: agreementType } = policy
  const facts = toCustomerFacts(customer)
  expect(
    decideAcceptanceRoute({ customer: facts, partner, agreementType, programme, now }),
  ).toMatchObject({ line: 3 })
})

describe('each direct-bill partner', () => {
  const directBill = sample.partners.filter((partner) => partner.type === 'direct-bill')
  test.each(directBill.map((each) => [each.name, each] as const))(
    '%s has customers for both scenarios and for direct acceptance, all of its region',
    (_name, partner) => {
      const routes = customers.flatMap((customer) => customer.expectedRoutes)
      const own = routes.filter((route) => route.partnerId === partner.id)
      const count = (route: string, scenario?: number) =>
        own.filter((each) => each.route === route && each.scenario === scenario).length
      expect(count('partner-must-attest', 1)).toBeGreaterThanOrEqual(5)
      expect(count('partner-must-attest', 2)).toBeGreaterThanOrEqual(2)
      expect(count('customer-may-accept')).toBeGreaterThanOrEqual(3)
      expect(count('covered')).toBeGreaterThanOrEqual(2)
      for (const { profile, relationships } of customers) {
        if (!relationships.some((each) => each.providerId === partner.id)) continue
        expect(sameMarketRegion(policy, partner.country, profile.country)).toBe(true)
      }
    },
  )
})

test('customers are of Germany, Austria, the USA and ten countries more', () => {
  const count = (country: string) =>
    customers.filter(({ profile }) => profile.country === country).length
  expect(count('DE')).toBeGreaterThanOrEqual(20)
  expect(count('AT')).toBeGreaterThanOrEqual(8)
  expect(count('US')).toBeGreaterThanOrEqual(5)
  expect(new Set(customers.map(({ profile }) => profile.country)).size).toBeGreaterThanOrEqual(13)
})

test('no two things share an id, a domain or a name to sign in with', () => {
  const ids = customers.flatMap((customer) => [
    customer.profile.id,
    ...customer.users.map(({ id }) => id),
    ...customer.orders.map(({ id }) => id),
    ...customer.subscriptions.map(({ id }) => id),
    ...customer.entitlements.map(({ id }) => id),
    ...customer.acceptances.map(({ acceptance }) => acceptance.id),
    ...customer.acceptances.flatMap(({ events }) => events.map(({ entryId }) => entryId)),
    ...customer.parkedOrders.map(({ id }) => id),
  ])
  const own = [...sample.partners, ...sample.partnerUsers].map(({ id }) => id)
  expect(unique([...ids, ...own, ...sample.applications.map((each) => each.clientId)])).toBe(true)
  const users = [...sample.partnerUsers, ...customers.flatMap((customer) => customer.users)]
  expect(unique(users.map(({ upn }) => upn))).toBe(true)
  const domains = [...sample.partners, ...customers.map(({ profile }) => profile)]
  expect(unique(domains.map(({ domain }) => domain))).toBe(true)
  expect(domains.every(({ domain }) => domain.endsWith('.example'))).toBe(true)
})

test('sign-in names and contacts are plain addresses under the domain of their tenant', () => {
  for (const { profile, users, acceptances } of customers) {
    const addresses = [
      profile.email,
      ...users.map(({ upn }) => upn),
      ...acceptances.flatMap(({ contact }) => (contact ? [contact.email] : [])),
    ]
    for (const address of addresses) expect(address).toMatch(/^[a-z.-]+@[a-z-]+\.example$/)
    for (const address of addresses) expect(address.endsWith(`@${profile.domain}`)).toBe(true)
  }
})

test('every customer meets the rules for registration number and phone', () => {
  for (const { profile } of customers) {
    expect(() => checkRegistration(policy, profile)).not.toThrow()
  }
})

test('relationships name partners, and resellers only under their providers', () => {
  for (const { relationships, pendingLink } of customers) {
    for (const { partnerId, providerId } of [
      ...relationships,
      ...(pendingLink ? [pendingLink] : []),
    ]) {
      const partner = programme.partners.get(partnerId)
      expect(partnerId === providerId || partner?.providerIds.includes(providerId)).toBe(true)
      expect(partner?.type === 'indirect-reseller').toBe(partnerId !== providerId)
    }
  }
})

test('a pending link could be opened: same market region, no relationship yet', () => {
  const pending = customers.filter((customer) => customer.pendingLink)
  expect(pending).toHaveLength(2)
  for (const { profile, relationships, pendingLink } of pending) {
    const partner = pendingLink && programme.partners.get(pendingLink.partnerId)
    expect(relationships).toEqual([])
    expect(partner && sameMarketRegion(policy, partner.country, profile.country)).toBe(true)
  }
})

test('what was bought belongs together: order, subscription, purchase, relationship', () => {
  for (const customer of customers) {
    const { orders, subscriptions, purchases, relationships, entitlements } = customer
    const providers = new Set(relationships.map(({ providerId }) => providerId))
    for (const order of orders) {
      expect(providers).toContain(order.partnerId)
      expect(order.createdAt).toBeLessThan(now)
      for (const { catalogItemId, resellerMpnId } of order.lines) {
        const family = findCatalogueItem(sample.catalogue, catalogItemId)?.purchaseFamily
        expect(purchases).toContainEqual({
          family,
          partnerId: order.partnerId,
          firstAt: expect.any(Number),
        })
        const reseller = sample.partners.find((partner) => partner.mpnId === resellerMpnId)
        expect(reseller?.id).toBe(order.resellerId)
        if (!reseller) continue
        const sold = relationships.filter(({ partnerId }) => partnerId === reseller.id)
        expect(sold.map(({ providerId }) => providerId)).toContain(order.partnerId)
      }
    }
    for (const subscription of subscriptions) {
      expect(orders.map(({ id }) => id)).toContain(subscription.orderId)
      expect(subscription.status).toBe('active')
    }
    for (const entitlement of entitlements) {
      expect(subscriptions.map(({ id }) => id)).toContain(entitlement.subscriptionId)
    }
    const keys = purchases.map(({ family, partnerId }) => `${family}/${partnerId}`)
    expect(unique(keys)).toBe(true)
  }
})

test('acceptances cite published texts, come from known people, and corrections form a chain', () => {
  const people = new Set<string>([
    ...sample.partnerUsers.map(({ id }) => id),
    ...customers.flatMap((customer) => customer.users.map(({ id }) => id)),
  ])
  for (const { acceptances, relationships } of customers) {
    for (const { acceptance, contact, correctionReason, events } of acceptances) {
      const { textSha256: sha256, textCountry: country, textLanguage: language, rank } = acceptance
      expect(sample.texts).toContainEqual(
        expect.objectContaining({ sha256, country, language, rank }),
      )
      expect(people).toContain(acceptance.recordedBy)
      for (const { by } of events) expect(people).toContain(by)
      expect(acceptance.kind === 'attestation').toBe(contact !== undefined)
      expect(acceptance.corrects === undefined).toBe(correctionReason === undefined)
      expect(events.some((each) => each.kind === 'withdrawn')).toBe(
        acceptance.withdrawnAt !== undefined,
      )
      if (acceptance.partnerId === undefined) continue
      expect(relationships.map((each) => each.providerId)).toContain(acceptance.partnerId)
    }
    for (const { acceptance } of acceptances) {
      const corrected = acceptances.find((each) => each.acceptance.id === acceptance.corrects)
      expect(corrected?.acceptance.correctedBy).toBe(corrected && acceptance.id)
    }
  }
})

test('the parked order waits for cover and names something sold', () => {
  const [customer] = ofStory('parked-order')
  const [parked] = customer?.parkedOrders ?? []
  expect(parked?.state).toBe('parked')
  expect(parked?.expiresAt).toBe((parked?.parkedAt ?? 0) + policy.parkedOrderDays * dayMs)
  for (const { catalogItemId } of parked?.lines ?? []) {
    expect(findCatalogueItem(sample.catalogue, catalogItemId)).toBeDefined()
  }
})
