import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHex } from './hex.ts'
import { primitives as browser } from './primitives.browser.ts'
import { primitives as node } from './primitives.node.ts'

const bytes = fc.uint8Array({ maxLength: 300 })

test('a browser hashes every byte string like Node', () => {
  fc.assert(
    fc.property(bytes, (content) => {
      expect(toHex(browser.sha256(content))).toBe(toHex(node.sha256(content)))
    }),
  )
})

test('a browser spells the hash of a text like Node', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const wanted = Buffer.from(node.sha256(Buffer.from(text))).toString('base64url')
      expect(node.sha256Base64Url(text)).toBe(wanted)
      expect(browser.sha256Base64Url(text)).toBe(wanted)
      expect(browser.sha256Base64Url(Buffer.from(text))).toBe(wanted)
    }),
  )
})

test('a browser hashes like Node at every length around the block', () => {
  for (let length = 0; length <= 200; length += 1) {
    const content = new Uint8Array(length).fill(length)
    expect(toHex(browser.sha256(content))).toBe(toHex(node.sha256(content)))
  }
})

test('messages are authenticated as HMAC says, also under keys longer than a block', () => {
  fc.assert(
    fc.property(bytes, bytes, (key, content) => {
      const wanted = createHmac('sha256', key).update(content).digest('hex')
      expect(toHex(browser.hmacSha256(key, content))).toBe(wanted)
      expect(toHex(node.hmacSha256(key, content))).toBe(wanted)
    }),
  )
})

test.each([browser, node])('random bytes come in the number asked for and differ', (primitives) => {
  expect(primitives.randomBytes(0)).toHaveLength(0)
  expect(primitives.randomBytes(70_000)).toHaveLength(70_000)
  expect(toHex(primitives.randomBytes(32))).not.toBe(toHex(primitives.randomBytes(32)))
})
