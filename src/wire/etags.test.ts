import { expect, test } from 'vitest'
import { findSeenVersion, parseBillingProfileETag, parseETag, toETag } from './etags.ts'
import { firstHeaderValue } from './headers.ts'

const id = '5b1f0c52-6a0e-4d6b-9a43-7d0f4f6c1e20'

test('a tag is base64 of id and version, the id in lower case', () => {
  const tag = toETag({ id: id.toUpperCase(), version: 3 })
  expect(atob(tag)).toBe(`{"id":"${id}","version":3}`)
  expect(parseETag(`"${tag}"`)).toEqual({ id, version: 3 })
  expect(parseETag(`W/"${tag}"`)).toEqual({ id, version: 3 })
})

test.each(['', 'x', '"""', btoa('{}'), btoa('{"id":"x","version":1}'), btoa(`{"id":"${id}"}`)])(
  '%s is no tag',
  (text) => {
    expect(parseETag(text)).toBeUndefined()
  },
)

test('If-Match wins over the tag in the body, and it is known which one spoke', () => {
  const tag = toETag({ id, version: 1 })
  expect(findSeenVersion(undefined, tag)).toEqual({ tag: { id, version: 1 }, byHeader: false })
  expect(findSeenVersion('*', tag)).toEqual({ tag: 'any', byHeader: true })
  expect(findSeenVersion('"old"', tag)).toEqual({ tag: 'malformed', byHeader: true })
  expect(findSeenVersion('', '')).toBeUndefined()
})

test('the tag of a billing profile is a decimal number', () => {
  expect(parseBillingProfileETag('"-12"')).toBe(-12)
  expect(parseBillingProfileETag('abc')).toBeUndefined()
})

test('a request id sent twice, comma-joined, is read once', () => {
  expect(firstHeaderValue(`${id},${id}`)).toBe(id)
  expect(firstHeaderValue([id, 'other'])).toBe(id)
  expect(firstHeaderValue(' ')).toBeUndefined()
})
