import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { isObject } from '../../../src/base/json.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import {
  attest,
  azurePlanId,
  leaveUncovered,
  offerId,
  order,
  serviceId,
  statusOf,
  textAt,
} from '../scenarios/support.ts'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  const path = () => `/v1/customers/${customerId}/subscriptions`

  beforeAll(async () => {
    app = await openTestApp(engine)
    customerId = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', customerId), 201)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  async function buy(item: string) {
    const placed = statusOf(await order(app, partnerA, customerId, item), 201)
    return {
      orderId: textAt(placed, 'id'),
      subscriptionId: textAt(placed, 'lineItems.0.subscriptionId'),
    }
  }

  /** Reads the subscription, changes members of it, and sends it back complete. */
  async function change(
    id: string,
    members: object,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const ask = app.as(partnerA, 'sales-agent')
    const read = statusOf(await ask('GET', `${path()}/${id}`), 200)
    const resource = isObject(read.json) ? read.json : {}
    const body = { ...resource, ...members }
    return ask('PATCH', `${path()}/${id}`, { body, headers })
  }

  test('a subscription shows what was bought, in the words that strict clients know [W6.1-read W6.2-fields W1.9-subscription-etag W14-etag]', async () => {
    const { orderId, subscriptionId } = await buy(serviceId)
    const read = await app.app(partnerA)('GET', `${path()}/${subscriptionId.toUpperCase()}`)
    expect(statusOf(read, 200).json).toMatchObject({
      id: subscriptionId,
      orderId,
      offerId: serviceId,
      quantity: 5,
      status: 'active',
      autoRenewEnabled: true,
      billingType: 'license',
      billingCycle: 'monthly',
      contractType: 'subscription',
      isTrial: false,
      hasPurchasableAddons: true,
      links: {
        self: { uri: `/customers/${customerId}/subscriptions/${subscriptionId}` },
        product: { uri: '/products/CFQ7TTC0SMP1' },
      },
      attributes: { objectType: 'Subscription' },
    })
    const etag = Buffer.from(textAt(read, 'attributes.etag'), 'base64').toString()
    expect(JSON.parse(etag)).toEqual({ id: subscriptionId, version: 1 })
    expect(read.text).not.toContain('null')
  })

  test('the list is narrowed by order and by reseller, and paged [W6.1-list W6.1-by-order W6.1-by-mpn W1.5-subscriptions-offset]', async () => {
    const ask = app.app(partnerA)
    const { orderId, subscriptionId } = await buy(offerId)
    expect((await ask('GET', `${path()}?order_id=${orderId.toUpperCase()}`)).json).toMatchObject({
      totalCount: 1,
      items: [{ id: subscriptionId }],
    })
    expect((await ask('GET', `${path()}?mpn_id=0000001&offset=0&size=10`)).json).toMatchObject({
      items: [],
    })
    const first = statusOf(await ask('GET', `${path()}?size=1`), 200)
    const next = textAt(first, 'links.next.uri')
    expect(next).toBe(`/customers/${customerId}/subscriptions?size=1&offset=1`)
    expect((await ask('GET', `/v1${next}`)).json).not.toMatchObject({
      items: [{ id: textAt(first, 'items.0.id') }],
    })
  })

  test('another partner’s subscription, an unknown one and no id answer alike [W10-20003]', async () => {
    const ask = app.app(partnerA)
    for (const id of ['7f1b6c1e-0000-4000-8000-000000000000', 'none']) {
      expect(statusOf(await ask('GET', `${path()}/${id}`), 404).json).toMatchObject({ code: 20003 })
    }
    statusOf(await app.app(partnerB)('GET', path()), 404)
  })

  test('quantity, name and suspension change one by one, and each counts the version on [W6.1-patch W6.2-800091 W6.2-2001 W10-800091]', async () => {
    const { subscriptionId: id } = await buy(offerId)
    expect(statusOf(await change(id, { quantity: 7 }), 200).json).toMatchObject({ quantity: 7 })
    expect(
      statusOf(await change(id, { FriendlyName: undefined, friendlyName: 'Werk 2' }), 200).json,
    ).toMatchObject({ friendlyName: 'Werk 2', quantity: 7, autoRenewEnabled: true })
    const suspended = statusOf(await change(id, { status: 'Suspended' }), 200)
    expect(suspended.json).toMatchObject({ status: 'suspended' })
    const etag = Buffer.from(textAt(suspended, 'attributes.etag'), 'base64').toString()
    expect(JSON.parse(etag)).toMatchObject({ version: 4 })
    expect(statusOf(await change(id, { quantity: 8 }), 400).json).toMatchObject({ code: 800091 })
    expect(statusOf(await change(id, { status: 'active' }), 200).json).toMatchObject({
      status: 'active',
    })
    expect(
      statusOf(await change(id, { status: 'suspended', quantity: 9 }), 400).json,
    ).toMatchObject({ code: 2001 })
  })

  test('leaving autoRenewEnabled out switches it off [W6.2-auto-renew-off]', async () => {
    const { subscriptionId: id } = await buy(offerId)
    const off = await change(id, { autoRenewEnabled: null })
    expect(statusOf(off, 200).json).toMatchObject({ autoRenewEnabled: false })
  })

  test('a stale tag is 412 by header and 400 by body; a fresh one passes either way [W1.9-stale-412 W1.9-stale-400 W1.9-either-tag W1.2-if-match W6.2-2055 W13-11 W10-2055]', async () => {
    const { subscriptionId: id } = await buy(offerId)
    const ask = app.as(partnerA, 'sales-agent')
    const tag = textAt(await ask('GET', `${path()}/${id}`), 'attributes.etag')
    statusOf(await change(id, { friendlyName: 'a' }, { 'if-match': `"${tag}"` }), 200)
    const byHeader = await change(id, { friendlyName: 'b' }, { 'if-match': `"${tag}"` })
    expect(statusOf(byHeader, 412).json).toMatchObject({ code: 2055 })
    const byBody = await change(id, { friendlyName: 'b', attributes: { etag: tag } })
    expect(statusOf(byBody, 400).json).toMatchObject({ code: 2055 })
    statusOf(await change(id, { friendlyName: 'b' }, { 'if-match': '*' }), 200)
    statusOf(await change(id, { friendlyName: 'c' }, { 'if-match': 'nonsense' }), 412)
  })

  test('what may not change has its own code [W6.2-2002 W6.2-2054 W6.2-2011 W6.2-800096 W10-2002 W10-2054 W10-2011 W10-800096]', async () => {
    const { subscriptionId: id } = await buy(offerId)
    for (const [members, code] of [
      [{ quantity: 0 }, 2002],
      [{ quantity: 999_999 }, 2002],
      [{ billingCycle: 'annual' }, 2054],
      [{ offerId: serviceId }, 800002],
      [{ status: 'pending' }, 800096],
      [{ partnerId: '0000001' }, 800015],
    ] as const) {
      const { json } = await change(id, members)
      expect(json, JSON.stringify(members)).toMatchObject({ code })
    }
    statusOf(await change(id, { status: 'deleted' }), 200)
    expect(statusOf(await change(id, { quantity: 3 }), 400).json).toMatchObject({ code: 2011 })
    const refused = await app.as(partnerA, 'helpdesk-agent')('PATCH', `${path()}/${id}`, {
      body: {},
    })
    expect(statusOf(refused, 403).json).toMatchObject({ code: 900150 })
  })

  test('an uncovered increase, now or at the renewal, is refused; a decrease is not [W6.2-13605 W5.5-seats]', async () => {
    customerId = await createTestCustomer(app, partnerA)
    const { subscriptionId: id } = await leaveUncovered(app, partnerA, customerId)
    for (const members of [{ quantity: 6 }, { scheduledNextTermInstructions: { quantity: 6 } }]) {
      expect(statusOf(await change(id, members), 403).json).toMatchObject({ code: 13605 })
    }
    statusOf(await change(id, { scheduledNextTermInstructions: { quantity: 3 } }), 200)
    statusOf(await change(id, { quantity: 4 }), 200)
    statusOf(await change(id, { status: 'suspended' }), 200)
    statusOf(await change(id, { status: 'active' }), 200)
    statusOf(await attest(app, partnerA, 'admin-agent', customerId), 201)
    statusOf(await change(id, { quantity: 6 }), 200)
  })

  test('a scheduled change is shown, survives an echo, and is taken back by scheduling what is [W6.2-scheduled]', async () => {
    const { subscriptionId: id } = await buy(serviceId)
    const product = { productId: 'CFQ7TTC0SMP1', skuId: '0001', termDuration: 'P3Y' }
    const scheduled = await change(id, {
      scheduledNextTermInstructions: { product, quantity: 9 },
    })
    const instructions = {
      product: { ...product, availabilityId: 'CFQ7TTC0SA11' },
      quantity: 9,
    }
    expect(statusOf(scheduled, 200).json).toMatchObject({
      quantity: 5,
      renewalTermDuration: 'P3Y',
      scheduledNextTermInstructions: instructions,
    })
    const version = textAt(scheduled, 'attributes.etag')
    const echoed = statusOf(await change(id, {}), 200)
    expect(textAt(echoed, 'attributes.etag')).toBe(version)
    const unaware = await change(id, { scheduledNextTermInstructions: null, friendlyName: 'x' })
    expect(unaware.json).toMatchObject({ scheduledNextTermInstructions: instructions })
    const same = { product: { ...product, termDuration: 'P1M' }, quantity: 5 }
    const back = statusOf(await change(id, { scheduledNextTermInstructions: same }), 200)
    expect(back.json).not.toHaveProperty('scheduledNextTermInstructions')
    const wrong = { product: { productId: 'NONE', skuId: '0001' } }
    expect(
      statusOf(await change(id, { scheduledNextTermInstructions: wrong }), 400).json,
    ).toMatchObject({ data: [{ field: 'scheduledNextTermInstructions.product' }] })
  })

  test('what a covered schedule promised comes with the renewal', async () => {
    const { subscriptionId: id } = await buy(serviceId)
    statusOf(await change(id, { scheduledNextTermInstructions: { quantity: 8 } }), 200)
    statusOf(await app.anybody('POST', '/sandbox/clock', { body: { advanceDays: 32 } }), 200)
    const renewed = await app.app(partnerA)('GET', `${path()}/${id}`)
    expect(renewed.json).toMatchObject({ quantity: 8, status: 'active' })
    expect(renewed.json).not.toHaveProperty('scheduledNextTermInstructions')
  })

  test('a plan has entitlements without any gate, and is not suspended above active ones [W6.3-list W6.2-never-ends W6.2-900115 W10-900115 W10-800011]', async () => {
    const { subscriptionId: id } = await buy(azurePlanId)
    const plan = await app.app(partnerA)('GET', `${path()}/${id}`)
    expect(plan.json).toMatchObject({
      billingType: 'usage',
      billingCycle: 'one_time',
      commitmentEndDate: expect.stringMatching(/^9999-/),
    })
    const entitlements = `/partner/api/customers/${customerId}/subscriptions/${id}/entitlements`
    const ask = app.as(partnerA, 'admin-agent')
    const added = await ask('POST', entitlements, { body: { friendlyName: 'Produktion' } })
    const entitlement = { subscriptionId: id, friendlyName: 'Produktion', status: 'active' }
    expect(statusOf(added, 201).json).toMatchObject(entitlement)
    const listed = await ask('GET', `${path()}/${id}/azureentitlements`)
    expect(statusOf(listed, 200).json).toMatchObject({ totalCount: 1, items: [entitlement] })
    expect(statusOf(await change(id, { status: 'suspended' }), 403).json).toMatchObject({
      code: 900115,
    })
    const { subscriptionId: other } = await buy(offerId)
    expect(
      statusOf(await ask('GET', `${path()}/${other}/azureEntitlements`), 400).json,
    ).toMatchObject({ code: 800011 })
    statusOf(await ask('POST', entitlements, { body: {} }), 400)
  })

  test('the reseller named by an order sees its subscription and its MPN id stands there', async () => {
    const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    statusOf(await attest(app, providerC, 'admin-agent', id), 201)
    const line = { lineItemNumber: 0, offerId, quantity: 1, partnerIdOnRecord: resellerF.mpnId }
    const ask = app.as(providerC, 'admin-agent')
    statusOf(await ask('POST', `/v1/customers/${id}/orders`, { body: { lineItems: [line] } }), 201)
    const subscriptions = `/v1/customers/${id}/subscriptions`
    const seen = await app.as(resellerF, 'sales-agent')('GET', subscriptions)
    expect(seen.json).toMatchObject({ items: [{ partnerId: resellerF.mpnId }] })
    const narrowed = await ask('GET', `${subscriptions}?mpn_id=${resellerF.mpnId}`)
    expect(narrowed.json).toMatchObject({ totalCount: 1 })
  })
})
