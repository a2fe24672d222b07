import { expect, test } from 'vitest'
import { randomGuid } from '../base/identifiers.ts'
import { buildEntry, type EntryInput, newLogOpenedId } from './build-entry.ts'
import { toUtf8 } from './bytes.ts'
import { disclosureDigest, parseDisclosure } from './disclosures.ts'
import { parseEntry } from './entry.ts'
import { primitives } from './primitives.node.ts'
import { newScanKey, saltFor, scanCommit } from './scan-keys.ts'

const scanKey = newScanKey(primitives)
const common = { log: 'agreements.example/evidence/main', recordedAt: 1_700_000_000_000 }
const agreement = {
  agreementType: 'MicrosoftCustomerAgreement',
  rank: 2,
  language: 'de-DE',
  mediaType: 'text/markdown',
  byteLength: 5,
  sha256: 'a'.repeat(64),
}
const attestation: EntryInput = {
  ...common,
  type: 'attestation',
  id: randomGuid(),
  agreement,
  disclosures: [
    { name: 'customer_id', value: 'customer', scanKey },
    { name: 'partner_id', value: 'partner', scanKey },
    { name: 'method', value: 'declared' },
    { name: 'accepted_at', value: '2026-01-01T00:00:00.000Z' },
    { name: 'template_id', value: 'template' },
    { name: 'contact_email', value: 'zoe@customer.example' },
  ],
}
const refers = [{ id: randomGuid(), relation: 'withdraws' }] as const
const withdrawal: EntryInput = {
  ...common,
  type: 'withdrawal',
  id: randomGuid(),
  refers,
  disclosures: [
    { name: 'customer_id', value: 'customer', scanKey },
    { name: 'reason', value: 'wrong date' },
  ],
}

function read(input: EntryInput) {
  const built = buildEntry(input, primitives)
  const entry = parseEntry(toUtf8(built.entry))
  if (entry.kind === 'malformed') throw new Error(entry.problem)
  return { ...built, ...entry }
}

test('every hidden field can be disclosed by its digest, and stands nowhere else in the entry', () => {
  const { entry, disclosures, digests } = read(attestation)
  expect(disclosures.map(({ encoded }) => parseDisclosure(encoded))).toEqual(
    attestation.disclosures.map(({ name, value }) => ({ name, value, salt: expect.any(String) })),
  )
  for (const { encoded } of disclosures) {
    expect(digests).toContain(disclosureDigest(encoded, primitives))
  }
  for (const { value } of attestation.disclosures) expect(entry).not.toContain(value)
})

test('an entry names its text by the hash and cites type, rank and language', () => {
  expect(read(attestation).fields.agreement).toEqual({
    id: 'MicrosoftCustomerAgreement',
    version: '2',
    locale: 'de-DE',
    media_type: 'text/markdown',
    bytes: 5,
    sha256: agreement.sha256,
  })
})

test('the number of hidden fields does not show: each entry has twelve sorted digests', () => {
  for (const input of [attestation, withdrawal]) {
    const { digests } = read(input)
    expect(digests).toHaveLength(12)
    expect(new Set(digests).size).toBe(12)
    expect(digests).toEqual([...digests].sort())
  }
})

test('an entry without hidden fields has no digests', () => {
  const input = { ...common, type: 'agreement_published', id: randomGuid(), agreement } as const
  const { fields, digests } = read({ ...input, disclosures: [] })
  expect(digests).toEqual([])
  expect(Object.keys(fields).filter((name) => name.startsWith('_'))).toEqual([])
})

test('no salt is used twice, within an entry or across entries', () => {
  const encoded = [attestation, attestation].flatMap((input) => read(input).disclosures)
  const salts = encoded
    .filter(({ name }) => !name.endsWith('_id') || name === 'template_id')
    .map((disclosure) => parseDisclosure(disclosure.encoded)?.salt)
  expect(new Set(salts).size).toBe(salts.length)
})

test('a party finds its entries by its scan key', () => {
  const { disclosures } = read(attestation)
  for (const name of ['customer_id', 'partner_id'] as const) {
    const salt = saltFor({ scanKey, name, entryId: attestation.id }, primitives)
    const encoded = disclosures.find((disclosure) => disclosure.name === name)?.encoded
    expect(parseDisclosure(encoded ?? '')?.salt).toBe(salt)
  }
})

test.each<EntryInput>([
  withdrawal,
  { ...attestation, type: 'acceptance' },
  { ...attestation, refers: [{ id: randomGuid(), relation: 'finalises' }] },
  {
    ...attestation,
    type: 'correction',
    refers: [{ id: randomGuid(), relation: 'corrects' }],
    disclosures: [...attestation.disclosures, { name: 'reason', value: 'wrong date' }],
  },
  { ...withdrawal, type: 'contest', refers: [{ id: randomGuid(), relation: 'contests' }] },
  {
    ...common,
    type: 'decline',
    id: randomGuid(),
    disclosures: [{ name: 'attestation_request_id', value: 'request' }],
  },
  { ...common, type: 'agreement_published', id: randomGuid(), agreement, disclosures: [] },
  {
    ...common,
    type: 'party',
    id: randomGuid(),
    clear: { scan_commit: scanCommit(scanKey, primitives) },
    disclosures: [{ name: 'partner_id', value: 'partner', scanKey }],
  },
  {
    ...common,
    type: 'erasure',
    id: randomGuid(),
    refers: [{ id: randomGuid(), relation: 'erases' }],
    clear: { fields: ['contact_email'], basis: 'request of the person' },
    disclosures: [],
  },
  { ...common, type: 'key', id: randomGuid(), clear: { vkey: 'a+b+c' }, disclosures: [] },
  { ...common, type: 'log_opened', id: newLogOpenedId(), disclosures: [] },
  { ...common, type: 'log_closed', id: randomGuid(), disclosures: [] },
])('an entry of type $type is built and read back', (input) => {
  expect(read(input)).toMatchObject({ type: input.type, id: input.id, log: input.log })
})

test.each<[string, EntryInput]>([
  ['an attestation without its text', { ...attestation, agreement: undefined }],
  ['a withdrawal with a text', { ...withdrawal, agreement }],
  ['a withdrawal of nothing', { ...withdrawal, refers: [] }],
  [
    'a withdrawal that corrects',
    { ...withdrawal, refers: [{ ...refers[0], relation: 'corrects' }] },
  ],
  [
    'an attestation without a date',
    { ...attestation, disclosures: attestation.disclosures.slice(0, 3) },
  ],
  [
    'a field twice',
    { ...withdrawal, disclosures: [...withdrawal.disclosures, ...withdrawal.disclosures] },
  ],
  [
    'a party without its scan key',
    {
      ...withdrawal,
      disclosures: [
        { name: 'customer_id', value: 'c' },
        { name: 'reason', value: 'r' },
      ],
    },
  ],
  [
    'a scan key for a name',
    {
      ...withdrawal,
      disclosures: [...withdrawal.disclosures, { name: 'accepted_by', value: 'u', scanKey }],
    },
  ],
  [
    'a contact in a withdrawal',
    {
      ...withdrawal,
      disclosures: [...withdrawal.disclosures, { name: 'contact_email', value: 'e' }],
    },
  ],
  [
    'a party entry that names nobody',
    { ...common, type: 'party', id: randomGuid(), clear: { scan_commit: '' }, disclosures: [] },
  ],
  [
    'a party entry without a commitment',
    {
      ...common,
      type: 'party',
      id: randomGuid(),
      disclosures: [{ name: 'partner_id', value: 'p', scanKey }],
    },
  ],
  ['a clear field of another type', { ...withdrawal, clear: { vkey: 'x' } }],
])('%s is refused', (_, input) => {
  expect(() => buildEntry(input, primitives)).toThrow('assertion failed')
})

test('the entry that opens a log sorts before those of the same instant', () => {
  const ids = Array.from({ length: 50 }, () => randomGuid())
  const first = newLogOpenedId()
  expect([...ids, first].sort()[0]).toBe(first)
  expect(newLogOpenedId()).not.toBe(first)
})
