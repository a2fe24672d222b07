import { expect, test } from 'vitest'
import { at } from '../../../test/support/domain.ts'
import { itemOf, serviceId } from '../../../test/support/subscriptions.ts'
import { firstTerm, nextTerm, termMonths, termOf } from './terms.ts'

test('terms are one month, one year and three years', () => {
  expect([termMonths('P1M'), termMonths('P1Y'), termMonths('P3Y')]).toEqual([1, 12, 36])
  expect(() => termMonths('P2Y')).toThrow()
  expect(() => termMonths('constructor')).toThrow()
})

test('a first term keeps the time of day and is clamped to the month’s end', () => {
  expect(firstTerm(at('2024-01-31T15:30:00Z'), 'P1M')).toEqual({
    monthsUntilTermEnd: 1,
    termStartedAt: at('2024-01-31T15:30:00Z'),
    termEndsAt: at('2024-02-29T15:30:00Z'),
  })
  expect(firstTerm(at('2024-02-29'), 'P1Y').termEndsAt).toBe(at('2025-02-28'))
})

test('without a term nothing ends by itself, and there is no next one', () => {
  expect(firstTerm(at('2024-01-31'), undefined).termEndsAt).toBeUndefined()
  const endless = { firstStartAt: 0, term: undefined, ...firstTerm(0, undefined) }
  expect(() => nextTerm(endless)).toThrow()
})

test('a leap day comes back after three years of 28ths', () => {
  const firstStartAt = at('2024-02-29')
  let term = firstTerm(firstStartAt, 'P1Y')
  for (let year = 0; year < 3; year += 1) term = nextTerm({ firstStartAt, term: 'P1Y', ...term })
  expect(term.termEndsAt).toBe(at('2028-02-29'))
})

test('an item runs for the term wanted, else its first; offers for a year, their trials a month', () => {
  expect(termOf(itemOf(serviceId), 'P3Y')).toBe('P3Y')
  expect(termOf(itemOf(serviceId), undefined)).toBe('P1M')
  expect(termOf(itemOf('195416c1-3447-423a-b37b-ee59a99a19c4'), undefined)).toBe('P1Y')
  expect(termOf(itemOf('MAIL-TRIAL'), undefined)).toBe('P1M')
  expect(termOf(itemOf('DZH318Z0BPS6:0001:PLAN'), undefined)).toBeUndefined()
})
