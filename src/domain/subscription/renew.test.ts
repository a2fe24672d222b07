import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at } from '../../../test/support/domain.ts'
import {
  buildSubscription,
  endingTrialId,
  otherServiceId,
  serviceId,
  testCatalogue,
  trialId,
} from '../../../test/support/subscriptions.ts'
import { decideRenewal, isRenewalDue } from './renew.ts'
import type { Subscription } from './subscription.ts'

const now = at('2025-01-31')
const nextYear = {
  term: 'P1Y',
  termStartedAt: at('2025-01-31'),
  termEndsAt: at('2026-01-31'),
  monthsUntilTermEnd: 24,
}

function renewalOf(
  parts: Partial<Subscription>,
  { covered = false, gateExempt = false }: { covered?: boolean; gateExempt?: boolean } = {},
) {
  const subscription = buildSubscription(parts)
  return decideRenewal({ subscription, covered, gateExempt, catalogue: testCatalogue, now })
}

test('agreement never stops an unchanged automatic renewal', () => {
  const aSubscription = fc.record({
    quantity: fc.integer({ min: 1, max: 300 }),
    term: fc.constantFrom('P1M', 'P1Y', 'P3Y'),
    version: fc.nat(),
  })
  fc.assert(
    fc.property(aSubscription, fc.boolean(), fc.boolean(), (parts, covered, gateExempt) => {
      const { quantity, term } = parts
      expect(renewalOf(parts, { covered, gateExempt })).toMatchObject({
        kind: 'renew',
        catalogItemId: serviceId,
        quantity,
        term,
        dropped: undefined,
      })
    }),
  )
})

test('the next term begins where the last one ended', () => {
  expect(renewalOf({})).toEqual({
    kind: 'renew',
    catalogItemId: serviceId,
    quantity: 10,
    ...nextYear,
    dropped: undefined,
  })
})

const increase = { catalogItemId: serviceId, quantity: 11, term: undefined }

test.each([
  ['an increase', increase],
  ['a change of product', { ...increase, catalogItemId: otherServiceId, quantity: 10 }],
  [
    'a change of product with a decrease',
    { ...increase, catalogItemId: otherServiceId, quantity: 1 },
  ],
  ['a change of term', { ...increase, quantity: 10, term: 'P3Y' }],
  ['a change of term with a decrease', { ...increase, quantity: 1, term: 'P1M' }],
])('uncovered, %s is dropped and the subscription renews as it is', (_what, scheduled) => {
  expect(renewalOf({ scheduled })).toEqual({
    kind: 'renew',
    catalogItemId: serviceId,
    quantity: 10,
    ...nextYear,
    dropped: scheduled,
  })
})

test.each([{ covered: true }, { gateExempt: true }])(
  'with %o a scheduled change is applied',
  (gate) => {
    expect(renewalOf({ scheduled: increase }, gate)).toMatchObject({
      quantity: 11,
      dropped: undefined,
      ...nextYear,
    })
    const scheduled = { catalogItemId: otherServiceId, quantity: 12, term: 'P1Y' }
    expect(renewalOf({ scheduled }, gate)).toMatchObject({
      catalogItemId: otherServiceId,
      quantity: 12,
      dropped: undefined,
    })
    expect(renewalOf({ scheduled: { ...increase, term: 'P3Y' } }, gate)).toMatchObject({
      term: 'P3Y',
      termEndsAt: at('2028-01-31'),
      monthsUntilTermEnd: 48,
    })
  },
)

test('a scheduled decrease needs no cover', () => {
  const scheduled = { ...increase, quantity: 4 }
  expect(renewalOf({ scheduled })).toMatchObject({ kind: 'renew', quantity: 4, dropped: undefined })
})

test('a change to something no longer sold is dropped', () => {
  const scheduled = { ...increase, catalogItemId: 'GONE:0001:X' }
  expect(renewalOf({ scheduled }, { covered: true })).toMatchObject({
    catalogItemId: serviceId,
    dropped: scheduled,
  })
})

test('a change of product without a term keeps the term where it is sold', () => {
  const scheduled = { ...increase, catalogItemId: otherServiceId }
  const monthly = { term: 'P1M', scheduled }
  expect(renewalOf(monthly, { covered: true })).toMatchObject({ term: 'P1Y' })
  expect(renewalOf({ scheduled }, { covered: true })).toMatchObject({ term: 'P1Y' })
})

test.each([{ status: 'suspended' }, { autoRenew: false }] as const)(
  'with %o it expires, covered or not',
  (parts) => {
    const expired = { kind: 'expire', becauseUncovered: false }
    expect(renewalOf(parts)).toEqual(expired)
    expect(renewalOf(parts, { covered: true })).toEqual(expired)
  },
)

const trial = {
  catalogItemId: trialId,
  term: 'P1M',
  monthsUntilTermEnd: 1,
  termEndsAt: now,
} as const

test('a covered trial converts into what it is a trial of, an uncovered one expires', () => {
  expect(renewalOf(trial, { covered: true })).toEqual({
    kind: 'convert',
    catalogItemId: serviceId,
    quantity: 10,
    term: 'P1M',
    termStartedAt: now,
    termEndsAt: at('2024-03-31'),
    monthsUntilTermEnd: 2,
  })
  expect(renewalOf(trial, { gateExempt: true }).kind).toBe('convert')
  expect(renewalOf(trial)).toEqual({ kind: 'expire', becauseUncovered: true })
})

test('a trial converts into what was scheduled', () => {
  const scheduled = { catalogItemId: otherServiceId, quantity: 3, term: undefined }
  expect(renewalOf({ ...trial, scheduled }, { covered: true })).toMatchObject({
    kind: 'convert',
    catalogItemId: otherServiceId,
    quantity: 3,
    term: 'P1Y',
  })
})

test('a trial of nothing, or one that shall not renew, expires for that reason', () => {
  const expired = { kind: 'expire', becauseUncovered: false }
  expect(renewalOf({ ...trial, catalogItemId: endingTrialId })).toEqual(expired)
  expect(renewalOf({ ...trial, autoRenew: false }, { covered: true })).toEqual(expired)
})

test('renewals of the 31st fall on the last day of short months and come back', () => {
  let subscription = buildSubscription({
    term: 'P1M',
    monthsUntilTermEnd: 1,
    termEndsAt: at('2024-02-29'),
  })
  const ends: string[] = []
  for (let month = 0; month < 4; month += 1) {
    const renewal = decideRenewal({
      subscription,
      covered: false,
      gateExempt: false,
      catalogue: testCatalogue,
      now,
    })
    if (renewal.kind !== 'renew') throw new Error('it renews')
    subscription = { ...subscription, ...renewal }
    ends.push(new Date(renewal.termEndsAt ?? 0).toISOString().slice(0, 10))
  }
  expect(ends).toEqual(['2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30'])
})

test('only a subscription that still runs and has reached its end is due', () => {
  const due = (parts: Partial<Subscription>) => isRenewalDue(buildSubscription(parts), now)
  expect([due({}), due({ status: 'suspended' })]).toEqual([true, true])
  expect(due({ termEndsAt: now + 1 })).toBe(false)
  expect(due({ termEndsAt: undefined })).toBe(false)
  expect([due({ status: 'deleted' }), due({ status: 'expired' })]).toEqual([false, false])
})
