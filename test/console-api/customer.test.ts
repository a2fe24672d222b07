import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CustomerId, toUserId } from '../../src/base/identifiers.ts'
import { isObject } from '../../src/base/json.ts'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../support/app.ts'
import { mca, partnerA, partnerB, providerC, providerD, resellerF } from '../support/domain.ts'
import { forEachEngine } from '../support/storage.ts'
import {
  at,
  attest,
  english,
  leaveUncovered,
  linkToken,
  offerId,
  statusOf,
  textAt,
} from '../wire/scenarios/support.ts'

const api = '/customer/api'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('a customer that may accept reads the text in every language, accepts, and keeps its evidence', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = await app.customerAdmin(id)
    const open = statusOf(await ask('GET', `${api}/agreement?language=en-US`), 200)
    expect(open.json).toMatchObject({
      agreementType: mca.name,
      state: 'open',
      mayAct: true,
      text: { language: 'en-US' },
    })
    expect(open.json).not.toHaveProperty('message')
    const languages = at(open.json, 'languages')
    expect(Array.isArray(languages) && languages.length).toBeGreaterThan(1)
    const sha256 = textAt(open, 'text.sha256')
    const pathOf = (url: string) => url.slice(publicUrl.length)
    const printed = await app.anybody('GET', pathOf(textAt(open, 'text.printUrl')))
    expect(statusOf(printed, 200).text).toContain(sha256)
    const kept = await app.anybody('GET', pathOf(textAt(open, 'text.downloadUrl')))
    expect(statusOf(kept, 200).headers['content-disposition']).toContain('attachment')
    const body = { agreementType: mca.name, sha256 }
    statusOf(await ask('POST', `${api}/acceptances`, { body }), 201)
    const accepted = statusOf(await ask('GET', `${api}/agreement`), 200)
    expect(accepted.json).toMatchObject({
      state: 'accepted',
      acceptance: {
        strength: 'direct',
        language: 'en-US',
        counts: true,
        mayWithdraw: true,
        mayContest: false,
        acceptedBy: { name: expect.any(String) },
        receiptUrl: expect.stringContaining(`/evidence/receipts/${id}/`),
        certificateUrl: expect.stringMatching(/\.pdf$/),
      },
    })
  })

  test('who may not accept learns who may, and has a message for them that holds the address', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = await asColleague(app, id)
    const { json } = statusOf(await ask('GET', `${api}/agreement`), 200)
    expect(json).toMatchObject({ state: 'open', mayAct: false })
    const link = `${publicUrl}/AdminPortal/Home?ref=/BillingAccounts/agreement`
    expect(at(json, 'forward.link')).toBe(link)
    expect(at(json, 'forward.text')).toContain(link)
    expect(at(json, 'forward.to')).toStrictEqual([at(json, 'administrators.0.email')])
    const german = await ask('GET', `${api}/agreement`, { 'x-locale': 'de-DE' })
    expect(at(german.json, 'forward.text')).toContain('globaler Administrator')
  })

  test('a customer that bought before reads the exact message, and one without a text who supplies it', async () => {
    const id = await createTestCustomer(app, partnerA)
    await leaveUncovered(app, partnerA, id)
    const ask = await app.customerAdmin(id)
    expect((await ask('GET', `${api}/agreement`)).json).toMatchObject({
      state: 'closed',
      reason: 'bought-before',
      message: english,
    })
    const french = await createTestCustomer(app, partnerA, { country: 'FR' })
    const none = await (await app.customerAdmin(french))('GET', `${api}/agreement`)
    expect(statusOf(none, 200).json).toMatchObject({
      state: 'closed',
      reason: 'no-text',
      languages: [],
      explanation: expect.stringContaining('Example Programme'),
    })
    expect(none.json).not.toHaveProperty('text')
  })

  test('the details of a partner show what waits there and what it attested, without prices', async () => {
    const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    await leaveUncovered(app, providerC, id)
    const parked = await app.as(providerC, 'admin-agent')(
      'POST',
      `/partner/api/customers/${id}/parked-orders`,
      {
        body: {
          lineItems: [{ id: 0, catalogItemId: offerId, quantity: 5, billingCycle: 'monthly' }],
        },
      },
    )
    const ask = await app.customerAdmin(id)
    statusOf(parked, 201)
    const seen = await ask('GET', `${api}/partners/${resellerF.id.toUpperCase()}`)
    expect(statusOf(seen, 200).json).toMatchObject({
      partnerId: resellerF.id,
      partnerType: 'indirect-reseller',
      providerId: providerC.id,
      attestingPartner: { partnerId: providerC.id, contactEmail: providerC.contactEmail },
      relationship: { state: 'active', since: expect.any(String) },
      route: 'partner-must-attest',
      waitingOrders: [{ state: 'parked', lines: [{ catalogItemId: offerId, quantity: 5 }] }],
      acceptances: [{ kind: 'attestation', counts: false, withdrawnAt: expect.any(String) }],
    })
    expect(seen.text).not.toMatch(/price/i)
    statusOf(await ask('GET', `${api}/partners/${partnerB.id}`), 404)
    const elsewhere = `${api}/partners/${resellerF.id}?providerId=${providerD.id}`
    statusOf(await ask('GET', elsewhere), 404)
    statusOf(await ask('GET', `${api}/partners/nobody`), 404)
  })

  test('whoever waits is told of a change, and of none while there is none', async () => {
    const id = await createTestCustomer(app, partnerA)
    await leaveUncovered(app, partnerA, id)
    const ask = await app.customerAdmin(id)
    const before = statusOf(await ask('GET', `${api}/state`), 200)
    expect(before.json).toMatchObject({
      partners: [{ partnerId: partnerA.id, route: 'partner-must-attest', scenario: 1 }],
    })
    const tag = before.headers.etag ?? ''
    const seen = { headers: { 'if-none-match': tag } }
    const same = statusOf(await ask('GET', `${api}/state`, seen), 304)
    expect(same.text).toBe('')
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const after = statusOf(await ask('GET', `${api}/state`, seen), 200)
    expect(after.json).toMatchObject({ partners: [{ route: 'covered' }] })
    expect(after.headers.etag).not.toBe(tag)
  })

  test('an opened link says who may approve it, and offers its text in every language', async () => {
    const id = await createTestCustomer(app, partnerA)
    const token = await linkToken(app, partnerB)
    const link = `${api}/relationship-links/${token}`
    const admin = await (await app.customerAdmin(id))('GET', `${link}?language=en-US`)
    expect(statusOf(admin, 200).json).toMatchObject({
      partnerId: partnerB.id,
      mayAct: true,
      agreementText: { language: 'en-US' },
    })
    const user = await (await asColleague(app, id))('GET', link)
    expect(statusOf(user, 200).json).toMatchObject({ mayAct: false })
    expect(textAt(user, 'forward.text')).toContain(token)
    const languages = at(user.json, 'languages')
    expect(Array.isArray(languages) && languages.every(isObject)).toBe(true)
  })

  test('every acceptance is listed once, newest first, however many pages they fill', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const ask = await app.customerAdmin(id)
    const all = statusOf(await ask('GET', `${api}/acceptances`), 200)
    expect(all.json).toMatchObject({ items: [{ strength: 'declared' }] })
    expect(all.json).not.toHaveProperty('next')
    expect((await ask('GET', `${api}/acceptances?cursor=0`)).json).toStrictEqual({ items: [] })
    statusOf(await ask('GET', `${api}/acceptances?cursor=x`), 400)
  })
})

/** A user of the customer without any role, by a console session. */
async function asColleague(app: TestApp, customerId: CustomerId) {
  const id = toUserId(randomUUID())
  const upn = `ruth.${id}@kunde.example`
  await app.storage.write((tx) =>
    tx.people.insertUser({
      kind: 'customer-user',
      customerId,
      id,
      upn,
      displayName: 'Ruth Odenthal',
      roles: ['user'],
      passwordHash: undefined,
      mustChangePassword: false,
      active: true,
    }),
  )
  const claims = { kind: 'user', appId: undefined, mfa: false, roles: undefined } as const
  const cookie = await app.sessions.create({ ...claims, tenantId: customerId, userId: id, upn })
  const headers = { cookie: cookie.split(';')[0] ?? '' }
  return (method: 'GET', path: string, more: Readonly<Record<string, string>> = {}) =>
    app.anybody(method, path, { headers: { ...headers, ...more } })
}
