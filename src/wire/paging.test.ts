import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAgreementTypeQuery } from './agreement-type-query.ts'
import { toCollection } from './collection.ts'
import { decodeContinuationToken, encodeContinuationToken } from './continuation-token.ts'
import { toLinkUri } from './links.ts'
import { pageSizeOf, parseSeekOperation } from './seek.ts'

const sign = (text: string) => `s${text.length}`
const verify = (text: string, signature: string) => signature === sign(text)
const refused = expect.objectContaining({ code: 'request.malformed-continuation-token' })

test('a token carries size, filter and position and is safe in a header and a URL', () => {
  fc.assert(
    fc.property(
      fc.record({
        list: fc.string(),
        size: fc.integer({ min: 1, max: 500 }),
        filter: fc.string({ unit: 'grapheme' }),
        position: fc.string({ unit: 'grapheme' }),
      }),
      (continuation) => {
        const token = encodeContinuationToken(continuation, sign)
        expect(token).toMatch(/^[A-Za-z0-9_.-]+$/)
        expect(decodeContinuationToken(token, continuation.list, verify)).toEqual(continuation)
      },
    ),
  )
})

test('an altered token and a token of another list are refused', () => {
  const token = encodeContinuationToken({ list: 'a', size: 1, position: 'p' }, sign)
  expect(() => decodeContinuationToken(token, 'b', verify)).toThrow(refused)
  expect(() => decodeContinuationToken(`x${token}`, 'a', verify)).toThrow(refused)
  const forged = encodeContinuationToken({ list: 'a', size: 9, position: 'q' }, () => 'guess')
  expect(() => decodeContinuationToken(forged, 'a', verify)).toThrow(refused)
  expect(() => decodeContinuationToken('', 'a', verify)).toThrow(refused)
  expect(() => decodeContinuationToken('!.!', 'a', () => true)).toThrow(refused)
})

test('links have no host and no version, keep the query and begin with one slash', () => {
  expect(toLinkUri('/v1/customers?size=25')).toBe('/customers?size=25')
  expect(toLinkUri('/v1//customers/?size=1&seekOperation=Next')).toBe(
    '/customers?size=1&seekOperation=Next',
  )
  expect(toLinkUri('https://host.example/v1/customers?')).toBe('/customers')
  expect(toLinkUri('/v1beta/customers')).toBe('/v1beta/customers')
  expect(toLinkUri('/')).toBe('/')
})

test('a page with a successor carries its token as a header of the next link, and beside it [W1.4-token-member]', () => {
  const page = toCollection(['a', 'b'], { self: '/v1/customers?Size=2', nextToken: 't' })
  expect(page).toEqual({
    totalCount: 2,
    items: ['a', 'b'],
    continuationToken: 't',
    links: {
      self: { uri: '/customers?Size=2', method: 'GET', headers: [] },
      next: {
        uri: '/customers?size=2&seekOperation=Next',
        method: 'GET',
        headers: [{ key: 'MS-ContinuationToken', value: 't' }],
      },
    },
    attributes: { objectType: 'Collection' },
  })
})

test('the last page has no next link', () => {
  expect(Object.keys(toCollection([], { self: '/v1/orders' }).links)).toEqual(['self'])
})

test('seek operations are names in any letter case or integers in declaration order', () => {
  expect(parseSeekOperation('next')).toBe('Next')
  expect(parseSeekOperation('1')).toBe('Previous')
  expect(parseSeekOperation('4')).toBe('PageIndex')
  expect(parseSeekOperation('')).toBeUndefined()
  expect(() => parseSeekOperation('5')).toThrow(
    expect.objectContaining({ code: 'request.invalid' }),
  )
})

test('size 0 means the standard size, and no client gets more than the maximum', () => {
  const bounds = { standard: 100, maximum: 500 }
  expect(pageSizeOf(0, bounds)).toBe(100)
  expect(pageSizeOf(undefined, bounds)).toBe(100)
  expect(pageSizeOf(25, bounds)).toBe(25)
  expect(pageSizeOf(9999, bounds)).toBe(500)
})

test('a missing or empty agreement type means the Cloud Agreement only', () => {
  const cloud = { kind: 'named', agreementType: 'MicrosoftCloudAgreement' }
  expect(parseAgreementTypeQuery(undefined)).toEqual(cloud)
  expect(parseAgreementTypeQuery('')).toEqual(cloud)
  expect(parseAgreementTypeQuery('*')).toEqual({ kind: 'all' })
  expect(parseAgreementTypeQuery('microsoftcustomeragreement')).toEqual({
    kind: 'named',
    agreementType: 'MicrosoftCustomerAgreement',
  })
  expect(parseAgreementTypeQuery('Own')).toEqual({ kind: 'named', agreementType: 'Own' })
})
