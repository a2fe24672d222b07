import { afterAll, beforeAll, expect, test } from 'vitest'
import { toUserId } from '../../../src/base/identifiers.ts'
import { programmeTenantId } from '../../../src/domain/caller.ts'
import { resetOperatorPassword } from '../../../src/operations/manage-operators.ts'
import {
  changePartnerUser,
  resetPartnerUserPassword,
} from '../../../src/operations/manage-partner-users.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA } from '../../support/domain.ts'
import { operatorUpn } from '../../support/people.ts'

let app: TestApp

beforeAll(async () => {
  app = await openTestApp('sqlite')
})
afterAll(() => app[Symbol.asyncDispose]())

const sessionAt = (cookie: string) => app.anybody('GET', '/session', { headers: { cookie } })

test('a partner user is told its roles, what they allow, and who may do the rest', async () => {
  const cookie = await app.staffSessionOf(partnerA, 'sales-agent')
  const answer = await sessionAt(cookie)
  expect(answer).toMatchObject({
    status: 200,
    json: {
      kind: 'partner-user',
      tenantId: partnerA.id,
      tenantName: partnerA.name,
      partnerType: partnerA.type,
      roles: ['sales-agent'],
      mayDo: { attest: false, buy: true, 'read-customers': true },
      whoMay: { attest: ['global-admin', 'admin-agent', 'helpdesk-agent'] },
    },
  })
  expect(answer.headers['x-csrf-token']).toBeUndefined()
  expect(answer.json).toHaveProperty('csrfToken', expect.stringMatching(/^[\w-]{43}$/))
})

test('a customer’s Global admin may accept', async () => {
  const customerId = await createTestCustomer(app, partnerA)
  expect(await sessionAt(await app.sessionOf(customerId))).toMatchObject({
    status: 200,
    json: {
      kind: 'customer-user',
      tenantId: customerId,
      mayDo: { 'accept-agreement': true, 'ask-partner': true },
    },
  })
})

test('an operator may do all that operators do, and is nobody’s partner or customer', async () => {
  const cookie = await app.operatorSession()
  expect(await sessionAt(cookie)).toMatchObject({
    status: 200,
    json: {
      kind: 'operator',
      upn: operatorUpn,
      tenantId: programmeTenantId,
      roles: ['operator'],
      mayDo: { 'set-policy': true, 'read-health': true },
    },
  })
  const headers = { cookie }
  expect(await app.anybody('GET', '/v1/customers', { headers })).toMatchObject({ status: 403 })
  expect(await app.anybody('GET', '/customer/api/partners', { headers })).toMatchObject({
    status: 403,
  })
})

test('without a session there is none, whatever token comes', async () => {
  const ask = app.as(partnerA, 'admin-agent')
  expect(await ask('GET', '/session')).toMatchObject({
    status: 401,
    json: { errorName: 'SessionMissing' },
  })
})

test('a console whose cookie has gone is told that its session is missing', async () => {
  const headers = { 'x-csrf-token': 'of-a-session-that-ended' }
  expect(await app.anybody('GET', '/v1/customers', { headers })).toMatchObject({
    status: 401,
    json: { errorName: 'SessionMissing' },
  })
})

test('signing out everywhere ends every session of the user and none of another', async () => {
  const [here, there] = [await app.operatorSession(), await app.operatorSession()]
  const other = await app.staffSessionOf(partnerA, 'admin-agent')
  const { csrfToken } = await app.sessions.require(here)
  const raw = new URLSearchParams({ csrf: csrfToken, everywhere: 'yes' }).toString()
  const answer = await app.anybody('POST', '/signout', { raw, headers: { cookie: here } })
  expect(answer).toMatchObject({ status: 303 })
  expect(answer.headers['set-cookie']).toContain('Max-Age=0')
  expect(await sessionAt(here)).toMatchObject({ status: 401 })
  expect(await sessionAt(there)).toMatchObject({ status: 401 })
  expect(await sessionAt(other)).toMatchObject({ status: 200 })
})

test('signing out from a page of another session is refused on a page, with a way on', async () => {
  const cookie = await app.operatorSession()
  const raw = new URLSearchParams({ csrf: 'of another session' }).toString()
  const headers = { cookie, accept: 'text/html', 'accept-language': 'de' }
  const answer = await app.anybody('POST', '/signout', { raw, headers })
  expect(answer).toMatchObject({ status: 403 })
  expect(answer.text).toContain('<h1>Das geht nicht</h1>')
  expect(answer.text).toContain('<a href="/">Zur Startseite</a>')
  expect(await sessionAt(cookie)).toMatchObject({ status: 200 })
})

test('who signed in again is told so, in its language, and only then', async () => {
  const cookie = await app.operatorSession()
  const german = { cookie, 'accept-language': 'de' }
  const done = await app.anybody('GET', '/signin/done', { headers: german })
  expect(done).toMatchObject({ status: 200 })
  expect(done.text).toContain('Sie sind wieder angemeldet')
  expect(done.headers['content-security-policy']).toMatch(/script-src 'sha256-[\w+/]+='/)
  const nobody = await app.anybody('GET', '/signin/done')
  expect(nobody).toMatchObject({
    status: 303,
    headers: { location: '/signin?return=%2Fsignin%2Fdone' },
  })
})

test('a user who is kept out, or given another password, has no session any more, nor later again', async () => {
  const { deps } = app
  const operator = { kind: 'operator', name: 'test' } as const
  const isThere = async (cookie: string) => (await sessionAt(cookie)).status === 200
  const userOf = async (cookie: string) => {
    const { json } = await sessionAt(cookie)
    return toUserId(String((json as { userId?: unknown }).userId))
  }

  const kept = await app.staffSessionOf(partnerA, 'helpdesk-agent')
  const user = { partnerId: partnerA.id, userId: await userOf(kept) }
  const unchanged = { roles: undefined, displayName: undefined }
  await changePartnerUser(deps, operator, { ...user, ...unchanged, active: false })
  await changePartnerUser(deps, operator, { ...user, ...unchanged, active: true })
  expect(await isThere(kept)).toBe(false)

  const reset = await app.staffSessionOf(partnerA, 'helpdesk-agent')
  expect(await isThere(reset)).toBe(true)
  await resetPartnerUserPassword(deps, operator, user)
  expect(await isThere(reset)).toBe(false)

  const own = await app.operatorSession()
  const userId = await userOf(own)
  await resetOperatorPassword(deps, operator, { userId })
  expect(await isThere(own)).toBe(false)
})
