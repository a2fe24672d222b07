import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vectors } from '../../test/vectors/evidence-log.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { JsonObject } from '../base/json.ts'
import { toUtf8 } from './bytes.ts'
import { type EntryFields, encodeEntry, longestEntryBytes, parseEntry } from './entry.ts'
import { entryTypes } from './entry-shapes.ts'
import { parseCanonicalJson } from './parse-json.ts'

const published = vectors.log.entries[2]
const example: EntryFields = {
  type: 'acceptance',
  log: vectors.log.origin,
  id: '0b8f6a52-3f0e-4d37-9a57-6f2f1f1c9e10',
  recordedAt: Date.UTC(2026, 10, 20, 9, 15, 2, 123),
  agreement: {
    id: 'customer-agreement',
    version: '2026-10-01',
    locale: 'en',
    media_type: 'text/markdown; charset=utf-8',
    bytes: 20,
    sha256: '2d07cd9dd7ddadb6fe23ffa7da3f3de5b3a180c2177098e19bf33b82d4bbf66b',
  },
  // In the wrong order: an entry holds them sorted.
  digests: vectors.disclosures.map(({ digest }) => digest).reverse(),
}

test('an entry has the published bytes', () => {
  expect(encodeEntry(example).entry).toBe(published)
  expect(encodeEntry(example).bytes).toEqual(toUtf8(published))
})

test('an entry is read back as it was written', () => {
  expect(parseEntry(toUtf8(published))).toMatchObject({
    kind: 'entry',
    type: 'acceptance',
    log: example.log,
    id: example.id,
    recordedAt: example.recordedAt,
    digests: vectors.disclosures.map(({ digest }) => digest),
    fields: { agreement: example.agreement },
  })
})

test('unused references are absent, used ones stand as given', () => {
  expect(encodeEntry({ ...example, refers: [] }).entry).toBe(published)
  const refers = [{ id: example.id, relation: 'withdraws' } as const]
  const { entry } = encodeEntry({ ...example, type: 'withdrawal', refers })
  expect(entry).toContain(`"refers":[{"id":"${example.id}","relation":"withdraws"}]`)
})

test.each<[string, Partial<EntryFields>]>([
  ['an id in upper case', { id: example.id.toUpperCase() }],
  ['an id that is not random', { id: example.id.replace('-4d', '-8d') }],
  ['a digest of another length', { digests: ['abc'] }],
  ['a time after the year 9999', { recordedAt: Date.UTC(12_000, 0) }],
  ['a clear field that is a common one', { clear: { v: 2 } }],
  ['a fraction', { clear: { basis: 1.5 } }],
  ['a lone surrogate', { clear: { basis: '\ud800' } }],
  ['more bytes than an entry may have', { clear: { basis: 'x'.repeat(longestEntryBytes) } }],
])('an entry with %s is refused when it is written', (_, change) => {
  expect(() => encodeEntry({ ...example, ...change })).toThrow('assertion failed')
})

test('an entry of exactly the greatest length is written and read', () => {
  const short = encodeEntry({ ...example, clear: { basis: '' } }).bytes.length
  const basis = 'x'.repeat(longestEntryBytes - short)
  const { bytes } = encodeEntry({ ...example, clear: { basis } })
  expect(bytes).toHaveLength(longestEntryBytes)
  expect(parseEntry(bytes).kind).toBe('entry')
  expect(() => encodeEntry({ ...example, clear: { basis: `${basis}x` } })).toThrow('at most')
})

test.each([
  ['size', ''],
  ['size', published.padEnd(longestEntryBytes + 1)],
  ['not-canonical', 'entry 0'],
  ['not-canonical', `${published} `],
  ['not-canonical', `\ufeff${published}`],
  ['not-canonical', published.replace('"v":1', '"v": 1')],
  ['not-canonical', published.replace('"v":1', '"v":1.0')],
  ['not-canonical', published.replace('"v":1', '"v":1,"v":1')],
  ['not-canonical', published.replace('"v":1', '"v":1,"a":1')],
  ['not-canonical', published.replace('"bytes":20', '"bytes":2e1')],
  ['not-canonical', published.replace('"bytes":20', '"bytes":20.5')],
  ['not-canonical', published.replace('"bytes":20', '"bytes":-0')],
  ['not-canonical', published.replace('"bytes":20', '"bytes":9007199254740993')],
  ['not-canonical', published.replace('customer-a', 'customer\\u002da')],
  ['not-canonical', published.replace('customer-a', 'customer-\\ud800a')],
  ['not-canonical', published.replace('"v":1', '"v":1,"\\ud800":1')],
  ['not-canonical', '['.repeat(8000) + ']'.repeat(8000)],
  ['not-an-object', '[]'],
  ['not-an-object', 'null'],
  ['fields', '{}'],
  ['fields', published.replace('"v":1', '"v":2')],
  ['fields', published.replace('"v":1', '"v":"1"')],
  ['fields', published.replace('0b8f6a52', '0B8f6a52')],
  ['fields', published.replace('2026-11-20T', '2026-11-31T')],
  ['fields', published.replace('.123Z', 'Z')],
  ['fields', published.replace('sha-256', 'sha-512')],
  ['fields', published.replace('3bPGz6', '3bPGz')],
  ['fields', published.replace('"_sd_alg":"sha-256",', '')],
])('hostile bytes are refused for their %s: %#', (problem, text) => {
  expect(text).not.toBe(published)
  expect(parseEntry(toUtf8(text))).toEqual({ kind: 'malformed', problem })
})

test('bytes that are no UTF-8 are refused', () => {
  const bytes = toUtf8(published)
  bytes[10] = 0xff
  expect(parseEntry(bytes)).toEqual({ kind: 'malformed', problem: 'not-utf8' })
})

test('an unknown type and unknown fields are no fault', () => {
  const text = published
    .replace('"type":"acceptance"', '"type":"novelty"')
    .replace('"v":1', '"v":1,"what":{"is":[null,true,"new"]}')
  expect(parseEntry(toUtf8(text))).toMatchObject({ kind: 'entry', type: 'novelty' })
})

test('a member called __proto__ is a member like any other', () => {
  const text = '{"__proto__":{"v":1},"a":1}'
  expect(canonicalJson(parseCanonicalJson(text) ?? null)).toBe(text)
})

const jsonValue = fc.jsonValue({ depthSize: 'medium', stringUnit: 'binary' })

test('canonical JSON is read back as it was written, and only that spelling is read', () => {
  fc.assert(
    fc.property(jsonValue, fc.nat(), (value, position) => {
      const integers = JSON.parse(JSON.stringify(value), (_, member) =>
        typeof member === 'number' ? Math.trunc(member % 2 ** 53) || 0 : member,
      )
      const text = canonicalJson(integers)
      expect(parseCanonicalJson(text)).toEqual(integers)
      const at = position % (text.length + 1)
      const spaced = `${text.slice(0, at)} ${text.slice(at)}`
      const read = parseCanonicalJson(spaced)
      // Inside a string a space is content; everywhere else it breaks the form.
      if (read !== undefined) expect(read).not.toEqual(integers)
    }),
  )
})

test('two entries with equal bytes are the same entry', () => {
  const clear: fc.Arbitrary<JsonObject> = fc.dictionary(
    fc.constantFrom('basis', 'fields', 'vkey'),
    fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
  )
  const fields = fc.record({
    type: fc.constantFrom(...entryTypes),
    log: fc.constantFrom('a/evidence/b', 'a/evidence/c'),
    id: fc.uuid({ version: 4 }),
    recordedAt: fc.constantFrom(0, 1),
    clear,
  })
  fc.assert(
    fc.property(fields, fields, (first, second) => {
      const isSame = canonicalJson(first) === canonicalJson(second)
      expect(encodeEntry(first).entry === encodeEntry(second).entry).toBe(isSame)
    }),
  )
  fc.assert(
    fc.property(fields, (given) => {
      const read = parseEntry(encodeEntry(given).bytes)
      const { clear: extra, ...common } = given
      expect(read).toMatchObject({ kind: 'entry', ...common, fields: extra })
    }),
  )
})
