import { expect, test } from 'vitest'
import { encodeBase64Url } from '../../../wire/base64.ts'
import { decodeCursor, encodeCursor } from './list-cursor.ts'

const kinds = ['integer', 'text', 'integer-or-none'] as const
const read = (parts: readonly unknown[]) =>
  decodeCursor('list', encodeBase64Url(JSON.stringify(parts)), kinds)

test('a cursor comes back as it went', () => {
  for (const last of [7, undefined]) {
    expect(decodeCursor('list', encodeCursor('list', [-3, 'Ä', last ?? '']), kinds)).toEqual([
      -3,
      'Ä',
      last,
    ])
  }
})

test.each([
  [['another', 1, 'a', 2]],
  [['list', 1, 'a']],
  [['list', 1, 'a', 2, 3]],
  [['list', 'now', 'a', 2]],
  [['list', '1', 'a', 2]],
  [['list', 1.5, 'a', 2]],
  [['list', 2 ** 53, 'a', 2]],
  [['list', null, 'a', 2]],
  [['list', 1, 2, 3]],
  [['list', 1, 'a', 'b']],
  [['list', 1, { toString: 'a' }, 2]],
  [['list', 1, 'a\0b', 2]],
  [['list', 1, '\ud800', 2]],
])('a cursor with other parts than the list has is malformed: %j', (parts) => {
  expect(() => read(parts)).toThrow(
    expect.objectContaining({
      code: 'request.invalid',
      facts: { fields: [{ field: 'cursor', problem: 'malformed' }] },
    }),
  )
})

test.each(['', '!', 'e30', 'bnVsbA', 'W10', encodeBase64Url('[')])('%j is no cursor', (cursor) => {
  expect(() => decodeCursor('list', cursor, kinds)).toThrow(
    expect.objectContaining({ code: 'request.invalid' }),
  )
})
