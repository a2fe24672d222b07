import { describe, expect, test } from 'vitest'
import { toCustomerFacts } from '../../sample/customers/build-customer.ts'
import type { SampleCustomer, SampleStory } from '../../sample/sample-facts.ts'
import { buildSampleProgramme, programmeOf } from '../../sample/sample-programme.ts'
import type { Instant } from '../../src/base/time.ts'
import { dayMs } from '../../src/base/time.ts'
import { decideAcceptanceRoute } from '../../src/domain/acceptance/acceptance-route.ts'
import { decideRenewal } from '../../src/domain/subscription/renew.ts'
import { at } from '../support/domain.ts'

// Days on which counting calendar months is hard: before and on leap days, ends of months and years.
const seedingDays = [
  '2026-11-22',
  '2027-01-30',
  '2027-02-27',
  '2027-03-28',
  '2027-03-29',
  '2027-03-30',
  '2027-12-30',
  '2027-12-31',
  '2028-02-27',
  '2028-02-28',
  '2028-02-29',
]

describe.each(seedingDays)('seeded on %s', (day) => {
  const seeded = buildSampleProgramme(at(day))
  const programme = programmeOf(seeded)

  function isCovered(customer: SampleCustomer, now: Instant): boolean {
    return customer.subscriptions.every(({ partnerId }) => {
      const partner = programme.partners.get(partnerId)
      if (!partner) throw new Error('a subscription names a known partner')
      const agreementType = seeded.policy.gateAgreementType
      const question = { customer: toCustomerFacts(customer), partner, agreementType }
      return decideAcceptanceRoute({ ...question, programme, now }).kind === 'covered'
    })
  }

  function theOne(story: SampleStory) {
    const [customer, ...more] = seeded.customers.filter((each) => each.story === story)
    const [subscription] = customer?.subscriptions ?? []
    const endsAt = subscription?.termEndsAt
    if (!customer || !subscription || endsAt === undefined) throw new Error('it has a term')
    expect(more).toEqual([])
    const renewal = decideRenewal({
      subscription,
      covered: isCovered(customer, endsAt),
      gateExempt: false,
      catalogue: seeded.catalogue,
      now: endsAt,
    })
    return { subscription, renewal, inDays: Math.floor((endsAt - at(day)) / dayMs) }
  }

  test('no running term has ended', () => {
    for (const { termStartedAt, termEndsAt } of seeded.customers.flatMap((c) => c.subscriptions)) {
      expect(termStartedAt).toBeLessThanOrEqual(at(day) + dayMs)
      if (termEndsAt !== undefined) expect(termEndsAt).toBeGreaterThan(at(day) + dayMs)
    }
  })

  test('one subscription renews tomorrow, uncovered and unchanged', () => {
    const { subscription, renewal, inDays } = theOne('renews-tomorrow')
    expect(inDays).toBe(1)
    const { quantity, catalogItemId } = subscription
    expect(renewal).toMatchObject({ kind: 'renew', quantity, catalogItemId, dropped: undefined })
  })

  test('one scheduled increase is dropped at its renewal tomorrow', () => {
    const { subscription, renewal, inDays } = theOne('increase-scheduled')
    expect(inDays).toBe(1)
    expect(renewal).toMatchObject({
      kind: 'renew',
      quantity: subscription.quantity,
      dropped: subscription.scheduled,
    })
    expect(subscription.scheduled?.quantity).toBeGreaterThan(subscription.quantity)
  })

  test('one trial ends within a week and expires because it is uncovered', () => {
    const { subscription, renewal, inDays } = theOne('trial-ending')
    expect(inDays).toBeGreaterThanOrEqual(2)
    expect(inDays).toBeLessThan(7)
    expect(subscription.createdAt).toBeLessThan(at(day))
    expect(renewal).toEqual({ kind: 'expire', becauseUncovered: true })
  })
})
