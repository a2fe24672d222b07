import { expect, test } from 'vitest'
import { toPartnerId } from '../../base/identifiers.ts'
import { assignTicks, parseAuditId, toAuditId } from './audit-id.ts'

const partnerId = toPartnerId('0a0a0a0a-1111-4000-8000-000000000000')

test('an id carries the ticks of .NET, and reads back in any letter case', () => {
  const place = { partnerId, at: Date.parse('2026-03-05T10:20:30.123Z'), tick: 4567 }
  const id = toAuditId(place)
  // new DateTime(2026, 3, 5, 10, 20, 30).Ticks is 639083028300000000.
  expect(id).toBe(`${partnerId}_639083028301234567`)
  expect(parseAuditId(id.toUpperCase())).toEqual(place)
})

test.each(['', 'x', `${partnerId}_`, `${partnerId}_1`, `x_639083028301234567`, `${partnerId}_-1`])(
  '%j is no id',
  (text) => {
    expect(parseAuditId(text)).toBeUndefined()
  },
)

test('records of one millisecond get ticks of their own, whatever order they are read in', () => {
  const keys = Array.from(
    { length: 3000 },
    (_, index) => `0000${(index % 7).toString(16)}-${index}`,
  )
  const ticks = assignTicks(keys)
  expect(new Set(ticks.values()).size).toBe(keys.length)
  expect(assignTicks(keys.toReversed())).toEqual(ticks)
  for (const tick of ticks.values()) expect(tick).toBeLessThan(10_000)
})

test('a record keeps its tick when others of its millisecond come that want another', () => {
  const alone = assignTicks(['00000005-a']).get('00000005-a')
  expect(assignTicks(['00000006-b', '00000005-a', '00000004-c']).get('00000005-a')).toBe(alone)
})
