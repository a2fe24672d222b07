import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBase64, parseBase64Url, toBase64, toBase64Url } from './base64.ts'
import { parseHex, toHex } from './hex.ts'

const bytes = fc.uint8Array({ maxLength: 100 })

test('every byte string survives base64, base64url and hex, spelt as others spell them', () => {
  fc.assert(
    fc.property(bytes, (content) => {
      const buffer = Buffer.from(content)
      expect(toBase64(content)).toBe(buffer.toString('base64'))
      expect(toBase64Url(content)).toBe(buffer.toString('base64url'))
      expect(toHex(content)).toBe(buffer.toString('hex'))
      expect(parseBase64(toBase64(content))).toEqual(content)
      expect(parseBase64Url(toBase64Url(content))).toEqual(content)
      expect(parseHex(toHex(content))).toEqual(content)
    }),
  )
})

test.each([
  ['extra bits set', 'AB=='],
  ['extra bits set before two characters', 'AAB='],
  ['missing padding', 'AA'],
  ['too much padding', 'AA==='],
  ['padding where none belongs', 'AAAA='],
  ['an embedded line feed', 'AA\n=='],
  ['a space', ' AA=='],
  ['a character of the other alphabet', '-A=='],
  ['a lone character', 'A==='],
])('standard base64 with %s is refused', (_, text) => {
  expect(parseBase64(text)).toBeUndefined()
})

test.each(['AB', 'AAB', 'AA==', 'A', '+A', 'AA\n', 'Ä'])('base64url %j is refused', (text) => {
  expect(parseBase64Url(text)).toBeUndefined()
})

test.each(['A', 'AB', 'fg', '0', '0x00', ' 00'])('hex %j is refused', (text) => {
  expect(parseHex(text)).toBeUndefined()
})
