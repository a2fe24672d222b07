import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { isObject } from '../../../src/base/json.ts'
import { importPurchases } from '../../../src/operations/import-purchases.ts'
import {
  createTestCustomer,
  openTestApp,
  publicUrl,
  type TestAnswer,
  type TestApp,
} from '../../support/app.ts'
import { mca, partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { operator, partnerAbroad, userIdOf } from '../../support/test-programme.ts'

const home = '/AdminPortal/Home?ref=/BillingAccounts/agreement'
const english =
  'Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement.'
const german =
  'Bitte wenden Sie sich an Ihren Partner, um Ihre Zustimmung zur Microsoft-Kundenvereinbarung zu bestätigen.'
const formType = 'application/x-www-form-urlencoded'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  let cookie: string

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  beforeEach(async () => {
    customerId = await createTestCustomer(app, partnerA)
    cookie = await app.sessionOf(customerId)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const open = (path: string, language = 'en') =>
    app.anybody('GET', path, { headers: { cookie, 'accept-language': language } })
  const post = (path: string, fields: Record<string, string>) =>
    app.anybody('POST', path, {
      raw: new URLSearchParams(fields).toString(),
      headers: { cookie, 'content-type': formType },
    })
  const bought = (partner = partnerA) =>
    importPurchases(app.deps, operator, {
      purchases: [{ line: 1, customerId, family: 'offer', purchasedAt: 1, partnerId: partner.id }],
      onProgress: () => {},
    })
  const linkOf = async (partner = partnerB) => {
    const answer = await app.as(partner, 'admin-agent')('GET', '/v1/customers/relationshiprequests')
    const url = new URL(isObject(answer.json) ? String(answer.json.url) : '')
    return `${url.pathname}${url.search}`
  }

  test('nobody signed in is sent to sign in and comes back to exactly this address', async () => {
    for (const path of [home, await linkOf()]) {
      const answer = await app.anybody('GET', path)
      expect(answer.status).toBe(303)
      const location = new URL(answer.headers.location ?? '', publicUrl)
      expect(location.pathname).toBe('/signin')
      expect(location.searchParams.get('return')).toBe(path)
    }
    const started = await app.anybody('GET', `/signin?return=${encodeURIComponent(home)}`, {
      headers: { host: 'programme.example' },
    })
    expect(started).toMatchObject({ status: 303 })
    expect(started.headers.location).toContain('/oauth2/v2.0/authorize?')
  })

  test('a customer that never bought reads the text and accepts it by an unticked box, once', async () => {
    const page = await open(home)
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('Sample text DE en-US')
    expect(page.text).toContain('<input type="checkbox" name="accepted" value="on" required>')
    expect(page.text).not.toContain('checked')
    const fields = hiddenFields(page)
    const unticked = await post('/AdminPortal/Home/accept', fields)
    expect(unticked.status).toBe(400)
    expect(unticked.text).toContain('role="alert"')
    for (const value of ['off', 'false', 'no', '0', '', 'onwards', 'x'.repeat(50)]) {
      const refused = await post('/AdminPortal/Home/accept', { ...fields, accepted: value })
      expect(refused.status, value).toBe(400)
      expect(refused.text).toContain('Nothing was accepted')
    }
    const accepted = await post('/AdminPortal/Home/accept', { ...fields, accepted: 'on' })
    expect(accepted).toMatchObject({ status: 303, headers: { location: home } })
    const after = await open(home)
    expect(after.text).toContain('Accepted by your organisation')
    expect(after.text).not.toContain('name="accepted"')
    const status = `/v1/customers/${customerId}/directSignedMicrosoftCustomerAgreementStatus`
    expect(await app.as(partnerA, 'admin-agent')('GET', status)).toMatchObject({
      json: { isSigned: true },
    })
  })

  test('a customer that bought reads the exact message in both languages and asks its partner', async () => {
    await bought()
    const page = await open(home)
    expect(page.text).toContain(english)
    expect((await open(home, 'de-AT,de')).text).toContain(german)
    expect((await open(home, 'de')).text).toContain('<html lang="de">')
    expect(page.text).not.toContain('name="accepted"')
    expect(page.headers.refresh).toBeUndefined()
    const asked = await post('/AdminPortal/Home/ask', hiddenFields(page))
    expect(asked).toMatchObject({ status: 303 })
    const waiting = await open(home)
    expect(waiting.headers.refresh).toBe('60')
    expect(waiting.text).toContain('role="status"')
    expect(waiting.text).not.toContain('button on this page')
    await app.as(partnerA, 'admin-agent')('POST', `/v1/customers/${customerId}/agreements`, {
      body: {
        primaryContact: { firstName: 'Mira', lastName: 'Adomeit', email: 'mira@kunde.example' },
        templateId: mca.templateId,
        dateAgreed: '2024-03-05',
      },
    })
    const covered = await open(home)
    expect(covered.text).not.toContain(english)
    expect(covered.text).toContain(`Confirmed by ${partnerA.name}`)
    expect(covered.headers.refresh).toBeUndefined()
  })

  test('direct acceptance by a customer that bought is refused, and not only hidden', async () => {
    const fields = { ...hiddenFields(await open(home)), accepted: 'on' }
    await bought()
    const refused = await post('/AdminPortal/Home/accept', fields)
    expect(refused.status).toBe(403)
    expect(refused.headers['content-type']).toContain('text/html')
    expect(refused.text).toContain(english)
  })

  test('a form without the token of its own page changes nothing', async () => {
    const fields = hiddenFields(await open(home))
    for (const csrf of ['', 'guessed']) {
      const refused = await post('/AdminPortal/Home/accept', { ...fields, accepted: 'on', csrf })
      expect(refused.status).toBe(403)
    }
    expect((await open(home)).text).not.toContain('Accepted by your organisation')
  })

  test('a link shows two separate boxes, and the relationship comes by its own', async () => {
    const path = await linkOf()
    const page = await open(path)
    expect(page.text).toContain('name="relationship" value="on" required>')
    expect(page.text).toContain('name="agreement" value="on">')
    const action = path.split('?')[0] ?? ''
    const fields = { ...hiddenFields(page), sha256: hiddenFields(page).sha256 ?? '' }
    expect(await post(action, { ...fields, agreement: 'on' })).toMatchObject({ status: 400 })
    for (const value of ['off', 'false', '', 'x'.repeat(50)]) {
      const first = await post(action, { ...fields, relationship: value, agreement: 'on' })
      expect(first.status, value).toBe(400)
      const second = await post(action, { ...fields, relationship: 'on', agreement: value })
      expect(second.status, value).toBe(400)
      expect(second.text).toContain('Nothing was approved')
    }
    expect((await open(action)).text).not.toContain('is active.')
    const approved = await post(action, { ...fields, relationship: 'on' })
    expect(approved).toMatchObject({ status: 303, headers: { location: action } })
    const after = await open(action)
    expect(after.text).toContain(`The relationship with ${partnerB.name} is active.`)
    expect((await open(home)).text).toContain(partnerB.name)
    expect((await open(home)).text).toContain('name="accepted"')
    const seen = await app.as(partnerB, 'admin-agent')('GET', `/v1/customers/${customerId}`)
    expect(seen.status).toBe(200)
  })

  test('both boxes approve and accept; where a partner must attest the message stands in place of the second', async () => {
    const path = await linkOf()
    const action = path.split('?')[0] ?? ''
    const fields = hiddenFields(await open(path))
    await post(action, { ...fields, relationship: 'on', agreement: 'on' })
    expect((await open(home)).text).toContain('Accepted by your organisation')

    customerId = await createTestCustomer(app, partnerA)
    cookie = await app.sessionOf(customerId)
    await bought()
    const second = await open(path)
    expect(second.text).toContain(english)
    expect(second.text).not.toContain('name="agreement"')
    // The button is on another page, which the words name and a link leads to.
    expect(second.text).not.toContain('on this page')
    expect(second.text).toContain('button on the page “Agreement and partners”')
    expect(second.text).toContain(`href="${home}"`)
    await post(action, { ...hiddenFields(second), relationship: 'on' })
    const active = await open(action)
    expect(active.text).not.toContain('on this page')
    expect(active.text).toContain('button on the page “Agreement and partners”')
    expect((await open(action, 'de')).text).not.toContain('auf dieser Seite')
    expect((await open(home)).text).toContain('button on this page')
  })

  test('a link into another market region, a forged and an expired one are refused as pages', async () => {
    const abroad = await open(await linkOf(partnerAbroad))
    expect(abroad.status).toBe(400)
    expect(abroad.text).toMatch(/DE.*US|US.*DE/s)
    expect(await open('/AdminPortal/Home/partner-invitation/forged.token')).toMatchObject({
      status: 404,
    })
    const path = await linkOf()
    await app.moveClock(31 * 86_400_000)
    const expired = await open(path)
    expect(expired.status).toBe(410)
    expect(expired.text).toContain('role="alert"')
  })

  test('a country is named in the reader’s language', async () => {
    customerId = await createTestCustomer(app, partnerA, { country: 'FR' })
    cookie = await app.sessionOf(customerId)
    expect((await open(home)).text).toContain('for France yet')
    expect((await open(home, 'de')).text).toContain('Für Frankreich gibt es')
  })

  test('a form that cannot be read is answered as a page to a browser, as JSON to others', async () => {
    const fields = hiddenFields(await open(home))
    const places: readonly (readonly [string, Record<string, string>])[] = [
      ['/AdminPortal/Home/accept', { ...fields, sha256: 'nonsense', accepted: 'on' }],
      ['/AdminPortal/Home/accept', {}],
      ['/AdminPortal/Home/ask', { ...fields, partnerId: 'nobody' }],
      ['/mca/accept', { attestationid: 'x'.repeat(200), sha256: 'nonsense' }],
      ['/signout', { csrf: 'x'.repeat(300) }],
      ['/signout', { csrf: 'guessed' }],
    ]
    for (const [path, sent] of places) {
      const raw = new URLSearchParams(sent).toString()
      const headers = { cookie, 'content-type': formType, 'accept-language': 'de' }
      const accept = 'text/html,application/xhtml+xml,*/*;q=0.8'
      const page = await app.anybody('POST', path, { raw, headers: { ...headers, accept } })
      expect([400, 403], path).toContain(page.status)
      expect(page.headers['content-type'], path).toContain('text/html')
      expect(page.text).toContain('<html lang="de">')
      expect(page.text).toContain('role="alert"')
      const json = await app.anybody('POST', path, { raw, headers })
      expect(json.status).toBe(page.status)
      expect(json.headers['content-type'], path).toContain('application/json')
    }
  })

  test('a page runs no script, loads nothing and stands in no frame', async () => {
    const page = await open(home)
    expect(page.text).not.toContain('<script')
    const policy = page.headers['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('script-src')
  })

  test('a user of a partner learns whom the page is for, and a way out', async () => {
    const [partnerCookie = ''] = (
      await app.sessions.create({
        kind: 'user',
        tenantId: partnerA.id,
        userId: userIdOf(partnerA, 'admin-agent'),
        upn: 'x',
        appId: undefined,
        mfa: true,
        roles: undefined,
      })
    ).split(';')
    const page = await app.anybody('GET', home, { headers: { cookie: partnerCookie } })
    expect(page.status).toBe(200)
    expect(page.text).toContain('This page is for customers')
    expect(page.text).toContain('action="/signout"')
  })
})

function hiddenFields({ text }: TestAnswer): Record<string, string> {
  const main = text.slice(text.indexOf('<main>'))
  const found = main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}
