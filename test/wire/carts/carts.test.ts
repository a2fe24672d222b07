import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { minuteMs } from '../../../src/base/time.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB, providerC, resellerE, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { userIdOf } from '../../support/test-programme.ts'
import {
  addOnOfferId,
  at,
  attest,
  azurePlanId,
  offerId,
  reservationId,
  serviceId,
  statusOf,
  textAt,
} from '../scenarios/support.ts'

const line = { catalogItemId: serviceId, quantity: 3, billingCycle: 'Monthly', termDuration: 'p1y' }

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  const carts = () => `/v1/customers/${customerId}/carts`

  beforeAll(async () => {
    app = await openTestApp(engine)
    customerId = await createTestCustomer(app, partnerA)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('a cart needs no agreement, has the wire casing, and is read back equal [W5.1-create W5.1-read W5.2-server-fields W5.2-catalog-id W5.2-renews-to W5.2-currency W5.2-attributes W5.5-cart]', async () => {
    const ask = app.as(partnerA, 'sales-agent')
    const created = await ask('POST', carts(), {
      body: {
        Id: null,
        LineItems: [
          {
            CatalogId: serviceId,
            Quantity: 3,
            BillingCycle: 'monthly',
            TermDuration: 'P1Y',
            FriendlyName: null,
            RenewsTo: [{ TermDuration: 'P3Y' }],
            Error: null,
            ProvisioningContext: { scope: 'shared' },
          },
        ],
      },
    })
    statusOf(created, 201)
    const id = textAt(created, 'id')
    expect(created.json).toEqual({
      id,
      creationTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      lastModifiedTimestamp: expect.any(String),
      expirationTimestamp: expect.any(String),
      lastModifiedUser: userIdOf(partnerA, 'sales-agent'),
      status: 'Active',
      lineItems: [
        {
          id: 0,
          catalogItemId: serviceId,
          quantity: 3,
          currencyCode: 'EUR',
          billingCycle: 'monthly',
          termDuration: 'P1Y',
          renewsTo: { termDuration: 'P3Y' },
          provisioningContext: { scope: 'shared' },
          orderGroup: '0',
          attributes: { objectType: 'CartLineItem' },
        },
      ],
      links: { self: { uri: `/customers/${customerId}/carts/${id}`, method: 'GET', headers: [] } },
      attributes: { objectType: 'Cart' },
    })
    const read = statusOf(await ask('GET', `${carts()}/${id.toUpperCase()}`), 200)
    expect(read.json).toEqual(created.json)
  })

  test('a cart made by software names no user', async () => {
    const created = await app.app(partnerA)('POST', carts(), { body: { lineItems: [line] } })
    expect(statusOf(created, 201).json).not.toHaveProperty('lastModifiedUser')
  })

  test('replacing the lines says at each line what cannot be ordered, in the words asked for [W5.1-put W5.2-line-error W5.2-10001 W5.2-10013 W5.3-800009 W10-800009]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const id = textAt(await ask('POST', carts(), { body: { lineItems: [line] } }), 'id')
    const answer = await ask('PUT', `${carts()}/${id}`, {
      headers: { 'x-locale': 'de' },
      body: {
        lineItems: [
          line,
          { ...line, catalogItemId: 'NONE:0001:NONE' },
          { ...line, quantity: 20_000 },
          { ...line, billingCycle: 'one_time' },
          { ...line, catalogItemId: reservationId, billingCycle: 'one_time' },
          { ...line, participants: [{ key: 'transaction_reseller', value: '0000001' }] },
          { catalogItemId: addOnOfferId, quantity: 1, billingCycle: 'monthly' },
        ],
      },
    })
    statusOf(answer, 200)
    const codes = [0, 1, 2, 3, 4, 5, 6].map((index) =>
      at(answer.json, `lineItems.${index}.error.errorCode`),
    )
    expect(codes).toEqual([undefined, 10001, 10010, 10013, 10008, 10004, 10006])
    expect(textAt(answer, 'lineItems.1.error.errorDescription')).toMatch(/[äöüß]|nicht|kein/i)
    const refused = statusOf(await ask('POST', `${carts()}/${id}/checkout`), 400)
    expect(refused.json).toMatchObject({ code: 800009, parameters: { lines: [1, 2, 3, 4, 5, 6] } })
  })

  test('an unknown cart, another partner’s and an expired one answer alike [W5.3-800008 W5.2-expires W10-800008]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const none = '7f1b6c1e-0000-4000-8000-000000000000'
    for (const path of [`${carts()}/${none}`, `${carts()}/not-an-id`]) {
      expect(statusOf(await ask('GET', path), 404).json).toMatchObject({ code: 800008 })
    }
    const id = textAt(await ask('POST', carts(), { body: { lineItems: [line] } }), 'id')
    statusOf(await app.as(partnerB, 'admin-agent')('GET', `${carts()}/${id}`), 404)
    await app.moveClock(16 * minuteMs)
    expect(statusOf(await ask('GET', `${carts()}/${id}`), 404).json).toMatchObject({ code: 800008 })
    statusOf(await ask('POST', `${carts()}/${id}/checkout`), 404)
  })

  test('every bad field of a cart is named at once [W5.2-lines W5.2-line-required]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const body = { lineItems: [{ quantity: 0, billingCycle: 'unknown', termDuration: 'P9Y' }] }
    const refused = statusOf(await ask('POST', carts(), { body }), 400)
    const fields = [0, 1, 2, 3].map((index) => at(refused.json, `data.${index}.field`))
    expect(fields).toEqual([
      'lineItems[0].catalogItemId',
      'lineItems[0].quantity',
      'lineItems[0].billingCycle',
      'lineItems[0].termDuration',
    ])
    expect(statusOf(await ask('POST', carts(), { body: {} }), 400).json).toMatchObject({
      data: [{ field: 'lineItems', problem: 'missing' }],
    })
    statusOf(await ask('POST', carts(), { raw: '{"lineItems":' }), 400)
  })

  test('only roles that buy have carts, and resellers have none', async () => {
    const body = { lineItems: [line] }
    const refused = await app.as(partnerA, 'helpdesk-agent')('POST', carts(), { body })
    expect(statusOf(refused, 403).json).toMatchObject({ code: 900150 })
    const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    const reseller = await app.as(resellerF, 'admin-agent')('POST', `/v1/customers/${id}/carts`, {
      body,
    })
    expect(statusOf(reseller, 403).json).toMatchObject({
      parameters: { providers: [{ id: providerC.id }] },
    })
  })

  test('a user management admin fills carts with anything, and checks out an Azure plan only', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const ask = app.as(partnerA, 'user-management-admin')
    const path = `/v1/customers/${id}/carts`
    const plan = { catalogItemId: azurePlanId, quantity: 1, billingCycle: 'one_time' }
    for (const [lineItems, status] of [
      [[plan, line], 403],
      [[plan], 201],
    ] as const) {
      const cart = statusOf(await ask('POST', path, { body: { lineItems } }), 201)
      statusOf(await ask('POST', `${path}/${textAt(cart, 'id')}/checkout`), status)
    }
  })

  test.each(['"success"', '', 'not json at all'])(
    'a checkout with the body %j passes once, and the next is refused [W5.1-checkout W5.1-checkout-body W5.2-status W5.3-replay W5.3-800065 W13-12 W14-checkout-success W14-checkout-empty W10-800065]',
    async (raw) => {
      const id = await createTestCustomer(app, partnerA)
      statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
      const ask = app.as(partnerA, 'sales-agent')
      const path = `/v1/customers/${id}/carts`
      const cartId = textAt(await ask('POST', path, { body: { lineItems: [line] } }), 'id')
      const headers = { 'content-type': 'application/json', 'ms-requestid': crypto.randomUUID() }
      const first = statusOf(await ask('POST', `${path}/${cartId}/checkout`, { raw, headers }), 201)
      const replayed = await ask('POST', `${path}/${cartId}/checkout`, { raw, headers })
      expect(replayed).toMatchObject({ status: 201, text: first.text })
      const again = statusOf(await ask('POST', `${path}/${cartId}/checkout`, { raw }), 400)
      expect(again.json).toMatchObject({ code: 800065 })
      expect((await ask('GET', `${path}/${cartId}`)).json).toMatchObject({ status: 'Ordered' })
      const orders = await ask('GET', `/v1/customers/${id}/orders`)
      expect(orders.json).toMatchObject({ totalCount: 1 })
    },
  )

  test('lines that differ in billing or family become orders of their own, add-ons stay with theirs [W5.2-order-group W5.2-add-ons]', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const ask = app.as(partnerA, 'sales-agent')
    const path = `/v1/customers/${id}/carts`
    const cart = await ask('POST', path, {
      body: {
        lineItems: [
          {
            catalogItemId: offerId,
            quantity: 2,
            billingCycle: 'annual',
            addonItems: [{ catalogItemId: addOnOfferId, quantity: 2, billingCycle: 'annual' }],
          },
          line,
          { catalogItemId: azurePlanId, quantity: 1, billingCycle: 'one_time' },
        ],
      },
    })
    const done = await ask('POST', `${path}/${textAt(cart, 'id')}/checkout`)
    expect(statusOf(done, 201).json).toMatchObject({
      orders: [
        { billingCycle: 'annual', lineItems: [{ offerId }, { offerId: addOnOfferId }] },
        { billingCycle: 'monthly', lineItems: [{ offerId: serviceId }] },
        { billingCycle: 'one_time', lineItems: [{ offerId: azurePlanId }] },
      ],
    })
    expect(at(done.json, 'orders.0.lineItems.1.parentSubscriptionId')).toBe(
      at(done.json, 'orders.0.lineItems.0.subscriptionId'),
    )
  })

  test('a provider vouches for the reseller that a cart names, which needs its relationship [W5.2-participants W5.3-900206 W3.11-900206 W3.11-order-names W10-900206 W10-800016]', async () => {
    const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    statusOf(await attest(app, providerC, 'admin-agent', id), 201)
    const ask = app.as(providerC, 'admin-agent')
    const path = `/v1/customers/${id}/carts`
    const naming = (mpnId: string, accepted?: boolean) => ({
      lineItems: [{ ...line, participants: [{ key: 'transaction_reseller', value: mpnId }] }],
      ...(accepted === undefined ? {} : { partnerOnRecordAttestationAccepted: accepted }),
    })
    const checkout = async (body: object) => {
      const cart = statusOf(await ask('POST', path, { body }), 201)
      return ask('POST', `${path}/${textAt(cart, 'id')}/checkout`)
    }
    expect(statusOf(await checkout(naming(resellerF.mpnId)), 400).json).toMatchObject({
      code: 900206,
    })
    expect(statusOf(await checkout(naming(resellerE.mpnId, true)), 400).json).toMatchObject({
      code: 800016,
    })
    const done = statusOf(await checkout(naming(resellerF.mpnId, true)), 201)
    expect(done.json).toMatchObject({
      orders: [{ lineItems: [{ partnerIdOnRecord: resellerF.mpnId }] }],
    })
    const seen = await app.as(resellerF, 'sales-agent')('GET', `/v1/customers/${id}/orders`)
    expect(seen.json).toMatchObject({ totalCount: 1 })
  })
})
