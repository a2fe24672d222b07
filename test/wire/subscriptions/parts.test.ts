import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import {
  addOnOfferId,
  attest,
  azurePlanId,
  leaveUncovered,
  offerId,
  order,
  orderOf,
  serviceId,
  statusOf,
  textAt,
} from '../scenarios/support.ts'

const trialId = 'CFQ7TTC0SMP1:0002:CFQ7TTC0SA12'
const classicId = 'MS-AZR-0145P'
const nothing = '7f1b6c1e-0000-4000-8000-000000000000'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  const path = (id: CustomerId = customerId) => `/v1/customers/${id}/subscriptions`

  beforeAll(async () => {
    app = await openTestApp(engine)
    customerId = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', customerId), 201)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  async function buy(body: object, id = customerId): Promise<string> {
    const ask = app.as(partnerA, 'admin-agent')
    const placed = statusOf(await ask('POST', `/v1/customers/${id}/orders`, { body }), 201)
    return textAt(placed, 'lineItems.0.subscriptionId')
  }

  test('the add-ons of a subscription are its own and nobody else’s, and one runs only while its parent does [W6.1-addons W10-27009]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const parent = await buy(orderOf(offerId))
    const line = { lineItemNumber: 0, offerId: addOnOfferId, quantity: 5 }
    const addOn = await buy({ lineItems: [{ ...line, parentSubscriptionId: parent }] })
    const listed = statusOf(await ask('GET', `${path()}/${parent}/addons`), 200)
    expect(listed.json).toMatchObject({
      totalCount: 1,
      items: [{ id: addOn, parentSubscriptionId: parent }],
    })
    expect((await ask('GET', `${path()}/${addOn}/addons`)).json).toMatchObject({ items: [] })
    expect(statusOf(await ask('GET', `${path()}/${nothing}/addons`), 404).json).toMatchObject({
      code: 20003,
    })
    for (const id of [addOn, parent]) {
      statusOf(await ask('PATCH', `${path()}/${id}`, { body: { status: 'suspended' } }), 200)
    }
    const reactivate = { body: { status: 'active', autoRenewEnabled: true } }
    const early = await ask('PATCH', `${path()}/${addOn}`, reactivate)
    expect(statusOf(early, 409).json).toMatchObject({ code: 27009 })
    statusOf(await ask('PATCH', `${path()}/${parent}`, reactivate), 200)
    statusOf(await ask('PATCH', `${path()}/${addOn}`, reactivate), 200)
  })

  test('a subscription is provisioned until it ends [W6.1-provisioning W10-800007]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const id = await buy(orderOf(serviceId))
    const status = `${path()}/${id}/provisioningstatus`
    expect(statusOf(await ask('GET', status), 200).json).toMatchObject({
      skuId: '0001',
      status: 'success',
      quantity: 5,
      endDate: expect.stringMatching(/Z$/),
    })
    statusOf(await ask('PATCH', `${path()}/${id}`, { body: { status: 'deleted' } }), 200)
    expect(statusOf(await ask('GET', status), 404).json).toMatchObject({ code: 800007 })
  })

  test('the support contact is the seller until one of its resellers is named [W6.1-support W1.10-support-contact]', async () => {
    const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    statusOf(await attest(app, providerC, 'admin-agent', id), 201)
    const ask = app.as(providerC, 'admin-agent')
    const placed = statusOf(await order(app, providerC, id), 201)
    const contact = `${path(id)}/${textAt(placed, 'lineItems.0.subscriptionId')}/supportcontact`
    expect(statusOf(await ask('GET', contact), 200).json).toMatchObject({
      supportTenantId: providerC.id,
      supportMpnId: providerC.mpnId,
      name: providerC.name,
      attributes: { objectType: 'SupportContact' },
    })
    const body = { SupportTenantId: resellerF.id, SupportMpnId: resellerF.mpnId, Name: null }
    expect(statusOf(await ask('PUT', contact, { body }), 200).json).toMatchObject({
      supportTenantId: resellerF.id,
      name: resellerF.name,
    })
    expect((await ask('GET', contact)).json).toMatchObject({ supportMpnId: resellerF.mpnId })
    const stranger = { supportTenantId: partnerB.id }
    expect(statusOf(await ask('PUT', contact, { body: stranger }), 400).json).toMatchObject({
      data: [{ field: 'supportTenantId', problem: 'not-allowed' }],
    })
    const wrong = { supportTenantId: resellerF.id, supportMpnId: '1' }
    expect(statusOf(await ask('PUT', contact, { body: wrong }), 400).json).toMatchObject({
      data: [{ field: 'supportMpnId', expected: resellerF.mpnId }],
    })
    statusOf(await app.as(providerC, 'helpdesk-agent')('PUT', contact, { body }), 403)
  })

  test('classic Azure is registered once asked for, a plan always, and the answer says where to look [W6.1-registrations W1.3-location]', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const ask = app.as(partnerA, 'admin-agent')
    const classic = await buy(orderOf(classicId, 1), id)
    const status = `${path(id)}/${classic}/registrationstatus`
    expect((await ask('GET', status)).json).toMatchObject({
      subscriptionId: classic,
      status: 'notregistered',
    })
    const registered = await ask('POST', `${path(id)}/${classic}/registrations`)
    expect(statusOf(registered, 202).headers.location).toBe(status)
    expect((await ask('GET', status)).json).toMatchObject({ status: 'registered' })
    statusOf(await ask('POST', `${path(id)}/${classic}/registrations`), 202)
    const other = await buy(orderOf(offerId), id)
    for (const rest of ['registrations', 'registrationstatus'] as const) {
      const method = rest === 'registrations' ? 'POST' : 'GET'
      const answer = await ask(method, `${path(id)}/${other}/${rest}`)
      expect(statusOf(answer, 400).json).toMatchObject({ code: 800011 })
    }
    const plan = await buy(orderOf(azurePlanId, 1), id)
    expect((await ask('GET', `${path(id)}/${plan}/registrationstatus`)).json).toMatchObject({
      status: 'registered',
    })
  })

  test('one Azure subscription under a plan is read and cancelled, which frees the plan [W6.3-cancel W10-800037]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const plan = await buy(orderOf(azurePlanId, 1))
    const add = `/partner/api/customers/${customerId}/subscriptions/${plan}/entitlements`
    const added = await ask('POST', add, { body: { friendlyName: 'Produktion' } })
    const one = `${path()}/${plan}/azureEntitlements/${textAt(added, 'id')}`
    expect(statusOf(await ask('GET', one), 200).json).toMatchObject({ status: 'active' })
    const suspended = { body: { status: 'suspended' } }
    statusOf(await ask('PATCH', `${path()}/${plan}`, suspended), 403)
    statusOf(await app.as(partnerA, 'helpdesk-agent')('POST', `${one}/cancel`), 403)
    for (const body of [{ cancellationReason: 'compromise' }, undefined]) {
      const answer = await ask('POST', `${one}/cancel`, body === undefined ? {} : { body })
      expect(statusOf(answer, 200).json).toMatchObject({ status: 'cancelled' })
    }
    expect((await ask('GET', one)).json).toMatchObject({ status: 'cancelled' })
    statusOf(await ask('PATCH', `${path()}/${plan}`, suspended), 200)
    const unknown = await ask('GET', `${path()}/${plan}/azureEntitlements/${nothing}`)
    expect(statusOf(unknown, 404).json).toMatchObject({ code: 800037 })
    statusOf(await app.as(partnerB, 'admin-agent')('POST', `${one}/cancel`), 404)
  })

  test('a trial is converted by hand into what it is a trial of, and only with cover [W6.1-conversions]', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const ask = app.as(partnerA, 'admin-agent')
    const trial = await buy(orderOf(trialId), id)
    const conversions = `${path(id)}/${trial}/conversions`
    expect((await ask('GET', conversions)).json).toMatchObject({
      items: [{ offerId: trialId, targetOfferId: serviceId, quantity: 5 }],
    })
    const wrong = { body: { targetOfferId: offerId } }
    expect(statusOf(await ask('POST', conversions, wrong), 400).json).toMatchObject({
      code: 800004,
    })
    const acceptances = `/partner/api/customers/${id}/acceptances`
    const acceptanceId = textAt(await ask('GET', acceptances), 'items.0.id')
    const reason = { body: { reason: 'recorded by mistake' } }
    statusOf(await ask('POST', `${acceptances}/${acceptanceId}/withdrawal`, reason), 201)
    const body = { OfferId: trialId, TargetOfferId: serviceId.toLowerCase(), Quantity: 7 }
    expect(statusOf(await ask('POST', conversions, { body }), 403).json).toMatchObject({
      code: 13605,
    })
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    expect(statusOf(await ask('POST', conversions, { body }), 200).json).toMatchObject({
      subscriptionId: trial,
      targetOfferId: serviceId,
    })
    expect((await ask('GET', `${path(id)}/${trial}`)).json).toMatchObject({
      offerId: serviceId,
      isTrial: false,
      quantity: 7,
    })
    expect((await ask('GET', conversions)).json).toMatchObject({ items: [] })
  })

  test('nobody else’s subscription answers at any of these addresses', async () => {
    const { subscriptionId } = await leaveUncovered(app, partnerA, customerId)
    for (const rest of ['addons', 'provisioningstatus', 'supportcontact', 'conversions']) {
      statusOf(await app.app(partnerB)('GET', `${path()}/${subscriptionId}/${rest}`), 404)
    }
  })
})
