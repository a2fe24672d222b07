import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
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

test('a session opens nothing under /v1, and an ended one nothing at all', async () => {
  const customerId = await createTestCustomer(app, partnerA)
  const cookie = await app.sessionOf(customerId)
  expect(await app.anybody('GET', '/v1/customers', { headers: { cookie } })).toMatchObject({
    status: 401,
    json: { code: 800001 },
  })
  await app.sessions.end(cookie)
  expect(await app.anybody('GET', '/customer/api/partners', { headers: { cookie } })).toMatchObject(
    { status: 401, json: { errorName: 'SessionMissing' } },
  )
})
