import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SecretKey } from './key-file.ts'
import { createSealer } from './sealer.ts'

const older: SecretKey = { id: 'older', key: randomBytes(32) }
const newer: SecretKey = { id: 'newer', key: randomBytes(32) }
const sealer = createSealer({ sealing: { current: older, all: [older] } })
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('what was sealed opens again in its place', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string({ minLength: 1 }), (plain, context) => {
      expect(new Uint8Array(sealer.open(sealer.seal(plain, context), context))).toEqual(plain)
    }),
  )
  expect(text(sealer.open(sealer.seal('Grüße', 'answer/1'), 'answer/1'))).toBe('Grüße')
})

test('one text sealed twice gives two sealed texts, and neither shows it', () => {
  const first = sealer.seal('zoe@customer.example', 'answer/1')
  expect(first).not.toBe(sealer.seal('zoe@customer.example', 'answer/1'))
  expect(Buffer.from(first.slice('older.'.length), 'base64url').toString()).not.toContain('zoe')
})

test('a sealed text does not open in another place', () => {
  expect(() => sealer.open(sealer.seal('secret', 'answer/1'), 'answer/2')).toThrow('another place')
})

test('a sealed text of which any bit was changed does not open', () => {
  const [id = '', encoded = ''] = sealer.seal('secret', 'answer/1').split('.')
  const bytes = Buffer.from(encoded, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const altered = Buffer.from(bytes)
    altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(() => sealer.open(`${id}.${altered.toString('base64url')}`, 'answer/1')).toThrow()
  }
})

test('a sealed text that was cut, lengthened or respelt does not open', () => {
  const sealed = sealer.seal('secret', 'answer/1')
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => sealer.open(sealed.slice(0, length), 'answer/1')).toThrow()
  }
  for (const altered of [`${sealed}A`, `${sealed}=`, `${sealed}\n`, ` ${sealed}`, `.${sealed}`]) {
    expect(() => sealer.open(altered, 'answer/1')).toThrow()
  }
})

test('after a rotation the old texts open and new ones take the new key', () => {
  const sealed = sealer.seal('secret', 'answer/1')
  const rotated = createSealer({ sealing: { current: newer, all: [newer, older] } })
  expect(text(rotated.open(sealed, 'answer/1'))).toBe('secret')
  expect(rotated.seal('secret', 'answer/1')).toMatch(/^newer\./)
})

test('a text sealed by other keys does not open, also when their id is the same', () => {
  const sealed = sealer.seal('secret', 'answer/1')
  const stranger = { id: 'older', key: randomBytes(32) }
  for (const key of [newer, stranger]) {
    const other = createSealer({ sealing: { current: key, all: [key] } })
    expect(() => other.open(sealed, 'answer/1')).toThrow()
  }
})
