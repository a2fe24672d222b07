import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newCustomerBody, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA } from '../../support/domain.ts'

const mebibyte = 1024 * 1024
let app: TestApp

beforeAll(async () => {
  app = await openTestApp('sqlite')
})
afterAll(() => app[Symbol.asyncDispose]())

const ask = (...args: Parameters<TestApp['anybody']>) => app.as(partnerA, 'admin-agent')(...args)

test('doubled slashes, a trailing slash, an empty query and any letter case find the route [W1.1-v1 W1.1-case W1.1-trailing W14-doubled-slash W14-trailing-slash W14-path-case]', async () => {
  for (const url of [
    '/v1/customers',
    '/v1//customers',
    '//v1/customers/',
    '/V1/Customers/?',
    '/v1/customers//?size=1&seekOperation=Next',
    'http://elsewhere.example/v1/customers',
  ]) {
    expect(await ask('GET', url), url).toMatchObject({ status: 200 })
  }
})

test('an unknown path is a typed 404, an unknown method a typed 405 that says which there are [W1.8-404 W1.8-405 W10-1000 W10-900141]', async () => {
  expect(await ask('GET', '/v1/nonsense')).toMatchObject({ status: 404, json: { code: 1000 } })
  expect(await ask('POST', '/v2', { body: {} })).toMatchObject({
    status: 404,
    json: { code: 1000 },
  })
  const invented = await app.anybody('GET', '/agreementdocuments/invented.display.1.x')
  expect(invented).toMatchObject({ status: 404, json: { code: 1000 } })
  const wrong = await app.anybody('DELETE', '/v1/Customers')
  expect(wrong).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
  expect(wrong.json).toMatchObject({ code: 900141, errorName: 'MethodNotAllowed' })
  const id = '5e5e5e5e-0000-4000-8000-000000000000'
  expect(await ask('PUT', `/v1/customers/${id}/agreements`, { body: {} })).toMatchObject({
    status: 405,
    headers: { allow: 'GET, HEAD, POST' },
  })
})

test('a bodyless GET may carry a content type, a bodyless POST too [W14-get-content-type]', async () => {
  const headers = { 'content-type': 'application/json' }
  expect(await ask('GET', '/v1/customers', { headers })).toMatchObject({ status: 200 })
  expect(await ask('POST', '/v1/customers', { headers })).toMatchObject({
    status: 400,
    json: { errorName: 'InvalidInput' },
  })
})

test('no body of a client is answered with a 5xx [W14-mistakes-never-5xx]', async () => {
  const bodies = [
    '{',
    '""',
    '"success"',
    'null',
    '[]',
    '7',
    '\0',
    '<xml/>',
    '{"companyProfile":[]}',
    '{"__proto__":{"a":1}}',
    Buffer.from([0xff, 0xfe, 0x22]),
    `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  ]
  for (const raw of bodies) {
    for (const type of ['application/json', 'text/xml; charset=utf-16', 'nonsense', '']) {
      const headers: Record<string, string> = type === '' ? {} : { 'content-type': type }
      const answer = await ask('POST', '/v1/customers', { raw, headers })
      const isXml = type.startsWith('text/xml') && answer.status !== 400
      expect(answer.status, `${type} ${String(raw).slice(0, 40)}`).toBe(isXml ? 415 : 400)
      expect(answer.json).toMatchObject({ code: 800002 })
    }
  }
})

test('a body over 1 MiB is a typed 413, one just below it is read', async () => {
  const over = await ask('POST', '/v1/customers', { raw: `"${'x'.repeat(mebibyte)}"` })
  expect(over).toMatchObject({ status: 413, json: { code: 800002, errorName: 'RequestTooLarge' } })
  const body = { ...newCustomerBody(), padding: 'x'.repeat(mebibyte - 2000) }
  expect(await ask('POST', '/v1/customers', { body })).toMatchObject({ status: 201 })
})

test('addresses that nobody can read are refused as typed errors', async () => {
  for (const url of [
    '/v1/customers/%zz',
    '/v1/customers/%E0%A4%A',
    `/v1/customers/${'x'.repeat(5000)}`,
  ]) {
    const answer = await ask('GET', url)
    expect(answer.status, url.slice(0, 40)).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.json).toMatchObject({ source: 'Countersign' })
    expect(answer.headers['ms-requestid']).toBeTruthy()
  }
})

test('what is no HTTP, and headers without end, get a typed 400 over the socket [W1.2-expect]', async () => {
  await app.server.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const say = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk.toString('utf8')
      })
      socket.on('end', () => resolve(answer))
      socket.on('error', reject)
    })
  for (const text of [
    'HELLO\r\n\r\n',
    `GET /v1/customers HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${'x'.repeat(40_000)}\r\n\r\n`,
  ]) {
    const answer = await say(text)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('"code":800002')
  }
  const traced = await say(
    'TRACE /v1/customers HTTP/1.1\r\nHost: x\r\nCookie: secret=1\r\nConnection: close\r\n\r\n',
  )
  expect(traced).toMatch(/^HTTP\/1\.1 405 /)
  expect(traced).not.toContain('secret')
  const expectContinue = await say(
    'POST /v1/customers HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
  )
  expect(expectContinue).toMatch(/^HTTP\/1\.1 100 Continue/)
  expect(expectContinue).toContain('HTTP/1.1 401 ')
})
