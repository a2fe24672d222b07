import { expect, test } from 'vitest'
import type { ErrorCode } from '../base/error-codes.ts'
import { type AnyProductError, ProductError } from '../base/product-error.ts'
import { toErrorBody, toErrorHeaders, toUnexpectedErrorBody } from './error-body.ts'
import { errorCatalogue, wireErrorOf } from './error-catalogue.ts'

const describer = {
  describeError: (error: AnyProductError) => `words for ${error.code}`,
  describeProblem: ({ field, problem }: { field: string; problem: string }) =>
    `${field} ${problem}`,
  unexpected: 'unexpected',
}

test('a refused purchase answers 403 with 13605 and carries route, reason and the link that resolves it', () => {
  const error = new ProductError('purchase.agreement-missing', {
    route: 'partner-must-attest',
    scenario: 1,
    reason: 'attest',
    resolveUrl: 'https://example.test/partner',
  })
  expect(wireErrorOf(error).status).toBe(403)
  expect(toErrorBody(error, describer)).toEqual({
    code: 13605,
    description: 'words for purchase.agreement-missing',
    data: [],
    source: 'Countersign',
    message: 'words for purchase.agreement-missing',
    errorName: 'CustomerAgreementMissing',
    isRetryable: false,
    parameters: error.facts,
    errorMessageExtended: 'InternalErrorCode=13605',
  })
})

test('600061 has its literal body and tells the record only in a Link header [W2.3-600061-body]', () => {
  const error = new ProductError('acceptance.already-attested', { acceptanceId: 'abc' })
  const body = toErrorBody(error, describer)
  expect(wireErrorOf(error).status).toBe(409)
  expect(body).toMatchObject({
    code: 600061,
    errorName: 'PartnerConfirmedAgreementAlreadyExists',
    isRetryable: false,
    parameters: {},
    errorMessageExtended: 'InternalErrorCode=600061',
  })
  expect(JSON.stringify(body)).not.toContain('abc')
  expect(toErrorHeaders(error, '/partner/a/abc')).toEqual({
    link: '</partner/a/abc>; rel="related"',
  })
})

test('a 429 has no classic field and always a Retry-After header [W1.8-429-body W1.8-429-plain]', () => {
  const error = new ProductError('request.throttled', { retryAfterSeconds: 7 })
  expect(toErrorBody(error, describer)).toEqual({
    statusCode: 429,
    message: 'words for request.throttled',
  })
  expect(toErrorHeaders(error)).toEqual({ 'retry-after': '7' })
})

test('every bad field stands in data as a nested error of its own', () => {
  const error = new ProductError('request.invalid', {
    fields: [
      { field: 'a', problem: 'missing' },
      { field: 'b.c', problem: 'malformed', expected: 'x' },
    ],
  })
  expect(toErrorBody(error, describer)).toMatchObject({
    code: 800002,
    data: [
      { code: 3000, description: 'a missing', field: 'a', problem: 'missing' },
      { code: 3000, description: 'b.c malformed', field: 'b.c', expected: 'x' },
    ],
  })
})

test('a description never exceeds 1024 characters [W1.8-description]', () => {
  const error = new ProductError('storage.busy', {})
  const body = toErrorBody(error, { ...describer, describeError: () => '😀'.repeat(600) })
  expect('description' in body && body.description.length).toBeLessThanOrEqual(1024)
  expect('description' in body && body.description.isWellFormed()).toBe(true)
})

test('a stale tag answers 412 only if If-Match was used', () => {
  const statusOf = (byHeader: boolean) =>
    wireErrorOf(new ProductError('subscription.stale', { byHeader })).status
  expect(statusOf(true)).toBe(412)
  expect(statusOf(false)).toBe(400)
})

test('only the storage answers 5xx; a mistake of the client never does [W1.8-5xx]', () => {
  for (const [code, { status }] of Object.entries(errorCatalogue)) {
    if (typeof status !== 'number') continue
    expect(status >= 500, code).toBe(code.startsWith('storage.'))
  }
})

test.each<[ErrorCode, number, number]>([
  ['request.invalid', 400, 800002],
  ['request.replayed-differently', 409, 800002],
  ['customer.unknown', 404, 60003],
  ['customer.relationship-ended', 403, 20002],
  ['customer.malformed-id', 400, 900118],
  ['customer.suspended', 403, 900416],
  ['partner.suspended', 403, 900149],
  ['reseller.suspended', 403, 800039],
  ['reseller.not-valid', 400, 800016],
  ['caller.role-missing', 403, 900150],
  ['caller.reseller-refused', 403, 900150],
  ['token.app-only-refused', 403, 900329],
  ['token.missing', 401, 800001],
  ['token.retired-audience', 401, 900420],
  ['agreement.unknown-template', 404, 1000],
  ['agreement.no-text', 400, 800002],
  ['acceptance.declared-not-allowed', 400, 800002],
  ['acceptance.not-newest', 409, 800002],
  ['cart.already-submitted', 400, 800065],
  ['product.not-a-legacy-offer', 400, 2100],
])('%s answers %i with %i', (code, status, number) => {
  expect(errorCatalogue[code]).toMatchObject({ status, number })
})

test('an unexpected error answers a bare body that tells no cause', () => {
  expect(toUnexpectedErrorBody(describer)).toMatchObject({ code: 800003, parameters: {}, data: [] })
})
