import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSigner } from './signer.ts'

const programme = (fill: number) => ({ id: 'one', key: new Uint8Array(32).fill(fill) })
const signer = createSigner({ programme: programme(1) })
const purpose = fc.stringMatching(/^[a-z-]{1,12}$/)

test('a signature stands for its purpose, its content and its key alone', () => {
  const signature = signer.sign('link', 'content')
  expect(signature).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(signer.verify('link', 'content', signature)).toBe(true)
  expect(signer.verify('link', Buffer.from('content'), signature)).toBe(true)
  expect(signer.verify('token', 'content', signature)).toBe(false)
  expect(signer.verify('link', 'contents', signature)).toBe(false)
  const other = createSigner({ programme: programme(2) })
  expect(other.verify('link', 'content', signature)).toBe(false)
})

test('no other text passes for a signature', () => {
  const signature = signer.sign('link', 'content')
  const respelt = `${signature.slice(0, -1)}${String.fromCharCode(signature.charCodeAt(42) + 1)}`
  for (const text of ['', 'A', signature.slice(1), `${signature}=`, `${signature}\n`, respelt]) {
    expect(signer.verify('link', 'content', text)).toBe(false)
  }
})

test('two different pairs of purpose and content have different signatures and GUIDs', () => {
  fc.assert(
    fc.property(purpose, fc.string(), purpose, fc.string(), (a, first, b, second) => {
      const isSame = a === b && first === second
      expect(signer.sign(a, first) === signer.sign(b, second)).toBe(isSame)
      expect(signer.deriveGuid(a, first) === signer.deriveGuid(b, second)).toBe(isSame)
    }),
  )
  expect(() => signer.sign('a\nb', 'c')).toThrow('one line')
  expect(() => signer.sign('', 'c')).toThrow('one line')
})

test('a derived GUID has the form of a random one and is the same every time', () => {
  const guid = signer.deriveGuid('customer', 'tenant/caller/request')
  expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(signer.deriveGuid('customer', 'tenant/caller/request')).toBe(guid)
  const other = createSigner({ programme: programme(2) })
  expect(other.deriveGuid('customer', 'tenant/caller/request')).not.toBe(guid)
})

test('a signature tells nothing of a GUID derived from the same content', () => {
  const guid = signer.deriveGuid('link', 'content').replaceAll('-', '')
  const signature = Buffer.from(signer.sign('link', 'content'), 'base64url').toString('hex')
  expect(signature.slice(0, 8)).not.toBe(guid.slice(0, 8))
})
