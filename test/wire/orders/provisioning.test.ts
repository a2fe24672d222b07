import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { attest, offerId, orderOf, statusOf, textAt } from '../scenarios/support.ts'

const softwareId = 'DG7GMGF0SMP1:0001:DG7GMGF0SA11'

forEachEngine((engine) => {
  let sandbox: TestApp
  let production: TestApp
  beforeAll(async () => {
    sandbox = await openTestApp(engine)
    production = await openTestApp(engine, { sandbox: false })
  })
  afterAll(async () => {
    await sandbox[Symbol.asyncDispose]()
    await production[Symbol.asyncDispose]()
  })

  async function placeOrder(app: TestApp) {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const ask = app.as(partnerA, 'admin-agent')
    const body = orderOf(softwareId, 2)
    const placed = statusOf(await ask('POST', `/v1/customers/${id}/orders`, { body }), 201)
    return { placed, ask, path: `/v1/customers/${id}/orders/${textAt(placed, 'id')}` }
  }

  test('each line of an order is fulfilled when the order is answered, until it is cancelled [W5.4-provisioning W10-4018]', async () => {
    const { placed, ask, path } = await placeOrder(sandbox)
    const address = textAt(placed, 'links.provisioningStatus.uri')
    expect(`/v1${address}`).toBe(`${path}/provisioningstatus`)
    expect(statusOf(await ask('GET', `/v1${address}`), 200).json).toMatchObject({
      totalCount: 1,
      items: [
        {
          lineItemNumber: 0,
          status: 'Fulfilled',
          quantityProvisioningInformation: [{ quantity: 2, status: 'Fulfilled' }],
        },
      ],
    })
    statusOf(await ask('PATCH', path, { body: { status: 'cancelled' } }), 200)
    expect(statusOf(await ask('GET', `/v1${address}`), 404).json).toMatchObject({ code: 800007 })
    const more = { lineItems: [{ lineItemNumber: 1, offerId, quantity: 1 }] }
    expect(statusOf(await ask('PATCH', path, { body: more }), 400).json).toMatchObject({
      code: 4018,
    })
  })

  test('outside of a sandbox no order is cancelled [W10-800019]', async () => {
    const { ask, path } = await placeOrder(production)
    const answer = await ask('PATCH', path, { body: { status: 'cancelled' } })
    expect(statusOf(answer, 403).json).toMatchObject({ code: 800019 })
    expect((await ask('GET', path)).json).toMatchObject({ status: 'completed' })
  })
})
