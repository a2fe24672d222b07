import { expect, test } from 'vitest'
import { certificateWords } from '../texts/certificate-words.ts'
import { createCertificateRenderer } from './certificate-pdf.ts'
import { type Certificate, certificateRows, toShownValue } from './certificate-rows.ts'
import { qrModules } from './qr-modules.ts'

const certificate: Certificate = {
  language: 'en',
  entryId: '0d2a6c1c-9d3a-4a57-8d0e-5f2f6c2b7a10',
  kind: 'attestation',
  method: 'declared',
  imported: undefined,
  customerId: '0d2a6c1c-9d3a-4a57-8d0e-5f2f6c2b7a11',
  customerName: 'Müller & Söhne',
  partnerId: '0d2a6c1c-9d3a-4a57-8d0e-5f2f6c2b7a12',
  partnerName: 'Nordlicht IT',
  contact: {
    firstName: 'Mira',
    lastName: 'Adomeit',
    email: 'mira@kunde.example',
    phoneNumber: undefined,
  },
  acceptedAt: '2024-03-05T00:00:00.000Z',
  recordedAt: '2026-11-22T14:05:12.345Z',
  agreement: { name: 'Customer Agreement', version: '2', locale: 'de-DE', sha256: 'ab'.repeat(32) },
  log: { origin: 'a.example/evidence/main', index: 12, size: 1300, root: 'AAAA' },
  verifyUrl: 'https://a.example/verify',
  files: [],
}

function rowsOf(parts: Partial<Certificate>) {
  const rows = certificateRows({ ...certificate, ...parts })
  return new Map(rows.map(({ label, values }) => [label, values]))
}

test('what was declared is not claimed to have been shown', () => {
  const rows = rowsOf({})
  expect(rows.get('How')?.join()).toContain('nobody claims that it was shown')
  expect(rows.get('Who accepted')).toEqual(['Mira Adomeit', 'mira@kunde.example'])
  expect(rows.get('Accepted on')).toEqual(['March 5, 2024'])
  expect(rows.get('Recorded at')).toEqual(['November 22, 2026, 14:05:12 UTC'])
})

test('the German one has its own words, dates and times', () => {
  const rows = rowsOf({ language: 'de' })
  expect(rows.get('Datum der Vertragsannahme')).toEqual(['05.03.2024'])
  expect(rows.get('Aufgezeichnet am')).toEqual(['22.11.2026, 14:05:12 Uhr (UTC)'])
  expect(rows.size).toBe(rowsOf({}).size)
})

test('an erased person is said to be erased, one who was never named has no line', () => {
  expect(rowsOf({ contact: 'erased' }).get('Who accepted')).toEqual(['Personal data erased'])
  expect(rowsOf({ contact: undefined }).has('Who accepted')).toBe(false)
  expect(rowsOf({ customerName: undefined, customerId: undefined }).has('Customer')).toBe(false)
})

test('what was imported says how it is known, and that its day is the earliest possible', () => {
  const rows = rowsOf({ imported: { strength: 'screenshot', date: 'earliest-possible' } })
  expect(rows.get('Imported')?.join()).toMatch(/imported by the operator.*a screenshot\./)
  expect(rows.get('Accepted on')?.[1]).toContain('The day is not known')
  expect(rows.has('How')).toBe(false)
  const unknown = rowsOf({ imported: { strength: 'constructor', date: 'given' } })
  expect(unknown.get('Imported')?.join()).toContain(': constructor.')
})

test('letters that the page does not have are left out and said to be; nothing turns the writing', () => {
  const { en } = certificateWords
  expect(toShownValue('Łódź Ελλάς Москва', en)).toBe('Łódź Ελλάς Москва')
  expect(toShownValue('株式会社 A', en)).toBe(`… A (${en.notShowable})`)
  expect(toShownValue('a\u202Eb\nc', en)).toBe('a\\u{202e}b\\u{a}c')
})

test('the code has the three corners by which readers find it', () => {
  const modules = qrModules('https://a.example/verify')
  const side = modules.length
  const corner = (top: number, left: number) =>
    modules
      .slice(top, top + 7)
      .map((row) => row.slice(left, left + 7).map((isDark) => (isDark ? '#' : '.')))
      .map((row) => row.join(''))
  const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']
  for (const [top, left] of [
    [0, 0],
    [0, side - 7],
    [side - 7, 0],
  ] as const) {
    expect(corner(top, left)).toEqual(finder)
  }
})

test('a record as long as records can be goes on over several pages', async () => {
  const renderer = createCertificateRenderer()
  const pagesOf = async (parts: Partial<Certificate>) => {
    const pdf = Buffer.from(await renderer.render({ ...certificate, ...parts })).toString('latin1')
    return [...pdf.matchAll(/\/Type \/Page\n/g)].length
  }
  const long = 'Wörter '.repeat(400)
  expect(await pagesOf({})).toBe(1)
  expect(await pagesOf({ customerName: long, partnerName: long })).toBeGreaterThan(1)
  expect(await pagesOf({ customerName: 'x'.repeat(5000), partnerName: long })).toBeGreaterThan(1)
})
