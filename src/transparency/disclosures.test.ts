import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vectors } from '../../test/vectors/evidence-log.ts'
import { toBase64Url } from './base64.ts'
import { toUtf8 } from './bytes.ts'
import { disclosureDigest, makeDisclosure, parseDisclosure } from './disclosures.ts'
import { parseHex, toHex } from './hex.ts'
import { primitives } from './primitives.node.ts'
import { newScanKey, saltFor, scanCommit } from './scan-keys.ts'

const [byRandomSalt, byScanKey] = vectors.disclosures
const entryId = '0b8f6a52-3f0e-4d37-9a57-6f2f1f1c9e10'

test.each([byRandomSalt, byScanKey])('a disclosure of $name has the published bytes', (vector) => {
  expect(makeDisclosure(vector)).toBe(vector.encoded)
  expect(disclosureDigest(vector.encoded, primitives)).toBe(vector.digest)
  const { salt, name, value } = vector
  expect(parseDisclosure(vector.encoded)).toEqual({ salt, name, value })
})

test('a scan key gives the published salt, another one for each name and entry', () => {
  const scanKey = parseHex(byScanKey.scan_key_hex) ?? new Uint8Array()
  const salt = saltFor({ scanKey, name: 'customer_id', entryId }, primitives)
  expect(salt).toBe(byScanKey.salt)
  expect(saltFor({ scanKey, name: 'partner_id', entryId }, primitives)).not.toBe(salt)
  const otherEntry = entryId.replace('0b', '1b')
  expect(saltFor({ scanKey, name: 'customer_id', entryId: otherEntry }, primitives)).not.toBe(salt)
})

test('a commitment binds its scan key and does not show it', () => {
  const scanKey = newScanKey(primitives)
  const commit = scanCommit(scanKey, primitives)
  const wanted = Buffer.concat([Buffer.from('scan-key/v1\n'), scanKey])
  expect(commit).toBe(toHex(primitives.sha256(wanted)))
  expect(scanCommit(newScanKey(primitives), primitives)).not.toBe(commit)
})

test('every disclosure survives being written and read', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, text, (salt, name, value) => {
      expect(parseDisclosure(makeDisclosure({ salt, name, value }))).toEqual({ salt, name, value })
    }),
  )
})

test.each([
  ['no base64url', '!'],
  ['padded', `${toBase64Url(toUtf8('["a","b","cc"]'))}=`],
  ['no UTF-8', toBase64Url(Uint8Array.of(0x22, 0xff, 0x22))],
  ['no JSON', toBase64Url(toUtf8('["a","b"'))],
  ['two strings', toBase64Url(toUtf8('["a","b"]'))],
  ['four strings', toBase64Url(toUtf8('["a","b","c","d"]'))],
  ['a number for a value', toBase64Url(toUtf8('["a","b",1]'))],
  ['an object', toBase64Url(toUtf8('{"0":"a","1":"b","2":"c","length":3}'))],
])('what is %s is no disclosure', (_, encoded) => {
  expect(parseDisclosure(encoded)).toBeUndefined()
})
