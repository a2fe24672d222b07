import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIds } from '../../../sample/catalogue/item-ids.ts'
import { toEntryId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { mca, partnerA, partnerB, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import {
  attest,
  azurePlanId,
  leaveUncovered,
  offerId,
  order,
  orderOf,
  statusOf,
  textAt,
} from '../scenarios/support.ts'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('a deleted customer is unknown everywhere, its users cannot act, and its domain stays taken [W3.5-204 W3.5-gone]', async () => {
    const domain = `geloescht-${engine}.example`
    const id = await createTestCustomer(app, partnerA, { domain })
    const admin = await app.customerAdmin(id)
    const path = `/v1/customers/${id}`
    expect((await admin('GET', '/customer/api/partners')).status).toBe(200)
    expect(await app.app(partnerA)('DELETE', path)).toMatchObject({ status: 204, text: '' })
    const ask = app.as(partnerA, 'global-admin')
    for (const url of [path, `${path}/profiles/billing`, `${path}/agreements`, `${path}/orders`]) {
      expect(await ask('GET', url)).toMatchObject({ status: 404, json: { code: 60003 } })
    }
    expect(await ask('DELETE', path)).toMatchObject({ status: 404 })
    expect((await ask('GET', '/v1/customers')).text).not.toContain(id)
    // Who a token names is looked up again after a moment.
    app.clock.offset += 60_000
    expect((await admin('GET', '/customer/api/partners')).status).toBe(401)
    expect(await ask('HEAD', `/v1/domains/${domain}`)).toMatchObject({ status: 200 })
  })

  test('what the customer accepted stays on record', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = app.as(partnerA, 'admin-agent')
    const body = {
      primaryContact: { firstName: 'A', lastName: 'B', email: 'a@b.example' },
      templateId: mca.templateId,
      dateAgreed: '2024-01-01',
      type: 'MicrosoftCustomerAgreement',
    }
    expect((await ask('POST', `/v1/customers/${id}/agreements`, { body })).status).toBe(201)
    await ask('DELETE', `/v1/customers/${id}`)
    const records = await app.storage.read((tx) => tx.audit.listOfCustomer(id))
    expect(records.map((each) => each.operationType)).toEqual(
      expect.arrayContaining(['create_agreement', 'delete_tip_customer']),
    )
    const [acceptance] = records.flatMap((each) => each.acceptanceId ?? [])
    if (acceptance === undefined) throw new Error('no acceptance was recorded')
    const entry = await app.storage.read((tx) => tx.log.findPending(id, toEntryId(acceptance)))
    expect(entry?.entryId).toBe(acceptance)
    const contacts = await app.storage.read((tx) => tx.acceptances.contactsOf(id, [acceptance]))
    expect(contacts.get(acceptance)?.email).toBe('a@b.example')
  })

  test('nothing of a deleted customer waits for anybody: no task, no parked order', async () => {
    const id = await createTestCustomer(app, partnerA)
    await leaveUncovered(app, partnerA, id)
    const body = {
      lineItems: [{ catalogItemId: offerId, quantity: 2, billingCycle: 'monthly' }],
    }
    const ask = app.as(partnerA, 'admin-agent')
    statusOf(await ask('POST', `/partner/api/customers/${id}/parked-orders`, { body }), 201)
    const waiting = () =>
      app.storage.read(async (tx) => ({
        orders: (await tx.parkedOrders.list(id)).map((each) => each.state),
        tasks: (await tx.tasks.listOfCustomer(id, partnerA.id)).filter(
          (each) => each.state === 'open',
        ).length,
      }))
    expect(await waiting()).toEqual({ orders: ['parked'], tasks: 1 })
    statusOf(await ask('DELETE', `/v1/customers/${id}`), 204)
    expect(await waiting()).toEqual({ orders: ['discarded'], tasks: 0 })
  })

  test('software and reservations are cancelled before the customer goes [W3.5-blocked W5.4-cancel-sandbox]', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    statusOf(await order(app, partnerA, id, azurePlanId), 201)
    const ask = app.as(partnerA, 'admin-agent')
    const placed: string[] = []
    for (const item of [itemIds.serverSoftware, itemIds.machineReservation]) {
      const answer = await ask('POST', `/v1/customers/${id}/orders`, { body: orderOf(item, 1) })
      placed.push(textAt(statusOf(answer, 201), 'id'))
      expect(await ask('DELETE', `/v1/customers/${id}`)).toMatchObject({
        status: 400,
        json: { code: 800036 },
      })
    }
    for (const orderId of placed) {
      const path = `/v1/customers/${id}/orders/${orderId}`
      statusOf(await ask('PATCH', path, { body: { id: orderId, status: 'cancelled' } }), 200)
    }
    expect(await ask('DELETE', `/v1/customers/${id}`)).toMatchObject({ status: 204 })
  })

  test('the same request twice is answered twice', async () => {
    const id = await createTestCustomer(app, partnerA)
    const headers = { 'ms-requestid': '0d6f2c1b-7a53-4a53-9a57-5f2a1f338e11' }
    const ask = app.as(partnerA, 'admin-agent')
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await ask('DELETE', `/v1/customers/${id}`, { headers })).toMatchObject({ status: 204 })
    }
  })

  test('a partner without the customer, a reseller and other roles delete nothing', async () => {
    const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    const path = `/v1/customers/${id}`
    expect(await app.app(partnerB)('DELETE', path)).toMatchObject({ status: 404 })
    expect(await app.app(resellerF)('DELETE', path)).toMatchObject({
      status: 403,
      json: { code: 900150 },
    })
    const refused = await app.as(providerC, 'helpdesk-agent')('DELETE', path)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('deleting a customer')
    expect(await app.app(providerC)('DELETE', path)).toMatchObject({ status: 204 })
  })

  test('outside a sandbox nothing is deleted [W3.5-only-sandbox W10-900127]', async () => {
    await using production = await openTestApp(engine, { sandbox: false })
    const id = await createTestCustomer(production, partnerA)
    expect(await production.app(partnerA)('DELETE', `/v1/customers/${id}`)).toMatchObject({
      status: 400,
      json: { code: 900127 },
    })
  })
})
