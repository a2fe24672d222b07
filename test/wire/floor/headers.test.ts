import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../../src/base/json.ts'
import { createThrottle } from '../../../src/http/hooks/throttle.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { mca, partnerA, partnerB } from '../../support/domain.ts'

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/
let app: TestApp

beforeAll(async () => {
  app = await openTestApp('sqlite')
})
afterAll(() => app[Symbol.asyncDispose]())

const get = (url: string, headers: Record<string, string> = {}) =>
  app.as(partnerA, 'admin-agent')('GET', url, { headers })

test('MS-RequestId and MS-CorrelationId are echoed, or made up [W1.2-request-id-optional W1.2-correlation-optional W1.2-cv W1.3-echo W1.3-diagnostic W13-3]', async () => {
  const sent = { 'MS-RequestId': 'not a guid', 'MS-CorrelationId': 'abc', 'MS-CV': 'cv.1' }
  expect((await get('/v1/customers', sent)).headers).toMatchObject({
    'ms-requestid': 'not a guid',
    'ms-correlationid': 'abc',
    'ms-cv': 'cv.1',
    'ms-serverid': 'test-process',
    date: expect.any(String),
  })
  const { headers } = await get('/v1/customers')
  expect(headers['ms-requestid']).toMatch(guid)
  expect(headers['ms-correlationid']).toMatch(guid)
  const refused = await app.anybody('GET', '/v1/nonsense', { headers: sent })
  expect(refused.headers['ms-requestid']).toBe('not a guid')
})

test('refusals are German by X-Locale, or else by Accept-Language, or else English [W1.2-locale W1.3-locale]', async () => {
  const words = async (headers: Record<string, string>) => {
    const { json } = await get('/v1/nonsense', headers)
    return isObject(json) ? String(json.description) : ''
  }
  const english = await words({})
  const german = await words({ 'X-Locale': 'de-DE' })
  expect(german).not.toBe(english)
  expect(await words({ 'Accept-Language': 'fr, de-AT;q=0.8, en;q=0.5' })).toBe(german)
  expect(await words({ 'X-Locale': 'en-GB,en-GB', 'Accept-Language': 'de' })).toBe(english)
  expect((await get('/v1/customers', { 'X-Locale': 'fr-FR' })).headers['x-locale']).toBe('fr-FR')
  expect((await get('/v1/customers')).headers['x-locale']).toBe('en-US')
})

test('answers are JSON in UTF-8, kept by nobody and safe in a browser [W1.3-json]', async () => {
  const { headers } = await get('/v1/customers')
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': expect.any(String),
  })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
})

test('isMfaCompliant is said only to whom asks [W1.2-validate-mfa W1.3-mfa]', async () => {
  const asked = await get('/v1/customers', { ValidateMfa: 'true' })
  expect(asked.headers.ismfacompliant).toBe('true')
  expect((await get('/v1/customers')).headers.ismfacompliant).toBeUndefined()
})

test('the byte order mark of the original service is a matter of configuration [W14-bom]', async () => {
  await using marked = await openTestApp('sqlite', { byteOrderMark: true })
  const answer = await marked.as(partnerA, 'admin-agent')('GET', '/v1/customers')
  expect(answer.text.startsWith('\uFEFF{')).toBe(true)
  const refused = await marked.anybody('GET', '/v1/customers')
  expect(refused.text.startsWith('\uFEFF{')).toBe(true)
  expect((await get('/v1/customers')).text.startsWith('{')).toBe(true)
})

test('a tenant beyond its limit waits as long as Retry-After says, and others do not [W1.3-retry-after W1.8-throttle-tenant W13-13 W14-429]', async () => {
  await using throttled = await openTestApp('sqlite', {
    throttle: { requestsPerMinute: 6, tenants: 10 },
  })
  const ask = throttled.app(partnerA)
  for (let at = 0; at < 6; at += 1) {
    expect(await ask('GET', '/v1/customers')).toMatchObject({ status: 200 })
  }
  const refused = await ask('GET', '/v1/customers')
  expect(refused.status).toBe(429)
  const seconds = Number(refused.headers['retry-after'])
  expect(seconds).toBeGreaterThan(0)
  // Without code and description, or the .NET client does not read Retry-After.
  expect(refused.json).toEqual({ statusCode: 429, message: expect.stringContaining(`${seconds}`) })
  expect(await throttled.app(partnerB)('GET', '/v1/customers')).toMatchObject({ status: 200 })
  throttled.clock.offset += seconds * 1000
  expect(await ask('GET', '/v1/customers')).toMatchObject({ status: 200 })
  expect(await ask('GET', '/v1/customers')).toMatchObject({ status: 429 })
})

test('a clock that is set back takes nobody’s requests away', async () => {
  let now = 1_000_000
  const throttle = createThrottle({ requestsPerMinute: 6, tenants: 10 }, { realNow: () => now })
  throttle('one')
  now -= 60_000
  throttle('one')
  now += 60_000
  for (let at = 0; at < 6; at += 1) throttle('one')
  expect(() => throttle('one')).toThrow('request.throttled')
})

test('the log knows what happened and names nobody: no token, no query, no contact', async () => {
  const customerId = await createTestCustomer(app, partnerA)
  const body = {
    primaryContact: { firstName: 'Secretia', lastName: 'Hidden', email: 'secretia@hidden.example' },
    templateId: mca.templateId,
    dateAgreed: '2024-03-05',
  }
  const post = app.as(partnerA, 'admin-agent')
  await post('POST', `/v1/customers/${customerId}/agreements`, { body })
  await get('/v1/customers?filter=Secretia')
  await get('/agreementdocuments/secretia.token')
  const said = { 'MS-RequestId': 'of secretia', 'MS-CorrelationId': 'for secretia' }
  await get('/v1/customers', said)
  const text = JSON.stringify(app.log)
  expect(app.log).toContainEqual(
    expect.objectContaining({
      method: 'POST',
      route: '/v1/customers/:customerId/agreements',
      status: 201,
      customerId,
      tenant: partnerA.id,
    }),
  )
  expect(text).not.toMatch(/secretia/i)
  expect(text).not.toMatch(/bearer|eyJ/i)
  const metrics = await app.anybody('GET', '/metrics')
  expect(metrics.text).toContain('route="/v1/customers/:customerId/agreements",status="201"')
  expect(metrics.text).not.toMatch(/secretia/i)
  expect(metrics.text).not.toContain(customerId)
})

test('health, readiness and metrics answer without a token', async () => {
  expect(await app.anybody('GET', '/health/live')).toMatchObject({ status: 200 })
  expect(await app.anybody('GET', '/health/ready')).toMatchObject({ status: 200 })
  const metrics = await app.anybody('GET', '/metrics')
  expect(metrics.headers['content-type']).toContain('text/plain')
  expect(metrics.text).toContain('route="/v1/customers",status="200"')
  await using broken = await openTestApp('sqlite', { isReady: async () => false })
  expect(await broken.anybody('GET', '/health/ready')).toMatchObject({ status: 503 })
})

test('an unexpected error is a bare 500 that tells nothing, and is logged [W10-800003]', async () => {
  await using broken = await openTestApp('sqlite')
  const ask = broken.as(partnerA, 'admin-agent')
  await ask('GET', '/v1/customers')
  broken.deps.storage.read = () => Promise.reject(new Error('the reason inside'))
  const answer = await ask('GET', '/v1/customers')
  expect(answer).toMatchObject({ status: 500, json: { code: 800003, parameters: {} } })
  expect(answer.text).not.toContain('reason')
  expect(JSON.stringify(broken.log)).toContain('the reason inside')
})

test('the issuer answers under the paths that existing clients call', async () => {
  const path = `/${partnerA.id}/v2.0/.well-known/openid-configuration`
  expect(await app.anybody('GET', path)).toMatchObject({
    status: 200,
    json: { token_endpoint: expect.stringContaining('/oauth2/v2.0/token') },
  })
  const token = await app.anybody('POST', `/${partnerA.id}/oauth2/v2.0/token`, {
    raw: 'grant_type=client_credentials&client_id=nobody&client_secret=x',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(token.status).toBeGreaterThanOrEqual(400)
  expect(token.status).toBeLessThan(500)
  expect(token.json).toMatchObject({ error: expect.any(String) })
  expect(app.unexpected).toEqual([])
})
