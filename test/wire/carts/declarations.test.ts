import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { changePolicy } from '../attestations/support.ts'
import {
  at,
  attest,
  azurePlanId,
  offerId,
  orderOf,
  reservationId,
  serviceId,
  statusOf,
  textAt,
} from '../scenarios/support.ts'

const educationId = 'CFQ7TTC0SMP2:0002:CFQ7TTC0SA22'
const softwareId = 'DG7GMGF0SMP1:0001:DG7GMGF0SA11'
const classicId = 'MS-AZR-0145P'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  const post = (rest: string, body: object) =>
    app.as(partnerA, 'admin-agent')('POST', `/v1/customers/${customerId}/${rest}`, { body })

  beforeAll(async () => {
    app = await openTestApp(engine)
    customerId = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', customerId), 201)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('a product with a declaration of its own is sold to whoever makes it, by cart and by order [W5.3-900203 W10-900203]', async () => {
    const sku = await app.app(partnerA)('GET', '/v1/products/CFQ7TTC0SMP2/skus/0002?country=DE')
    expect(statusOf(sku, 200).json).toMatchObject({
      attestationProperties: { enforceAttestation: true, attestationType: 'Education' },
    })
    const line = {
      catalogItemId: educationId,
      quantity: 1,
      billingCycle: 'annual',
      termDuration: 'P1Y',
    }
    const cart = statusOf(await post('carts', { lineItems: [line] }), 201)
    expect(cart.json).toMatchObject({ lineItems: [{ error: { errorCode: 10012 } }] })
    const path = `carts/${textAt(cart, 'id')}`
    expect(statusOf(await post(`${path}/checkout`, {}), 400).json).toMatchObject({ code: 900203 })
    const declared = { lineItems: [{ ...line, attestationAccepted: true }] }
    const put = app.as(partnerA, 'admin-agent')
    statusOf(await put('PUT', `/v1/customers/${customerId}/${path}`, { body: declared }), 200)
    statusOf(await post(`${path}/checkout`, {}), 201)
    const order = { lineItemNumber: 0, offerId: educationId, quantity: 1 }
    expect(statusOf(await post('orders', { lineItems: [order] }), 400).json).toMatchObject({
      code: 900203,
    })
    statusOf(await post('orders', { lineItems: [{ ...order, attestationAccepted: true }] }), 201)
  })

  test('a reservation is for an Azure subscription that is there, active and registered [W10-800012 W10-800030]', async () => {
    const classic = textAt(
      statusOf(await post('orders', orderOf(classicId, 1)), 201),
      'lineItems.0.subscriptionId',
    )
    const seats = textAt(
      statusOf(await post('orders', orderOf(offerId)), 201),
      'lineItems.0.subscriptionId',
    )
    const plan = textAt(
      statusOf(await post('orders', orderOf(azurePlanId, 1)), 201),
      'lineItems.0.subscriptionId',
    )
    const reserve = (subscriptionId: string) =>
      post('orders', {
        lineItems: [
          {
            lineItemNumber: 0,
            offerId: reservationId,
            quantity: 1,
            termDuration: 'P1Y',
            provisioningContext: { SubscriptionId: subscriptionId, scope: 'shared' },
          },
        ],
      })
    const codeOf = async (id: string) => at(statusOf(await reserve(id), 400).json, 'code')
    expect(await codeOf('7f1b6c1e-0000-4000-8000-000000000000')).toBe(800021)
    expect(await codeOf(seats)).toBe(800011)
    expect(await codeOf(classic)).toBe(800030)
    statusOf(await post(`subscriptions/${classic}/registrations`, {}), 202)
    statusOf(await reserve(classic.toUpperCase()), 201)
    statusOf(await reserve(plan), 201)
    const ask = app.as(partnerA, 'admin-agent')
    const entitlements = `/partner/api/customers/${customerId}/subscriptions/${plan}/entitlements`
    const added = await ask('POST', entitlements, { body: { friendlyName: 'Produktion' } })
    const entitlement = textAt(added, 'id')
    statusOf(await reserve(entitlement), 201)
    statusOf(await post(`subscriptions/${plan}/azureEntitlements/${entitlement}/cancel`, {}), 200)
    expect(await codeOf(entitlement)).toBe(800012)
  })

  test('where the policy exempts a family its group is ordered and the others report 13605 [W5.5-partial]', async () => {
    const id = await createTestCustomer(app, partnerA)
    await changePolicy(app, { exemptFamilies: ['software'] })
    const lines = [
      { catalogItemId: softwareId, quantity: 1, billingCycle: 'one_time' },
      { catalogItemId: serviceId, quantity: 1, billingCycle: 'monthly', termDuration: 'P1Y' },
    ]
    const ask = app.as(partnerA, 'admin-agent')
    const cart = await ask('POST', `/v1/customers/${id}/carts`, { body: { lineItems: lines } })
    const path = `/v1/customers/${id}/carts/${textAt(cart, 'id')}`
    const checkedOut = statusOf(await ask('POST', `${path}/checkout`), 201)
    expect(checkedOut.json).toMatchObject({
      orders: [{ lineItems: [{ offerId: softwareId }] }],
      orderErrors: [{ orderGroupId: textAt(cart, 'lineItems.1.orderGroup'), code: 13605 }],
    })
  })
})
