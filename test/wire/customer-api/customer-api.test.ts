import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { dayMs } from '../../../src/base/time.ts'
import { setCustomerSuspension } from '../../../src/operations/set-suspension.ts'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import {
  mca,
  partnerA,
  partnerB,
  providerC,
  providerD,
  resellerE,
  resellerF,
} from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { operator, partnerAbroad } from '../../support/test-programme.ts'
import {
  attestationBody,
  english,
  leaveUncovered,
  linkToken,
  order,
  statusOf,
  textAt,
} from '../scenarios/support.ts'

const links = '/customer/api/relationship-links'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('only a customer’s own users come in', async () => {
    for (const path of ['partners', 'agreement-text', 'acceptances', 'relationship-links/x']) {
      statusOf(await app.anybody('GET', `/customer/api/${path}`), 401)
      const partner = await app.as(partnerA, 'global-admin')('GET', `/customer/api/${path}`)
      expect(statusOf(partner, 403).json).toMatchObject({ code: 2032 })
    }
    const id = await createTestCustomer(app, partnerA)
    const admin = await app.customerAdmin(id)
    statusOf(await admin('GET', '/partner/api/tasks'), 403)
    statusOf(await admin('GET', '/v1/customers'), 403)
  })

  test('a console session is as good as a token, but changes need its CSRF token', async () => {
    const id = await createTestCustomer(app, partnerA)
    const cookie = await app.sessionOf(id)
    const headers = { cookie }
    statusOf(await app.anybody('GET', '/customer/api/partners', { headers }), 200)
    const text = await app.anybody('GET', '/customer/api/agreement-text', { headers })
    const body = { agreementType: mca.name, sha256: textAt(text, 'sha256') }
    const path = '/customer/api/acceptances'
    statusOf(await app.anybody('POST', path, { headers, body }), 403)
    const { csrfToken } = await app.sessions.require(cookie)
    const proven = { cookie, 'x-csrf-token': csrfToken }
    statusOf(await app.anybody('POST', path, { headers: proven, body }), 201)
  })

  test('the text comes in the language asked for, else in the customer’s own', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = await app.customerAdmin(id)
    const path = '/customer/api/agreement-text'
    expect((await ask('GET', path)).json).toMatchObject({ language: 'de-DE', mayAccept: true })
    expect((await ask('GET', `${path}?language=en-US`)).json).toMatchObject({ language: 'en-US' })
    expect((await ask('GET', `${path}?language=fr-FR`)).json).toMatchObject({ language: 'en-US' })
    const unknown = await ask('GET', `${path}?agreementType=Nothing`)
    expect(statusOf(unknown, 400).json).toMatchObject({ errorName: 'UnknownAgreementType' })
    const french = await createTestCustomer(app, partnerA, { country: 'FR' })
    const none = await (await app.customerAdmin(french))('GET', path)
    expect(statusOf(none, 400).json).toMatchObject({
      code: 800002,
      parameters: { country: 'FR', operator: 'Example Programme' },
    })
    const partners = await (await app.customerAdmin(french))('GET', '/customer/api/partners')
    expect(partners.json).toMatchObject({
      items: [{ route: 'nobody-yet', reasons: [expect.stringContaining('Example Programme')] }],
    })
    expect(partners.json).not.toHaveProperty('items.0.message')
  })

  test('a reseller’s customer is sent to the provider, which has the task, and the reseller a copy', async () => {
    const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    await leaveUncovered(app, providerC, id)
    const ask = await app.customerAdmin(id)
    const { json } = statusOf(await ask('GET', '/customer/api/partners'), 200)
    expect(json).toMatchObject({
      items: [
        {
          partnerId: resellerF.id,
          providerId: providerC.id,
          providerName: providerC.name,
          route: 'partner-must-attest',
          message: english,
          reasons: [expect.stringContaining(providerC.name)],
        },
      ],
    })
    const asked = await ask('POST', '/customer/api/requests', { body: { partnerId: resellerF.id } })
    expect(statusOf(asked, 201).json).toMatchObject({
      items: [
        {
          partnerId: providerC.id,
          askedAt: expect.any(String),
          message: expect.stringContaining(`${providerC.name} has your request as a task`),
        },
      ],
    })
    const provider = await app.as(providerC, 'sales-agent')('GET', '/partner/api/tasks')
    expect(provider.json).toMatchObject({
      items: [{ kind: 'attest', customerId: id, scenario: 1 }],
    })
    const reseller = await app.as(resellerF, 'sales-agent')('GET', '/partner/api/tasks')
    expect(reseller.json).toMatchObject({ items: [{ kind: 'attestation-asked', customerId: id }] })
    const listed = await ask('GET', '/customer/api/partners')
    expect(listed.json).toMatchObject({ items: [{ askedAt: expect.any(String) }] })
  })

  test('asking where nothing is to be done makes no task, and a stranger cannot be asked', async () => {
    const id = await createTestCustomer(app, partnerB)
    const ask = await app.customerAdmin(id)
    const path = '/customer/api/requests'
    const asked = await ask('POST', path, { body: { partnerId: partnerB.id } })
    expect(statusOf(asked, 201).json).toMatchObject({
      items: [
        { route: 'customer-may-accept', message: expect.stringContaining('nothing was asked') },
      ],
    })
    expect(asked.json).not.toHaveProperty('items.0.askedAt')
    const tasks = await app.as(partnerB, 'sales-agent')('GET', '/partner/api/tasks')
    expect(tasks.text).not.toContain(id)
    statusOf(await ask('POST', path, { body: { partnerId: providerD.id } }), 404)
    expect(statusOf(await ask('POST', path, { body: {} }), 400).json).toMatchObject({
      data: [{ field: 'partnerId', problem: 'missing' }],
    })
  })

  test('a link of another region, an expired, a foreign and a forged one are refused', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = await app.customerAdmin(id)
    const abroad = await ask('GET', `${links}/${await linkToken(app, partnerAbroad)}`)
    expect(statusOf(abroad, 400).json).toMatchObject({
      errorName: 'MarketRegionDiffers',
      parameters: { partnerCountry: 'US', customerCountry: 'DE' },
    })
    const token = await linkToken(app, partnerB)
    statusOf(await ask('GET', `${links}/${token.slice(0, -2)}xx`), 404)
    statusOf(await ask('GET', `${links}/x`), 404)
    const other = await createTestCustomer(app, partnerA)
    const foreign = await linkToken(app, partnerB, `?customerId=${other}`)
    expect(statusOf(await ask('GET', `${links}/${foreign}`), 403).json).toMatchObject({
      errorName: 'LinkForAnotherCustomer',
    })
    await app.moveClock(31 * dayMs)
    const late = await ask('POST', `${links}/${token}`, { body: { relationship: true } })
    expect(statusOf(late, 410).json).toMatchObject({
      parameters: { partner: partnerB.name, contactEmail: partnerB.contactEmail },
    })
    statusOf(await app.as(partnerB, 'admin-agent')('GET', `/v1/customers/${id}`), 404)
  })

  test('a link of a reseller under one provider makes that relationship and no other', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = await app.customerAdmin(id)
    const query = `?indirectCloudSolutionProviderId=${providerD.id}`
    const token = await linkToken(app, resellerE, query)
    const opened = statusOf(await ask('GET', `${links}/${token}`), 200)
    expect(opened.json).toMatchObject({
      partnerId: resellerE.id,
      providerId: providerD.id,
      providerName: providerD.name,
    })
    statusOf(await ask('POST', `${links}/${token}`, { body: { relationship: true } }), 200)
    for (const [partner, status] of [
      [resellerE, 200],
      [providerD, 200],
      [providerC, 404],
    ] as const) {
      const seen = await app.as(partner, 'admin-agent')('GET', `/v1/customers/${id}`)
      statusOf(seen, status)
    }
  })

  test('the person whom an attestation names answers it; nobody else does', async () => {
    const id = await createTestCustomer(app, partnerA)
    const users = await app.storage.read((tx) => tx.people.listCustomerUsers(id))
    const { upn } = users[0] ?? { upn: '' }
    const body = attestationBody()
    const attest = app.as(partnerA, 'admin-agent')
    const agreements = `/v1/customers/${id}/agreements`
    statusOf(await attest('POST', agreements, { body }), 201)
    const primaryContact = { ...body.primaryContact, email: upn.toUpperCase() }
    statusOf(await attest('POST', agreements, { body: { ...body, primaryContact } }), 201)
    const ask = await app.customerAdmin(id)
    const listed = statusOf(await ask('GET', '/customer/api/acceptances'), 200)
    expect(listed.json).toMatchObject({
      items: [
        { kind: 'attestation', partnerName: partnerA.name, namesYou: true, counts: true },
        { namesYou: false },
      ],
    })
    // Of the person named, colleagues read the name and nothing else.
    expect(listed.text).not.toContain(body.primaryContact.email)
    const contest = (index: number) =>
      `/customer/api/acceptances/${textAt(listed, `items.${index}.id`)}/contest`
    const answer = { body: { answer: 'WrongPerson', reason: 'I left in May' } }
    const answered = statusOf(await ask('POST', contest(0), answer), 201)
    expect(answered.json).toMatchObject({ answer: 'wrong-person', changesCover: false })
    expect(answered.headers['evidence-entry']).toBe(textAt(answered, 'entryId'))
    statusOf(await ask('POST', contest(1), answer), 403)
    statusOf(await ask('POST', contest(0), { body: { answer: 'maybe' } }), 400)
    const tasks = await app.as(partnerA, 'sales-agent')('GET', '/partner/api/tasks')
    expect(tasks.json).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          kind: 'acceptance-contested',
          customerId: id,
          subjectId: textAt(listed, 'items.0.id'),
        }),
      ]),
    })
    const after = await ask('GET', '/customer/api/acceptances')
    expect(after.json).toMatchObject({
      items: [{ contest: 'wrong-person', contestedAt: expect.any(String), counts: true }, {}],
    })
    statusOf(await ask('POST', contest(0), { body: { answer: 'yes' } }), 201)
    const cleared = await app.as(partnerA, 'sales-agent')('GET', '/partner/api/tasks')
    expect(cleared.text).not.toContain(textAt(listed, 'items.0.id'))
  })

  test('a suspended customer reads what is missing, may not accept, and keeps its rights', async () => {
    const id: CustomerId = await createTestCustomer(app, partnerA)
    const ask = await app.customerAdmin(id)
    const sha256 = textAt(await ask('GET', '/customer/api/agreement-text'), 'sha256')
    const body = { agreementType: mca.name, sha256 }
    const accepted = statusOf(await ask('POST', '/customer/api/acceptances', { body }), 201)
    await setCustomerSuspension(app.deps, operator, { customerId: id, suspended: true })
    const partners = await ask('GET', '/customer/api/partners')
    expect(partners.json).toMatchObject({
      items: [{ route: 'nobody-yet', reasons: [expect.stringContaining('Example Programme')] }],
    })
    expect(statusOf(await order(app, partnerA, id), 403).json).toMatchObject({ code: 900416 })
    const withdrawal = `/customer/api/acceptances/${textAt(accepted, 'id')}/withdrawal`
    statusOf(await ask('POST', withdrawal, { body: { reason: 'no longer' } }), 201)
    expect(
      statusOf(await ask('POST', '/customer/api/acceptances', { body }), 403).json,
    ).toMatchObject({ code: 900416 })
  })

  test('the content address of a text is public and serves exactly its bytes', async () => {
    const id = await createTestCustomer(app, partnerA)
    const text = await (await app.customerAdmin(id))('GET', '/customer/api/agreement-text')
    const url = textAt(text, 'contentUrl')
    expect(url).toBe(`${publicUrl}/agreements/${textAt(text, 'sha256')}`)
    const content = statusOf(await app.anybody('GET', new URL(url).pathname), 200)
    const digest = await crypto.subtle.digest('SHA-256', Buffer.from(content.text))
    expect(Buffer.from(digest).toString('hex')).toBe(textAt(text, 'sha256'))
  })
})
