import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createTestCustomer,
  newCustomerBody,
  openTestApp,
  type TestApp,
} from '../../support/app.ts'
import { partnerA } from '../../support/domain.ts'

let app: TestApp

beforeAll(async () => {
  app = await openTestApp('sqlite')
})
afterAll(() => app[Symbol.asyncDispose]())

test('a session reads like a token, and changes something only with its CSRF token', async () => {
  const customerId = await createTestCustomer(app, partnerA)
  const cookie = await app.sessionOf(customerId)
  const read = await app.anybody('GET', '/customer/api/partners', { headers: { cookie } })
  expect(read).toMatchObject({ status: 200, json: { items: [{ partnerId: partnerA.id }] } })
  const csrf = read.headers['x-csrf-token'] ?? ''
  const ask = (headers: Record<string, string>) =>
    app.anybody('POST', '/customer/api/requests', {
      body: { partnerId: partnerA.id },
      headers: { cookie, ...headers },
    })
  expect(await ask({})).toMatchObject({ status: 403, json: { errorName: 'CsrfTokenMismatch' } })
  expect(await ask({ 'X-CSRF-Token': 'guessed' })).toMatchObject({ status: 403 })
  expect((await ask({ 'X-CSRF-Token': csrf })).status).toBeLessThan(300)
})

test.each(['PUT', 'PATCH', 'DELETE'] as const)(
  'a %s by a session needs its CSRF token as well',
  async (method) => {
    const customerId = await createTestCustomer(app, partnerA)
    const cookie = await app.staffSessionOf(partnerA, 'global-admin')
    const url = {
      PUT: '/webhooks/v1/registration',
      PATCH: `/v1/customers/${customerId}`,
      DELETE: `/v1/customers/${customerId}`,
    }[method]
    expect(await app.anybody(method, url, { body: {}, headers: { cookie } })).toMatchObject({
      status: 403,
      json: { errorName: 'CsrfTokenMismatch' },
    })
    const headers = { cookie }
    const read = await app.anybody('GET', `/v1/customers/${customerId}`, { headers })
    expect(read).toMatchObject({ status: 200 })
  },
)

test('under /v1 a session is a token, too, and other cookies are no session', async () => {
  const customerId = await createTestCustomer(app, partnerA)
  const cookie = await app.staffSessionOf(partnerA, 'admin-agent')
  const read = await app.anybody('GET', `/v1/customers/${customerId}`, { headers: { cookie } })
  expect(read).toMatchObject({ status: 200, json: { id: customerId } })
  const url = '/v1/customers'
  const body = newCustomerBody()
  expect(await app.anybody('POST', url, { body, headers: { cookie } })).toMatchObject({
    status: 403,
    json: { errorName: 'CsrfTokenMismatch' },
  })
  const csrf = read.headers['x-csrf-token'] ?? ''
  const headers = { cookie, 'X-CSRF-Token': csrf }
  expect(await app.anybody('POST', url, { body, headers })).toMatchObject({ status: 201 })
  const other = { cookie: 'ARRAffinity=somewhere' }
  expect(await app.anybody('GET', url, { headers: other })).toMatchObject({
    status: 401,
    json: { errorName: 'TokenMissing' },
  })
})

test('an ended session opens nothing at all, and says that it is the session', async () => {
  const customerId = await createTestCustomer(app, partnerA)
  const cookie = await app.sessionOf(customerId)
  await app.sessions.end(cookie)
  expect(await app.anybody('GET', '/customer/api/partners', { headers: { cookie } })).toMatchObject(
    { status: 401, json: { errorName: 'SessionMissing' } },
  )
})
