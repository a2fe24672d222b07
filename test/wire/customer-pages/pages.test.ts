import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { partnerAbroad } from '../../support/test-programme.ts'
import { linkToken, statusOf, textAt } from '../scenarios/support.ts'

const home = '/AdminPortal/Home'
const formType = 'application/x-www-form-urlencoded'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('the address that every customer is sent to leads to the agreement in its admin center', async () => {
    for (const [address, place] of [
      [`${home}?ref=/BillingAccounts/agreement`, '/customer/agreement'],
      [`${home}?ref=${encodeURIComponent('/BillingAccounts/agreement')}`, '/customer/agreement'],
      [home, '/customer'],
      [`${home}?ref=https://elsewhere.example/`, '/customer'],
    ] as const) {
      const answer = statusOf(await app.anybody('GET', address), 303)
      expect(answer.headers.location, address).toBe(place)
      expect(answer.text).toBe('')
    }
  })

  test('a relationship link leads to the decision in the admin center with its token in full', async () => {
    const ask = app.as(partnerB, 'admin-agent')
    const url = new URL(textAt(await ask('GET', '/v1/customers/relationshiprequests'), 'url'))
    const answer = await app.anybody('GET', `${url.pathname}${url.search}`)
    const token = url.pathname.split('/').at(-1) ?? ''
    expect(statusOf(answer, 303).headers.location).toBe(`/customer/invitation/${token}`)
    const id = await createTestCustomer(app, partnerA)
    const customer = await app.customerAdmin(id)
    statusOf(await customer('GET', `/customer/api/relationship-links/${token}`), 200)
  })

  test('no token leads out of the admin center', async () => {
    for (const token of ['%2F%2Felsewhere.example', '..%2F..%2Fpartner', '%0d%0aX: y']) {
      const answer = await app.anybody('GET', `${home}/partner-invitation/${token}`)
      const { location } = answer.headers
      if (location === undefined) continue
      expect(new URL(location, publicUrl).href).toMatch(`${publicUrl}/customer/invitation/`)
      expect(location).not.toMatch(/[\r\n]/)
    }
  })

  test('a link into another market region, a forged and an expired one are refused, the last with whom to ask', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = await app.customerAdmin(id)
    const open = (token: string) => ask('GET', `/customer/api/relationship-links/${token}`)
    const abroad = statusOf(await open(await linkToken(app, partnerAbroad)), 400)
    expect(textAt(abroad, 'description')).toMatch(/DE.*US|US.*DE|Germany.*United|United.*Germany/s)
    statusOf(await open('forged.token'), 404)
    const token = await linkToken(app, partnerB)
    await app.moveClock(31 * 86_400_000)
    expect(
      statusOf(
        await (await app.customerAdmin(id))('GET', `/customer/api/relationship-links/${token}`),
        410,
      ).json,
    ).toMatchObject({
      parameters: { partner: partnerB.name, contactEmail: partnerB.contactEmail },
    })
  })

  test('a form that cannot be read is answered as a page to a browser, as JSON to others', async () => {
    const places: readonly (readonly [string, Record<string, string>])[] = [
      ['/mca/accept', { attestationid: 'x'.repeat(200), sha256: 'nonsense' }],
      ['/signout', { csrf: 'x'.repeat(300) }],
    ]
    const cookie = await app.sessionOf(await createTestCustomer(app, partnerA))
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

  test('an address that cannot be read is refused as a page that runs and loads nothing', async () => {
    const headers = { accept: 'text/html' }
    const page = await app.anybody('GET', `${home}?ref=${'x'.repeat(300)}`, { headers })
    expect(page.status).toBe(400)
    expect(page.text).not.toContain('<script')
    const policy = page.headers['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('script-src')
  })
})
