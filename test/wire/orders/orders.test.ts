import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB, providerC, resellerE, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import {
  addOnOfferId,
  at,
  attest,
  azurePlanId,
  leaveUncovered,
  offerId,
  order,
  orderOf,
  reservationId,
  serviceId,
  statusOf,
  textAt,
} from '../scenarios/support.ts'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  const path = () => `/v1/customers/${customerId}/orders`

  beforeAll(async () => {
    app = await openTestApp(engine)
    customerId = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', customerId), 201)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('400: an order whose body names another customer than its path', async () => {
    const referenceCustomerId = '5d9c1f2e-7b1a-4c55-9a5e-3f0f0f6a1b11'
    const answer = await app.as(partnerA, 'sales-agent')('POST', path(), {
      body: {
        referenceCustomerId,
        lineItems: [{ lineItemNumber: 0, offerId, quantity: 1 }],
      },
    })
    expect(statusOf(answer, 400).text).toContain('referenceCustomerId')
  })

  test('an order by a legacy offerId answers what was ordered, and is read back equal [W5.4-create W5.4-read W5.4-order-fields W5.4-line-fields W5.4-etag W14-etag]', async () => {
    const ask = app.as(partnerA, 'sales-agent')
    const placed = await ask('POST', path(), {
      body: {
        Id: null,
        ReferenceCustomerId: customerId,
        BillingCycle: 'Annual',
        Status: 'unknown',
        LineItems: [
          {
            LineItemNumber: 0,
            OfferId: offerId,
            Quantity: 5,
            FriendlyName: 'Werk 1',
            SubscriptionId: null,
            PartnerIdOnRecord: '',
          },
        ],
      },
    })
    statusOf(placed, 201)
    const id = textAt(placed, 'id')
    const subscriptionId = textAt(placed, 'lineItems.0.subscriptionId')
    const self = { uri: `/customers/${customerId}/orders/${id}`, method: 'GET', headers: [] }
    expect(placed.json).toEqual({
      id,
      alternateId: expect.any(String),
      referenceCustomerId: customerId,
      billingCycle: 'annual',
      currencyCode: 'EUR',
      currencySymbol: '€',
      lineItems: [
        {
          lineItemNumber: 0,
          offerId,
          subscriptionId,
          friendlyName: 'Werk 1',
          quantity: 5,
          termDuration: 'P1Y',
          transactionType: 'new',
          links: {
            subscription: {
              uri: `/customers/${customerId}/subscriptions/${subscriptionId}`,
              method: 'GET',
              headers: [],
            },
          },
          attributes: { objectType: 'OrderLineItem' },
        },
      ],
      creationDate: expect.stringMatching(/Z$/),
      status: 'completed',
      transactionType: 'UserPurchase',
      links: {
        self,
        provisioningStatus: { ...self, uri: `${self.uri}/provisioningstatus` },
        patchOperation: { ...self, method: 'PATCH' },
      },
      attributes: { objectType: 'Order', etag: expect.any(String) },
    })
    const etag = Buffer.from(textAt(placed, 'attributes.etag'), 'base64').toString()
    expect(JSON.parse(etag)).toEqual({ id, version: 1 })
    const read = await ask('GET', `${path()}/${id.toUpperCase()}?include_price=True`)
    expect(statusOf(read, 200).json).toEqual(placed.json)
  })

  test('the list holds the orders of the caller, and onetime narrows it [W5.4-list W5.4-onetime]', async () => {
    const ask = app.app(partnerA)
    statusOf(await order(app, partnerA, customerId, azurePlanId), 201)
    const all = statusOf(await ask('GET', path()), 200)
    expect(all.json).toMatchObject({ totalCount: 2 })
    const once = statusOf(await ask('GET', `${path()}?billingType=onetime`), 200)
    expect(once.json).toMatchObject({
      totalCount: 1,
      items: [{ lineItems: [{ offerId: azurePlanId }] }],
      links: { self: { uri: `/customers/${customerId}/orders?billingType=onetime` } },
    })
  })

  test('an unknown order, and another partner’s, answer alike [W10-20000]', async () => {
    const none = await app.app(partnerA)('GET', `${path()}/none`)
    expect(statusOf(none, 404).json).toMatchObject({ code: 20000 })
    const other = await app.app(partnerB)('GET', path())
    expect(statusOf(other, 404).json).toMatchObject({ code: 60003 })
  })

  test('every family needs cover: offers, trials, free items, software, plans [W4.4-gate W5.5-order]', async () => {
    const id = await createTestCustomer(app, partnerA)
    await leaveUncovered(app, partnerA, id)
    for (const item of [
      offerId,
      '0ffe4000-0000-4000-8000-000000000005',
      '0ffe4000-0000-4000-8000-000000000006',
      'MS-AZR-0145P',
      serviceId,
      'DG7GMGF0SMP1:0001:DG7GMGF0SA11',
      'DG7GMGF0SMP2:0001:DG7GMGF0SA21',
      azurePlanId,
    ]) {
      const refused = await app.as(partnerA, 'admin-agent')('POST', `/v1/customers/${id}/orders`, {
        body: orderOf(item, 1),
      })
      expect(statusOf(refused, 403).json, item).toMatchObject({ code: 13605 })
    }
    const orders = await app.app(partnerA)('GET', `/v1/customers/${id}/orders`)
    expect(orders.json).toMatchObject({ totalCount: 1 })
  })

  test('an add-on and a further item pass the gate when added, and the order then shows them [W5.4-patch W5.4-cancel W10-800063]', async () => {
    const id = await createTestCustomer(app, partnerA)
    const { subscriptionId } = await leaveUncovered(app, partnerA, id)
    const ask = app.as(partnerA, 'admin-agent')
    const orders = await ask('GET', `/v1/customers/${id}/orders`)
    const orderPath = `/v1/customers/${id}/orders/${textAt(orders, 'items.0.id')}`
    const known = at(orders.json, 'items.0.lineItems.0')
    const addOn = {
      lineItemNumber: 0,
      offerId: addOnOfferId,
      parentSubscriptionId: subscriptionId,
      quantity: 5,
    }
    const further = { lineItemNumber: 2, offerId: serviceId, quantity: 1 }
    const body = { lineItems: [addOn] }
    expect(statusOf(await ask('PATCH', orderPath, { body }), 403).json).toMatchObject({
      code: 13605,
    })
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const added = statusOf(await ask('PATCH', orderPath, { body }), 200)
    expect(added.json).toMatchObject({
      lineItems: [{ subscriptionId }, { lineItemNumber: 1, parentSubscriptionId: subscriptionId }],
    })
    const whole = { lineItems: [known, { ...addOn, lineItemNumber: 1 }, further] }
    const repeated = statusOf(await ask('PATCH', orderPath, { body: whole }), 200)
    expect(repeated.json).toMatchObject({ lineItems: [{}, {}, { offerId: serviceId }] })
    expect(at(repeated.json, 'lineItems.3')).toBeUndefined()
    const cancelled = await ask('PATCH', orderPath, { body: { status: 'cancelled' } })
    expect(statusOf(cancelled, 400).json).toMatchObject({ code: 800063 })
  })

  test('a manual renewal needs cover, and then the next term follows [W5.5-manual-renewal W5.4-renew]', async () => {
    const id = await createTestCustomer(app, partnerA)
    const { subscriptionId } = await leaveUncovered(app, partnerA, id)
    const ask = app.as(partnerA, 'admin-agent')
    const line = { lineItemNumber: 0, offerId, quantity: 5, transactionType: 'Renew' }
    const orders = `/v1/customers/${id}/orders`
    const body = { lineItems: [{ ...line, subscriptionId }] }
    const subscription = `/v1/customers/${id}/subscriptions/${subscriptionId}`
    const before = Date.parse(textAt(await ask('GET', subscription), 'commitmentEndDate'))
    expect(statusOf(await ask('POST', orders, { body }), 403).json).toMatchObject({ code: 13605 })
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    expect(statusOf(await ask('POST', orders, { body }), 201).json).toMatchObject({
      lineItems: [{ transactionType: 'renew', subscriptionId }],
    })
    const after = Date.parse(textAt(await ask('GET', subscription), 'commitmentEndDate'))
    expect(after).toBeGreaterThan(before)
    const nameless = statusOf(await ask('POST', orders, { body: { lineItems: [line] } }), 400)
    expect(nameless.json).toMatchObject({ data: [{ field: 'lineItems[0].subscriptionId' }] })
    const more = { lineItems: [{ ...line, transactionType: 'addQuantity', subscriptionId }] }
    expect(statusOf(await ask('POST', orders, { body: more }), 400).json).toMatchObject({
      data: [{ field: 'lineItems[0].transactionType', problem: 'not-allowed' }],
    })
  })

  test('what cannot be ordered has its own code [W4.2-classic-after-plan W5.6-second W10-800004 W10-800017 W10-900116 W10-2085 W10-800029 W10-800015 W10-800016 W10-800071 W10-800013]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    for (const [line, status, code] of [
      [{ offerId: 'NONE' }, 400, 800004],
      [{ offerId: serviceId, quantity: 999_999 }, 400, 800017],
      [{ offerId: azurePlanId }, 400, 900116],
      [{ offerId: 'MS-AZR-0145P' }, 403, 2085],
      [{ offerId: addOnOfferId }, 400, 800029],
      [{ offerId: serviceId, termDuration: 'P3Y', partnerIdOnRecord: '0000001' }, 404, 800015],
      [{ offerId: serviceId, partnerIdOnRecord: resellerF.mpnId }, 400, 800016],
    ] as const) {
      const body = { lineItems: [{ lineItemNumber: 0, quantity: 1, ...line }] }
      const refused = statusOf(await ask('POST', path(), { body }), status)
      expect(refused.json, JSON.stringify(line)).toMatchObject({ code })
    }
    const twice = {
      lineItems: [0, 0].map((lineItemNumber) => ({ lineItemNumber, offerId, quantity: 1 })),
    }
    expect(statusOf(await ask('POST', path(), { body: twice }), 400).json).toMatchObject({
      code: 800071,
    })
    const other = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', other), 201)
    const early = await order(app, partnerA, other, reservationId)
    expect(statusOf(early, 400).json).toMatchObject({ code: 800013 })
  })

  test('roles that do not buy are refused; a plan may be bought by one more', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const orders = `/v1/customers/${id}/orders`
    for (const role of ['helpdesk-agent', 'billing-admin', 'user-management-admin'] as const) {
      const refused = await app.as(partnerA, role)('POST', orders, { body: orderOf(offerId) })
      expect(statusOf(refused, 403).json, role).toMatchObject({ code: 900150 })
    }
    const ask = app.as(partnerA, 'user-management-admin')
    statusOf(await ask('POST', orders, { body: orderOf(azurePlanId, 1) }), 201)
    statusOf(await app.app(partnerA)('POST', orders, { body: orderOf(offerId) }), 201)
  })

  test('a provider names the reseller, who sees the order and cannot order itself [W3.11-order-names W3.11-provider-attests]', async () => {
    const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    statusOf(await attest(app, providerC, 'admin-agent', id), 201)
    const orders = `/v1/customers/${id}/orders`
    const naming = (mpnId: string) => ({
      lineItems: [{ lineItemNumber: 0, offerId, quantity: 1, partnerIdOnRecord: mpnId }],
    })
    const ask = app.as(providerC, 'admin-agent')
    expect(
      statusOf(await ask('POST', orders, { body: naming(resellerE.mpnId) }), 400).json,
    ).toMatchObject({ code: 800016 })
    const placed = statusOf(await ask('POST', orders, { body: naming(resellerF.mpnId) }), 201)
    const seen = await app.as(resellerF, 'helpdesk-agent')(
      'GET',
      `${orders}/${textAt(placed, 'id')}`,
    )
    expect(statusOf(seen, 200).json).toEqual(placed.json)
    const refused = await app.as(resellerF, 'admin-agent')('POST', orders, {
      body: naming(resellerF.mpnId),
    })
    expect(statusOf(refused, 403).json).toMatchObject({ code: 900150 })
  })

  test('50 identical concurrent orders make one, and get 50 equal answers [W1.9-replay]', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const orders = `/v1/customers/${id}/orders`
    const ask = app.as(partnerA, 'sales-agent')
    const request = { body: orderOf(offerId), headers: { 'ms-requestid': crypto.randomUUID() } }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask('POST', orders, request)),
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect((await ask('GET', orders)).json).toMatchObject({ totalCount: 1 })
    const other = await ask('POST', orders, { ...request, body: orderOf(offerId, 6) })
    expect(statusOf(other, 409).json).toMatchObject({ code: 800002 })
  })
})
