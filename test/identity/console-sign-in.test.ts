import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../src/identity/console-sign-in.ts'
import { consoleClientId } from '../../src/identity/issuer/accounts.ts'
import { createPasswordChanges } from '../../src/identity/issuer/password-changes.ts'
import { pageTexts } from '../../src/identity/pages/page-texts.ts'
import { verifyPassword } from '../../src/identity/passwords.ts'
import type { PartnerUserRecord } from '../../src/storage/promises/people.ts'
import { partnerA, partnerB } from '../support/domain.ts'
import { openBrowser, type Page } from './support/browser.ts'
import {
  adminOfA,
  adminOfB,
  appOfA,
  customerAdmin,
  customerId,
  type Identity,
  password,
  publicAppOfA,
  startIdentity,
} from './support/fixture.ts'

let sandbox: Identity
let production: Identity
beforeAll(async () => {
  sandbox = await startIdentity()
  production = await startIdentity({ sandbox: false })
})
afterAll(async () => {
  await sandbox[Symbol.asyncDispose]()
  await production[Symbol.asyncDispose]()
})

const header = (reply: Reply, name: string) => {
  const value = reply.headers[name]
  return typeof value === 'string' ? value : (value ?? []).join('\n')
}
const cookiesOf = (reply: Reply) => {
  const value = reply.headers['set-cookie'] ?? []
  return [value].flat().map((line) => line.split(';')[0] ?? '')
}
const actionOf = (page: Page) => /<form method="post" action="([^"]+)"/.exec(page.text)?.[1] ?? ''

/** Begins a console sign-in and answers the page that asks who it is. */
async function begin({ signIn, publicUrl }: Identity, returnTo?: string, language = 'en') {
  const started = signIn.start({ returnTo, host: new URL(publicUrl).host })
  const browser = openBrowser(publicUrl, language)
  const page = await browser.get(header(started, 'location'))
  return { browser, page, cookieHeader: cookiesOf(started).join('; ') }
}

function finish({ signIn }: Identity, page: Page, cookieHeader: string): Promise<Reply> {
  const query = new URL(page.location ?? 'http://none.example').searchParams
  return signIn.callback({ query, cookieHeader, acceptLanguage: 'en' })
}

const oneClick = (page: Page, { partnerId, id }: PartnerUserRecord) => {
  const account = `${partnerId}.${id}`
  expect(page.text).toContain(`name="account" value="${account}"`)
  return { account }
}

test('in the sandbox one click signs a sample user in and leads to where it wanted to go', async () => {
  const returnTo = '/AdminPortal/Home?ref=/BillingAccounts/agreement'
  const { browser, page, cookieHeader } = await begin(sandbox, returnTo)
  const done = await browser.post(actionOf(page), oneClick(page, adminOfA))
  const reply = await finish(sandbox, done, cookieHeader)
  expect(reply.status).toBe(303)
  expect(header(reply, 'location')).toBe(returnTo)

  const session = await sandbox.sessions.require(cookiesOf(reply)[0])
  expect(session.caller).toMatchObject({ kind: 'partner-user', userId: adminOfA.id, mfa: true })
})

test('in the sandbox customers that no partner has yet are offered, too', async () => {
  const { page } = await begin(sandbox)
  expect(page.text).toContain('<h4>Kunde GmbH</h4>')
  expect(page.text).toContain(`name="account" value="${customerId}.${customerAdmin.id}"`)
})

test('an unknown application and an unknown address to come back to are named in the reader’s language', async () => {
  const ask = async (language: string, parts: Record<string, string>) => {
    const query = new URLSearchParams({ response_type: 'code', scope: 'openid', ...parts })
    const url = `${sandbox.publicUrl}/common/oauth2/v2.0/authorize?${query}`
    const headers = { accept: 'text/html', 'accept-language': language }
    return (await fetch(url, { headers, redirect: 'manual' })).text()
  }
  const client = { client_id: 'nobody', redirect_uri: 'https://app.example/' }
  expect(await ask('de', client)).toContain('Die Anwendung ist hier nicht bekannt.')
  expect(await ask('de', client)).not.toContain('client is invalid')
  expect(await ask('en', client)).toContain('The application is not known here.')
  const back = { client_id: appOfA.clientId, redirect_uri: 'https://elsewhere.example/' }
  expect(await ask('de', back)).toContain('Die Adresse für die Rückkehr')
})

test('outside a sandbox nobody is listed and a click signs nobody in', async () => {
  const { browser, page } = await begin(production)
  expect(page.text).not.toContain(adminOfA.upn)
  const answer = await browser.post(actionOf(page), { account: `${partnerA.id}.${adminOfA.id}` })
  expect(answer.status).toBe(400)
  expect(answer.location).toBeUndefined()
})

test('names are shown as text, never as markup', async () => {
  const { page } = await begin(sandbox)
  expect(page.text).toContain('Ada &lt;Admin&gt;')
  expect(page.text).not.toContain('<Admin>')
})

test('the credentials of a created customer sign in once a new password is chosen', async () => {
  const { browser, page, cookieHeader } = await begin(production, '/customer')
  const wrong = await browser.post(actionOf(page), { upn: customerAdmin.upn, password: 'wrong' })
  expect(wrong.text).toContain('role="alert"')

  const asked = await browser.post(actionOf(page), { upn: ' ADMIN@Kunde.example', password })
  expect(asked.text).toContain('name="ticket"')
  expect(asked.text).not.toContain(password)
  const ticket = () => /name="ticket" value="([^"]+)"/.exec(asked.text)?.[1] ?? ''
  const change = (text: string, repeated = text) =>
    browser.post(actionOf(asked), { ticket: ticket(), password: text, repeated })
  expect((await change('short')).text).toContain('at least 12')
  expect((await change('long enough one', 'long enough two')).text).toContain('differ')
  expect((await change(password)).text).toContain('must differ from the old')

  const chosen = 'my own words, long enough'
  const done = await change(chosen)
  const reply = await finish(production, done, cookieHeader)
  expect(header(reply, 'location')).toBe('/customer')
  const session = await production.sessions.require(cookiesOf(reply)[0])
  expect(session.caller).toMatchObject({ kind: 'customer-user', customerId })

  const { people } = await production.storage.read(async (tx) => ({
    people: await tx.people.listCustomerUsers(customerId),
  }))
  expect(people[0]?.mustChangePassword).toBe(false)
  expect(await verifyPassword(chosen, people[0]?.passwordHash)).toBe(true)
  // The ticket is used up.
  expect((await change('yet another long one')).text).not.toContain('name="ticket"')
})

test('guessing stops after ten failures, for one name only', async () => {
  const { browser, page } = await begin(production)
  const attempt = (upn: string, text: string) =>
    browser.post(actionOf(page), { upn, password: text })
  for (let each = 0; each < 10; each += 1) await attempt(adminOfA.upn, `guess ${each}`)
  expect((await attempt(adminOfA.upn.toUpperCase(), password)).text).toContain('five minutes')
  expect((await attempt('other@kunde.example', 'guess')).text).not.toContain('five minutes')
  production.clock.advance(301_000)
  expect((await attempt(adminOfA.upn, password)).location).toBeDefined()
})

test('a name that gave its password may fail anew', async () => {
  const attempt = async (text: string) => {
    const { browser, page } = await begin(production)
    return browser.post(actionOf(page), { upn: adminOfA.upn, password: text })
  }
  for (let turn = 0; turn < 2; turn += 1) {
    for (let each = 0; each < 9; each += 1) await attempt(`guess ${each}`)
    expect((await attempt(password)).location).toBeDefined()
  }
})

test('the page speaks the language of the browser and allows nothing but itself', async () => {
  const { page } = await begin(sandbox, undefined, 'de-AT, en;q=0.5')
  expect(page.text).toContain('<html lang="de">')
  expect(page.text).toContain('Kennwort')
  const policy = page.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`form-action 'self' ${sandbox.publicUrl}`)
  expect(page.text).not.toContain('<script')
  expect(page.headers.get('cache-control')).toBe('no-store')
})

test('a link cannot send anybody elsewhere after the sign-in', async () => {
  const { browser, page, cookieHeader } = await begin(sandbox, '//evil.example/customer')
  const done = await browser.post(actionOf(page), oneClick(page, adminOfA))
  const reply = await finish(sandbox, done, cookieHeader)
  expect(header(reply, 'location')).toBe('/')
})

test('a sign-in ends only in the browser that began it, and once', async () => {
  const { browser, page, cookieHeader } = await begin(sandbox, '/customer')
  const done = await browser.post(actionOf(page), oneClick(page, adminOfA))
  const stolen = await finish(sandbox, done, '')
  expect(stolen.status).toBe(400)
  expect(stolen.headers).not.toHaveProperty('set-cookie')
  expect((await finish(sandbox, done, cookieHeader)).status).toBe(303)
  const again = await finish(sandbox, done, cookieHeader)
  expect(again.status).toBe(400)
  expect(again.body).toContain('href="/signin?return=%2Fcustomer"')
})

test('an attempt left alone expires', async () => {
  const { browser, page, cookieHeader } = await begin(sandbox)
  const done = await browser.post(actionOf(page), oneClick(page, adminOfA))
  sandbox.clock.advance(21 * 60_000)
  expect((await finish(sandbox, done, cookieHeader)).status).toBe(400)
})

test('a code comes too late for an attempt that has expired, however fresh the code is', async () => {
  const early = await begin(sandbox, '/customer')
  sandbox.clock.advance(21 * 60_000)
  const done = await early.browser.post(actionOf(early.page), oneClick(early.page, adminOfA))
  expect(done.location).toContain('code=')
  const reply = await finish(sandbox, done, early.cookieHeader)
  expect(reply.status).toBe(400)
  expect(reply.headers).not.toHaveProperty('set-cookie')
})

test('the state that comes back is the whole state that was sent', async () => {
  const { browser, page, cookieHeader } = await begin(sandbox)
  const done = await browser.post(actionOf(page), oneClick(page, adminOfA))
  const query = new URL(done.location ?? '').searchParams
  const state = query.get('state') ?? ''
  // The cookie is found by the first characters alone.
  query.set('state', `${state.slice(0, 8)}${'x'.repeat(state.length - 8)}`)
  const reply = await sandbox.signIn.callback({ query, cookieHeader, acceptLanguage: 'en' })
  expect(reply.status).toBe(400)
  expect((await finish(sandbox, done, cookieHeader)).status).toBe(303)
})

test('a code opens a session only with its verifier, and only one that the consoles asked for', async () => {
  const redeem = sandbox.issuer.redeemConsoleCode
  const redirectUri = `${sandbox.publicUrl}/signin/callback`
  const codeFor = async (client_id: string, redirect_uri: string, codeVerifier: string) => {
    const query = new URLSearchParams({
      client_id,
      redirect_uri,
      response_type: 'code',
      scope: 'openid',
      state: 'abc',
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    })
    const browser = openBrowser(sandbox.publicUrl)
    const page = await browser.get(`/common/oauth2/v2.0/authorize?${query}`)
    const done = await browser.post(actionOf(page), oneClick(page, adminOfA))
    return new URL(done.location ?? '').searchParams.get('code') ?? ''
  }
  const codeVerifier = 'v'.repeat(43)
  const own = await codeFor(consoleClientId, redirectUri, codeVerifier)
  expect(await redeem({ code: own, codeVerifier: 'w'.repeat(43), redirectUri })).toBeUndefined()
  expect(await redeem({ code: own, codeVerifier, redirectUri: '/elsewhere' })).toBeUndefined()
  expect(await redeem({ code: own, codeVerifier, redirectUri })).toMatchObject({
    tenantId: partnerA.id,
    userId: adminOfA.id,
  })
  const back = 'http://localhost:5123/back'
  const other = await codeFor(publicAppOfA.clientId, back, codeVerifier)
  expect(await redeem({ code: other, codeVerifier, redirectUri: back })).toBeUndefined()
})

test('whoever was made inactive since it signed in gets no session', async () => {
  const { browser, page, cookieHeader } = await begin(sandbox)
  const done = await browser.post(actionOf(page), oneClick(page, adminOfA))
  const update = (active: boolean) =>
    sandbox.storage.write(async (tx) => {
      const user = await tx.people.findPartnerUser(partnerA.id, adminOfA.id)
      if (user) await tx.people.updateUser({ ...user, active })
    })
  await update(false)
  const reply = await finish(sandbox, done, cookieHeader)
  await update(true)
  expect(reply.status).toBe(400)
  expect(reply.headers).not.toHaveProperty('set-cookie')
})

test('a password alone is not taken for a second factor', async () => {
  const { browser, page, cookieHeader } = await begin(production)
  const done = await browser.post(actionOf(page), { upn: adminOfB.upn, password })
  const reply = await finish(production, done, cookieHeader)
  const session = await production.sessions.require(cookiesOf(reply)[0])
  expect(session.caller).toMatchObject({ kind: 'partner-user', userId: adminOfB.id, mfa: false })
})

test('a ticket changes one password once, and ends the sessions of the old one', async () => {
  const { storage, clock, sessions } = production
  const changes = createPasswordChanges(storage, clock)
  const user = await storage.read((tx) => tx.people.findPartnerUser(partnerB.id, adminOfB.id))
  if (!user) throw new Error('the user is gone')
  const cookie = (
    await sessions.create({
      kind: 'user',
      tenantId: partnerB.id,
      userId: adminOfB.id,
      upn: adminOfB.upn,
      appId: undefined,
      mfa: false,
      roles: undefined,
    })
  ).split(';')[0]
  expect(await sessions.find(cookie)).toBeDefined()
  const ticket = await changes.issue(user)
  const redeem = (text: string) =>
    changes.redeem({ ticket, password: text, repeated: text, texts: pageTexts.en })
  expect(await redeem('a new one, long enough')).toMatchObject({ kind: 'changed' })
  expect(await sessions.find(cookie)).toBeUndefined()
  expect(await redeem('and one more, long enough')).toEqual({ kind: 'unknown-ticket' })
  // Two at once both found the ticket good before the first of them used it.
  const next = await changes.issue(user)
  const both = await Promise.all(
    ['one of the two at once', 'other of the two at once'].map((text) =>
      changes.redeem({ ticket: next, password: text, repeated: text, texts: pageTexts.en }),
    ),
  )
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'unknown-ticket'])
})

test('each sign-in asks who it is, so one browser can change users', async () => {
  const first = await begin(sandbox)
  await first.browser.post(actionOf(first.page), oneClick(first.page, adminOfA))
  const started = sandbox.signIn.start({ returnTo: '/', host: undefined })
  const page = await first.browser.get(header(started, 'location'))
  const done = await first.browser.post(actionOf(page), oneClick(page, adminOfB))
  const reply = await finish(sandbox, done, cookiesOf(started).join('; '))
  const session = await sandbox.sessions.require(cookiesOf(reply)[0])
  expect(session.caller).toMatchObject({ kind: 'partner-user', userId: adminOfB.id })
})

test('under another host name of this machine the sign-in moves to the public address first', () => {
  const reply = sandbox.signIn.start({ returnTo: '/customer', host: 'localhost:9' })
  expect(header(reply, 'location')).toBe(`${sandbox.publicUrl}/signin?return=%2Fcustomer`)
  expect(reply.headers).not.toHaveProperty('set-cookie')
})

test('the page of a sign-in that is over says to begin again', async () => {
  const browser = openBrowser(sandbox.publicUrl)
  const page = await browser.get('/oauth2/sign-in/abcdefghijklmnop')
  expect(page.status).toBe(400)
  expect(page.text).toContain('not completed')
})

test('nothing made the issuer fail', () => {
  expect([...sandbox.errors, ...production.errors]).toEqual([])
})
