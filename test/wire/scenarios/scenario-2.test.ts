import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import {
  attest,
  english,
  fillCart,
  german,
  leaveUncovered,
  linkToken,
  order,
  statusOf,
  textAt,
} from './support.ts'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  let link: string

  beforeAll(async () => {
    app = await openTestApp(engine)
    customerId = await createTestCustomer(app, partnerA)
    await leaveUncovered(app, partnerA, customerId)
    link = `/customer/api/relationship-links/${await linkToken(app, partnerB)}`
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('before the customer approves, the new partner sees nothing of it', async () => {
    const ask = app.as(partnerB, 'admin-agent')
    statusOf(await ask('GET', `/v1/customers/${customerId}`), 404)
    statusOf(await attest(app, partnerB, 'admin-agent', customerId), 404)
    expect((await ask('GET', '/partner/api/tasks')).json).toEqual({ items: [] })
  })

  test('the link shows the message in place of the agreement box', async () => {
    const ask = await app.customerAdmin(customerId)
    const opened = statusOf(await ask('GET', link), 200)
    expect(opened.json).toMatchObject({
      partnerId: partnerB.id,
      partnerName: partnerB.name,
      relationshipActive: false,
      route: 'partner-must-attest',
      scenario: 2,
      message: english,
    })
    expect(opened.json).not.toHaveProperty('agreementText')
  })

  test('only its own box makes the relationship active', async () => {
    const ask = await app.customerAdmin(customerId)
    statusOf(await ask('POST', link, { body: {} }), 400)
    statusOf(await ask('POST', link, { body: { relationship: false } }), 400)
    const headers = { 'x-locale': 'de-DE' }
    for (let time = 0; time < 2; time += 1) {
      const approved = await ask('POST', link, { body: { relationship: true }, headers })
      expect(statusOf(approved, 200).json).toMatchObject({
        relationshipActive: true,
        route: 'partner-must-attest',
        scenario: 2,
        message: german,
      })
    }
  })

  test('the new partner sees customer and task', async () => {
    const ask = app.as(partnerB, 'admin-agent')
    statusOf(await ask('GET', `/v1/customers/${customerId}`), 200)
    expect((await ask('GET', '/partner/api/tasks')).json).toMatchObject({
      items: [{ kind: 'attest', customerId, scenario: 2 }],
    })
  })

  test("the other partner's attestation does not help the new one", async () => {
    statusOf(await attest(app, partnerA, 'helpdesk-agent', customerId), 201)
    statusOf(await order(app, partnerA, customerId), 201)
    const checkout = await fillCart(app, partnerB, customerId)
    const refused = statusOf(await app.as(partnerB, 'sales-agent')('POST', checkout), 403)
    expect(refused.json).toMatchObject({
      code: 13605,
      parameters: { route: 'partner-must-attest', scenario: 2 },
    })
    const partners = await (await app.customerAdmin(customerId))('GET', '/customer/api/partners')
    expect(partners.json).toMatchObject({
      items: [
        { partnerId: partnerA.id, route: 'covered' },
        { partnerId: partnerB.id, route: 'partner-must-attest', scenario: 2, message: english },
      ],
    })
  })

  test('when the new partner attests, its checkout passes [W5.5-or-attestation]', async () => {
    statusOf(await attest(app, partnerB, 'admin-agent', customerId), 201)
    const checkout = await fillCart(app, partnerB, customerId)
    statusOf(await app.as(partnerB, 'sales-agent')('POST', checkout), 201)
  })

  test('a withdrawn attestation closes the gate at once for its partner alone [W13-9]', async () => {
    const acceptances = `/partner/api/customers/${customerId}/acceptances`
    const ask = app.as(partnerB, 'admin-agent')
    const listed = statusOf(await ask('GET', acceptances), 200)
    expect(listed.json).toMatchObject({ items: [{ counts: true, partnerId: partnerB.id }] })
    const path = `${acceptances}/${textAt(listed, 'items.0.id')}/withdrawal`
    statusOf(await ask('POST', path, { body: {} }), 400)
    statusOf(await app.as(partnerA, 'admin-agent')('POST', path, { body: { reason: 'x' } }), 404)
    statusOf(await ask('POST', path, { body: { reason: 'wrong person' } }), 201)
    statusOf(await order(app, partnerB, customerId), 403)
    statusOf(await order(app, partnerA, customerId), 201)
  })
})
