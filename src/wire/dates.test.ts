import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseWireInstant, toWireInstant } from './dates.ts'

const at = (iso: string) => Date.parse(iso)

test.each([
  ['2024-03-05T10:11:12Z', '2024-03-05T10:11:12Z'],
  ['2024-03-05T10:11:12', '2024-03-05T10:11:12Z'],
  ['2024-03-05T10:11:12+02:00', '2024-03-05T08:11:12Z'],
  ['2024-03-05T10:11:12-0530', '2024-03-05T15:41:12Z'],
  ['2024-03-05T10:11:12.7Z', '2024-03-05T10:11:12.700Z'],
  ['2024-03-05T10:11:12.1234567Z', '2024-03-05T10:11:12.123Z'],
  ['2024-03-05 10:11:12', '2024-03-05T10:11:12Z'],
  ['2024-03-05', '2024-03-05T00:00:00Z'],
  ['03/05/2024 10:11:12', '2024-03-05T10:11:12Z'],
  ['03/05/2024', '2024-03-05T00:00:00Z'],
])('reads %s [W1.7-dates-in W14-fractions]', (text, expected) => {
  expect(parseWireInstant(text)?.instant).toBe(at(expected))
})

test.each([
  '',
  'yesterday',
  '2024-02-30',
  '2023-02-29T00:00:00Z',
  '2024-13-01',
  '13/01/2024 00:00:00',
  '2024-03-05T24:00:00Z',
  '2024-03-05T10:60:00Z',
  '2024-03-05T10:11:12.12345678Z',
  '2024-03-05T10:11:12+15:00',
  '2024-03-05T10:11:12Z; drop',
  '0000-01-01',
])('refuses %s', (text) => {
  expect(parseWireInstant(text)).toBeUndefined()
})

test('a date that was never set is year 1, not 1901', () => {
  expect(parseWireInstant('0001-01-01T00:00:00')?.instant).toBe(at('0001-01-01T00:00:00Z'))
})

test.each([
  ['2024-03-05', true],
  ['2024-03-05T00:00:00.0000000Z', true],
  ['2024-03-05T02:00:00+02:00', true],
  ['2024-03-05T00:00:00+02:00', false],
  ['2024-03-05T00:00:00.0000001Z', false],
  ['2024-03-05T00:00:01Z', false],
])('%s is a pure date: %s', (text, isPureDate) => {
  expect(parseWireInstant(text)?.isPureDate).toBe(isPureDate)
})

test.each([
  ['2018-04-04T17:08:20.710Z', '2018-04-04T17:08:20.71Z'],
  ['2018-04-04T17:08:20.000Z', '2018-04-04T17:08:20Z'],
  ['2018-04-04T10:00:00.000Z', '2018-04-04T10:00:00Z'],
  ['2018-04-04T10:00:00.001Z', '2018-04-04T10:00:00.001Z'],
])('writes %s as %s [W14-trim-zeros]', (iso, expected) => {
  expect(toWireInstant(at(iso))).toBe(expected)
})

test('what is written is read back as the same instant', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: at('0001-01-01T00:00:00Z'), max: at('9999-12-31T23:59:59.999Z') }),
      (instant) => parseWireInstant(toWireInstant(instant))?.instant === instant,
    ),
  )
})
