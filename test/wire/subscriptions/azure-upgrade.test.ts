import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { attest, orderOf, statusOf, textAt } from '../scenarios/support.ts'

const classicId = 'MS-AZR-0145P'
const upgrades = '/v1/productupgrades'

forEachEngine((engine) => {
  let app: TestApp
  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const bodyOf = (customerId: CustomerId) => ({
    body: { CustomerId: customerId, ProductFamily: 'Azure' },
  })

  async function withdraw(id: CustomerId) {
    const ask = app.as(partnerA, 'admin-agent')
    const acceptances = `/partner/api/customers/${id}/acceptances`
    const acceptanceId = textAt(await ask('GET', acceptances), 'items.0.id')
    const body = { reason: 'recorded by mistake' }
    statusOf(await ask('POST', `${acceptances}/${acceptanceId}/withdrawal`, { body }), 201)
  }

  /** A customer that has two classic Azure subscriptions, and cover no more. */
  async function withClassicAzure() {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const ask = app.as(partnerA, 'admin-agent')
    const classic: string[] = []
    for (const _ of [1, 2]) {
      const body = orderOf(classicId, 1)
      const placed = statusOf(await ask('POST', `/v1/customers/${id}/orders`, { body }), 201)
      classic.push(textAt(placed, 'lineItems.0.subscriptionId'))
    }
    await withdraw(id)
    return { id, classic: classic.toSorted() }
  }

  test('without cover nothing moves and nothing is bought; with it the plan is bought and everything moves, once [W5.5-transition]', async () => {
    const { id, classic } = await withClassicAzure()
    const ask = app.as(partnerA, 'admin-agent')
    const subscriptions = `/v1/customers/${id}/subscriptions`
    const before = (await ask('GET', subscriptions)).json
    const refused = statusOf(await ask('POST', upgrades, bodyOf(id)), 403)
    expect(refused.json).toMatchObject({ code: 13605 })
    expect((await ask('GET', subscriptions)).json).toEqual(before)
    const closed = await ask('POST', `${upgrades}/eligibility`, bodyOf(id))
    expect(statusOf(closed, 200).json).toMatchObject({
      isEligible: false,
      reason: expect.stringContaining('Microsoft Customer Agreement'),
    })
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    expect((await ask('POST', `${upgrades}/eligibility`, bodyOf(id))).json).toMatchObject({
      customerId: id,
      productFamily: 'azure',
      isEligible: true,
    })
    const headers = { 'ms-requestid': '0b9a5a51-6f0e-4f5e-8d5e-2f86a8d60d55' }
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => ask('POST', upgrades, { ...bodyOf(id), headers })),
    )
    answers.push(await ask('POST', upgrades, bodyOf(id)))
    const locations = answers.map((answer) => statusOf(answer, 202).headers.location)
    expect(new Set(locations).size).toBe(1)
    const upgradeId = String(locations[0]).split('/')[1]
    const after = await ask('GET', subscriptions)
    const plans = `${subscriptions}/${upgradeId}`
    expect(after.json).toMatchObject({ totalCount: 3 })
    for (const each of classic) {
      expect((await ask('GET', `${subscriptions}/${each}`)).json).toMatchObject({
        status: 'deleted',
        entitlementId: each,
      })
    }
    const moved = await ask('GET', `${plans}/azureEntitlements`)
    expect(moved.json).toMatchObject({
      totalCount: 2,
      items: classic.map((each) => ({ id: each, status: 'active', subscriptionId: upgradeId })),
    })
    const status = await ask('POST', `${upgrades}/${upgradeId}/status`, bodyOf(id))
    expect(statusOf(status, 200).json).toMatchObject({
      id: upgradeId,
      status: 'completed',
      lineItems: [{ targetProduct: { id: upgradeId } }, { status: 'completed' }],
    })
    const again = await ask('POST', `${upgrades}/eligibility`, bodyOf(id))
    expect(again.json).toMatchObject({ isEligible: false, upgradeId })
    const later = orderOf(classicId, 1)
    statusOf(await ask('POST', `/v1/customers/${id}/orders`, { body: later }), 403)
  })

  test('what a reseller has goes to a plan of its own, and the reseller itself cannot ask', async () => {
    const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    statusOf(await attest(app, providerC, 'admin-agent', id), 201)
    const ask = app.as(providerC, 'admin-agent')
    const line = { lineItemNumber: 0, offerId: classicId, quantity: 1 }
    const named = { ...line, partnerIdOnRecord: resellerF.mpnId }
    for (const each of [line, named]) {
      const body = { lineItems: [each] }
      statusOf(await ask('POST', `/v1/customers/${id}/orders`, { body }), 201)
    }
    statusOf(await app.as(resellerF, 'admin-agent')('POST', upgrades, bodyOf(id)), 403)
    statusOf(await ask('POST', upgrades, bodyOf(id)), 202)
    const all = Object((await ask('GET', `/v1/customers/${id}/subscriptions`)).json)
    const plans = all.items.filter((each: { offerName: string }) => each.offerName === 'Azure plan')
    expect(plans.map((each: { partnerId?: string }) => each.partnerId).toSorted()).toEqual(
      [resellerF.mpnId, undefined].toSorted(),
    )
  })

  test('who has no classic Azure, no role, or no such customer is refused', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = app.as(partnerA, 'admin-agent')
    expect(statusOf(await ask('POST', upgrades, bodyOf(id)), 400).json).toMatchObject({
      code: 800011,
    })
    statusOf(await app.as(partnerA, 'helpdesk-agent')('POST', upgrades, bodyOf(id)), 403)
    statusOf(await app.as(partnerB, 'admin-agent')('POST', upgrades, bodyOf(id)), 404)
    const other = { body: { customerId: id, productFamily: 'windows' } }
    expect(statusOf(await ask('POST', upgrades, other), 400).json).toMatchObject({
      data: [{ field: 'productFamily', expected: 'azure' }],
    })
    const unknown = `${upgrades}/7f1b6c1e-0000-4000-8000-000000000000/status`
    expect(statusOf(await ask('POST', unknown, bodyOf(id)), 404).json).toMatchObject({ code: 1000 })
  })
})
