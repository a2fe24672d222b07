import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { dayMs, minuteMs } from '../../../src/base/time.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { cloudAgreement, mca, partnerA, partnerB } from '../../support/domain.ts'
import { at, attest, attestationBody, linkToken, statusOf, textAt } from '../scenarios/support.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp('sqlite')
})
afterAll(() => app[Symbol.asyncDispose]())

const ask = (...args: Parameters<TestApp['anybody']>) => app.as(partnerA, 'admin-agent')(...args)
const agreementsOf = (id: CustomerId) => `/v1/customers/${id}/agreements`
const statusPath = (id: CustomerId) =>
  `/v1/customers/${id}/directSignedMicrosoftCustomerAgreementStatus`

/** The customer accepts the text that it is shown, by itself. */
async function acceptDirectly(id: CustomerId): Promise<string> {
  const customer = await app.customerAdmin(id)
  const text = await customer('GET', `/customer/api/agreement-text?agreementType=${mca.name}`)
  const body = { agreementType: mca.name, sha256: textAt(text, 'sha256') }
  return textAt(statusOf(await customer('POST', '/customer/api/acceptances', { body }), 201), 'id')
}

test('every endpoint of agreements refuses an app-only token [W2-user-only W13-14]', async () => {
  const id = await createTestCustomer(app, partnerA)
  const software = app.app(partnerA)
  for (const [method, path] of [
    ['GET', '/v1/agreements'],
    ['GET', `/v1/agreementtemplates/${mca.templateId}/document`],
    ['POST', agreementsOf(id)],
    ['GET', agreementsOf(id)],
    ['GET', statusPath(id)],
  ] as const) {
    const refused = statusOf(await software(method, path), 403)
    expect(refused.json, path).toMatchObject({ code: 900329 })
  }
})

test('metadata have the well-known ids, a whole rank and an absolute link [W2.1-ids W2.1-rank-int W2.1-link-absolute]', async () => {
  const { json } = await ask('GET', '/v1/agreements?agreementType=*')
  const items = [0, 1].map((index) => at(json, `items.${index}`))
  expect(new Set(items.map((each) => at(each, 'templateId')))).toEqual(
    new Set(['117a77b0-9360-443b-8795-c6dedc750cf9', '998b88de-aa99-4388-a42c-1b3517d49490']),
  )
  for (const item of items) {
    expect(Number.isInteger(at(item, 'versionRank'))).toBe(true)
    expect(new URL(String(at(item, 'agreementLink'))).protocol).toBe('https:')
  }
})

test('a document has a new link at each call [W2.2-fresh W2.2-default-language W13-5]', async () => {
  const path = `/v1/agreementtemplates/${mca.templateId}/document?country=DE`
  const first = await ask('GET', path)
  await app.moveClock(1000)
  const second = await ask('GET', path)
  expect(textAt(first, 'language')).toBe('en-US')
  expect(textAt(second, 'downloadUri')).not.toBe(textAt(first, 'downloadUri'))
  const { pathname } = new URL(textAt(second, 'downloadUri'))
  statusOf(await app.anybody('GET', pathname), 200)
  await app.moveClock(5 * minuteMs)
  statusOf(await app.anybody('GET', pathname), 410)
})

test('resources of agreements have no attributes of their own [W1.10-agreement-bare W2.4-link]', async () => {
  const id = await createTestCustomer(app, partnerA)
  statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
  const list = await ask('GET', `${agreementsOf(id)}?agreementType=${mca.name}`)
  expect(at(list.json, 'items.0')).toMatchObject({ agreementLink: mca.link })
  const metadata = await ask('GET', '/v1/agreements?agreementType=*')
  const document = await ask('GET', `/v1/agreementtemplates/${mca.templateId}/document`)
  const status = await ask('GET', statusPath(id))
  for (const resource of [at(list.json, 'items.0'), at(metadata.json, 'items.0')]) {
    expect(resource).not.toHaveProperty('attributes')
  }
  expect(new Set(Object.keys(Object(document.json)))).toEqual(
    new Set(['country', 'displayUri', 'downloadUri', 'language']),
  )
  expect(status.json).toEqual({ isSigned: false })
})

const iso = (ms: number) => new Date(ms).toISOString()
const nextMidnight = () => Math.ceil(Date.now() / dayMs) * dayMs

test('a time may lie five minutes ahead and no more [W2.3-future-time]', async () => {
  const id = await createTestCustomer(app, partnerA)
  // The clock of this app is ahead by what the tests before moved it.
  const now = await app.storage.read(async (tx) => tx.now)
  const post = (dateAgreed: string) =>
    ask('POST', agreementsOf(id), { body: { ...attestationBody(), dateAgreed } })
  statusOf(await post(iso(now + 4 * minuteMs)), 201)
  const refused = statusOf(await post(iso(now + 6 * minuteMs)), 400)
  expect(refused.json).toMatchObject({ data: [{ field: 'dateAgreed', problem: 'in-the-future' }] })
})

test('a pure date, also midnight UTC, may lie 14 hours ahead and no more [W2.3-future-date]', async () => {
  await using clean = await openTestApp('sqlite')
  const id = await createTestCustomer(clean, partnerA)
  const midnight = nextMidnight()
  const post = (dateAgreed: string) =>
    clean.as(partnerA, 'admin-agent')('POST', agreementsOf(id), {
      body: { ...attestationBody(), dateAgreed },
    })
  // Business time at 13:59 and then at 10:01 before the day begins.
  await clean.moveClock(midnight + 2 * dayMs - 14 * 60 * minuteMs - minuteMs - Date.now())
  const day = iso(midnight + 2 * dayMs)
  statusOf(await post(day), 400)
  statusOf(await post(day.slice(0, 10)), 400)
  await clean.moveClock(2 * minuteMs)
  statusOf(await post(day), 201)
  statusOf(await post(day.slice(0, 10)), 201)
})

test('each of the four fields makes another confirmation, the e-mail but for case and blanks [W2.3-600061-first W2.3-600061-last W2.3-600061-email W13-7]', async () => {
  const id = await createTestCustomer(app, partnerA)
  const contact = { firstName: 'Mira', lastName: 'Adomeit', email: 'm@x.example', phoneNumber: '1' }
  const post = (change: object) =>
    ask('POST', agreementsOf(id), {
      body: { ...attestationBody(), primaryContact: { ...contact, ...change } },
    })
  statusOf(await post({}), 201)
  for (const same of [{}, { email: ' M@X.example ' }]) statusOf(await post(same), 409)
  for (const other of [
    { firstName: 'mira' },
    { firstName: 'Jo' },
    { lastName: 'Other' },
    { email: 'n@x.example' },
    { phoneNumber: '2' },
    { phoneNumber: null },
  ]) {
    statusOf(await post(other), 201)
    statusOf(await post(other), 409)
  }
})

test('a withdrawn confirmation never blocks the same contact [W13-7]', async () => {
  const id = await createTestCustomer(app, partnerA)
  const body = attestationBody()
  const made = statusOf(await ask('POST', agreementsOf(id), { body }), 201)
  const path = `/partner/api/customers/${id}/acceptances/${made.headers['evidence-entry']}/withdrawal`
  statusOf(await ask('POST', path, { body: { reason: 'recorded by mistake' } }), 201)
  statusOf(await ask('POST', agreementsOf(id), { body }), 201)
})

test('the same person is confirmed again for another version [W2.3-600061-version]', async () => {
  const id = await createTestCustomer(app, partnerA)
  const body = attestationBody('2022-01-01')
  statusOf(await ask('POST', agreementsOf(id), { body }), 201)
  statusOf(
    await ask('POST', agreementsOf(id), { body: { ...body, dateAgreed: '2024-01-01' } }),
    201,
  )
  statusOf(
    await ask('POST', agreementsOf(id), { body: { ...body, dateAgreed: '2024-02-01' } }),
    409,
  )
})

test('a partner sees its own confirmations and no other’s [W2.4-own W5.5-other-partner]', async () => {
  const id = await createTestCustomer(app, partnerA)
  statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
  const customer = await app.customerAdmin(id)
  const token = await linkToken(app, partnerB)
  const links = `/customer/api/relationship-links/${token}`
  statusOf(await customer('POST', links, { body: { relationship: true } }), 200)
  const other = app.as(partnerB, 'admin-agent')
  expect((await other('GET', `${agreementsOf(id)}?agreementType=*`)).json).toMatchObject({
    totalCount: 0,
  })
  const body = { lineItems: [{ lineItemNumber: 0, offerId: 'MS-AZR-0145P', quantity: 1 }] }
  const refused = await other('POST', `/v1/customers/${id}/orders`, { body })
  expect(statusOf(refused, 403).json).toMatchObject({ code: 13605 })
})

test('isSigned is the customer’s own acceptance while it counts, alike for every partner with a relationship [W2.5-true W2.5-every-partner W2.5-relationship W14-is-signed]', async () => {
  const id = await createTestCustomer(app, partnerA)
  const signed = (partner = partnerA) => app.as(partner, 'sales-agent')('GET', statusPath(id))
  expect((await signed()).json).toEqual({ isSigned: false })
  const acceptanceId = await acceptDirectly(id)
  expect((await signed()).json).toEqual({ isSigned: true })
  expect(statusOf(await signed(partnerB), 404).json).toMatchObject({ code: 60003 })
  const customer = await app.customerAdmin(id)
  const links = `/customer/api/relationship-links/${await linkToken(app, partnerB)}`
  statusOf(await customer('POST', links, { body: { relationship: true } }), 200)
  expect(statusOf(await signed(partnerB), 200).json).toEqual({ isSigned: true })
  const withdrawal = `/customer/api/acceptances/${acceptanceId}/withdrawal`
  const withdrawn = await customer('POST', withdrawal, { body: { reason: 'changed our mind' } })
  expect(withdrawn.status, withdrawn.text).toBeLessThan(300)
  for (const partner of [partnerA, partnerB]) {
    expect((await signed(partner)).json).toEqual({ isSigned: false })
  }
  const removal = { body: { relationshipToPartner: 'none' } }
  statusOf(await app.as(partnerB, 'global-admin')('PATCH', `/v1/customers/${id}`, removal), 200)
  expect(statusOf(await signed(partnerB), 403).json).toMatchObject({ code: 20002 })
})

test('a type that is null and a Cloud Agreement are accepted as the template says [W14-type-null W2.3-type-derived]', async () => {
  const id = await createTestCustomer(app, partnerA)
  const cloud = { ...attestationBody(), templateId: cloudAgreement.templateId, type: mca.name }
  const made = statusOf(await ask('POST', agreementsOf(id), { body: cloud }), 201)
  expect(made.json).toMatchObject({ type: cloudAgreement.name })
  expect((await ask('GET', agreementsOf(id))).json).toMatchObject({ totalCount: 1 })
  const untyped = { ...attestationBody(), type: null }
  const other = statusOf(await ask('POST', agreementsOf(id), { body: untyped }), 201)
  expect(other.json).toMatchObject({ type: mca.name })
})
