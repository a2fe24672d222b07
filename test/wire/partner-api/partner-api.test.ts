import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { dayMs } from '../../../src/base/time.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { userIdOf } from '../../support/test-programme.ts'
import {
  attest,
  attestationBody,
  azurePlanId,
  leaveUncovered,
  offerId,
  order,
  statusOf,
  textAt,
} from '../scenarios/support.ts'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const base = (id: CustomerId) => `/partner/api/customers/${id}`
  const parked = (id: CustomerId) => `${base(id)}/parked-orders`
  const line = { catalogItemId: offerId, quantity: 2, billingCycle: 'monthly' }
  /** The background jobs run to their end when the clock moves. */
  const runJobs = async () =>
    statusOf(await app.anybody('POST', '/sandbox/clock', { body: { advanceMs: 1 } }), 200)

  test('the gate says who must act, then by what it is open', async () => {
    const id = await createTestCustomer(app, partnerA)
    const gate = () => app.app(partnerA)('GET', `${base(id)}/purchase-gate`)
    expect(statusOf(await gate(), 200).json).toEqual({
      customerId: id,
      items: [{ partnerId: partnerA.id, open: false, route: 'customer-may-accept' }],
    })
    await leaveUncovered(app, partnerA, id)
    expect((await gate()).json).toMatchObject({
      items: [{ open: false, route: 'partner-must-attest', scenario: 1 }],
    })
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    expect((await gate()).json).toMatchObject({
      items: [{ open: true, route: 'covered', coveredBy: 'attestation' }],
    })
    statusOf(await app.app(partnerB)('GET', `${base(id)}/purchase-gate`), 404)
    statusOf(await app.as(partnerA, 'billing-admin')('GET', `${base(id)}/purchase-gate`), 403)
    expect(
      statusOf(await app.app(partnerA)('GET', '/partner/api/customers/x/purchase-gate'), 400).json,
    ).toMatchObject({ code: 900118 })
  })

  test('a correction takes the place of the newest, and only that counts', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const ask = app.as(partnerA, 'helpdesk-agent')
    const acceptances = `${base(id)}/acceptances`
    const first = textAt(await ask('GET', acceptances), 'items.0.id')
    const { primaryContact, dateAgreed } = attestationBody('2024-05-06')
    const body = { primaryContact, dateAgreed, reason: 'the date was wrong' }
    const correction = `${acceptances}/${first}/correction`
    const corrected = statusOf(await ask('POST', correction, { body }), 201)
    expect(corrected.json).toMatchObject({
      primaryContact,
      dateAgreed: '2024-05-06T00:00:00Z',
      opensNothing: false,
      recordedBy: userIdOf(partnerA, 'helpdesk-agent'),
    })
    const second = textAt(corrected, 'id')
    expect(corrected.headers['evidence-entry']).toBe(textAt(corrected, 'entryId'))
    expect((await ask('GET', acceptances)).json).toMatchObject({
      items: [
        { id: first, counts: false, correctedBy: second },
        { id: second, counts: true },
      ],
    })
    const again = statusOf(await ask('POST', correction, { body }), 409)
    expect(again.json).toMatchObject({ parameters: { newestId: second } })
    statusOf(await app.as(partnerA, 'sales-agent')('POST', correction, { body }), 403)
    const incomplete = await ask('POST', `${acceptances}/${second}/correction`, {
      body: { primaryContact: {} },
    })
    expect(statusOf(incomplete, 400).json).toMatchObject({
      data: [
        { field: 'primaryContact.firstName' },
        { field: 'primaryContact.lastName' },
        { field: 'primaryContact.email' },
        { field: 'dateAgreed' },
        { field: 'reason' },
      ],
    })
    statusOf(await ask('POST', `${acceptances}/none/correction`, { body }), 404)
    const withdrawal = { body: { reason: 'never happened' } }
    statusOf(await ask('POST', `${acceptances}/${second}/withdrawal`, withdrawal), 201)
    statusOf(await order(app, partnerA, id), 403)
  })

  test('the record that 600061 found can be read where its Link leads', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = app.as(partnerA, 'admin-agent')
    const body = attestationBody()
    const agreements = `/v1/customers/${id}/agreements`
    statusOf(await ask('POST', agreements, { body }), 201)
    const refused = statusOf(await ask('POST', agreements, { body }), 409)
    const [, url = ''] = /^<([^>]+)>; rel="related"$/.exec(refused.headers.link ?? '') ?? []
    const found = statusOf(await ask('GET', new URL(url).pathname), 200)
    expect(found.json).toMatchObject({ primaryContact: body.primaryContact, counts: true })
    statusOf(await app.as(partnerB, 'admin-agent')('GET', new URL(url).pathname), 404)
  })

  test('somebody who may not attest hands the statement and the cart to a colleague who may', async () => {
    const id = await createTestCustomer(app, partnerB)
    await leaveUncovered(app, partnerB, id)
    const ask = app.as(partnerB, 'sales-agent')
    const statements = `${base(id)}/statements`
    const cartId = '7f1b6c1e-1234-4000-8000-000000000000'
    const colleagueId = userIdOf(partnerB, 'helpdesk-agent')
    const handed = await ask('POST', statements, { body: { colleagueId, cartId } })
    const task = {
      kind: 'prepared-statement',
      customerId: id,
      scenario: 1,
      assignedTo: colleagueId,
      subjectId: cartId,
    }
    expect(statusOf(handed, 201).json).toMatchObject(task)
    const listed = await app.as(partnerB, 'helpdesk-agent')('GET', '/partner/api/tasks', {
      headers: { 'x-locale': 'de' },
    })
    expect(listed.json).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining(task)]),
    })
    const wrong = { colleagueId: userIdOf(partnerB, 'billing-admin') }
    expect(statusOf(await ask('POST', statements, { body: wrong }), 400).json).toMatchObject({
      data: [{ field: 'colleagueId', problem: 'not-allowed' }],
    })
  })

  test('a reseller hands the statement to its provider', async () => {
    const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    await leaveUncovered(app, providerC, id)
    const handed = await app.as(resellerF, 'sales-agent')('POST', `${base(id)}/statements`, {
      body: {},
    })
    statusOf(handed, 201)
    const tasks = await app.as(providerC, 'admin-agent')('GET', '/partner/api/tasks')
    expect(tasks.json).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ kind: 'prepared-statement', customerId: id }),
      ]),
    })
    const own = await app.as(resellerF, 'sales-agent')('GET', `${base(id)}/purchase-gate`)
    expect(own.json).toMatchObject({ items: [{ partnerId: providerC.id, open: false }] })
  })

  test('a parked order is placed as soon as the gate opens, once', async () => {
    const id = await createTestCustomer(app, partnerA)
    const { subscriptionId } = await leaveUncovered(app, partnerA, id)
    expect(subscriptionId).toBeDefined()
    const ask = app.as(partnerA, 'sales-agent')
    const answer = await ask('POST', parked(id), { body: { lineItems: [line] } })
    expect(statusOf(answer, 201).json).toMatchObject({
      state: 'parked',
      customerId: id,
      parkedBy: userIdOf(partnerA, 'sales-agent'),
      lineItems: [{ id: 0, catalogItemId: offerId, quantity: 2 }],
    })
    await runJobs()
    expect((await ask('GET', parked(id))).json).toMatchObject({ items: [{ state: 'parked' }] })
    statusOf(await attest(app, partnerA, 'helpdesk-agent', id), 201)
    await runJobs()
    await runJobs()
    const placed = await ask('GET', parked(id))
    expect(placed.json).toMatchObject({ items: [{ state: 'placed' }] })
    const orderPath = `/v1/customers/${id}/orders/${textAt(placed, 'items.0.orderId')}`
    statusOf(await ask('GET', orderPath), 200)
    expect((await ask('GET', `/v1/customers/${id}/orders`)).json).toMatchObject({ totalCount: 2 })
    const needless = await ask('POST', parked(id), { body: { lineItems: [line] } })
    expect(statusOf(needless, 409).json).toMatchObject({ errorName: 'ParkedOrderNotNeeded' })
  })

  test('an order that fails for another reason waits for a person, who places or discards it', async () => {
    const id = await createTestCustomer(app, partnerA)
    await leaveUncovered(app, partnerA, id)
    const ask = app.as(partnerA, 'sales-agent')
    const plan = { catalogItemId: azurePlanId, quantity: 1, billingCycle: 'one_time' }
    const body = { lineItems: [plan] }
    const first = textAt(statusOf(await ask('POST', parked(id), { body }), 201), 'id')
    const second = textAt(statusOf(await ask('POST', parked(id), { body }), 201), 'id')
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    await runJobs()
    const listed = await ask('GET', parked(id))
    // Only one plan fits: whichever came second failed.
    expect(listed.json).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ state: 'placed' }),
        expect.objectContaining({ state: 'failed', reason: 'purchase.azure-plan-exists' }),
      ]),
    })
    const items = [0, 1].map((index) => ({
      id: textAt(listed, `items.${index}.id`),
      state: textAt(listed, `items.${index}.state`),
    }))
    expect(new Set(items.map((each) => each.id))).toEqual(new Set([first, second]))
    const failed = items.find((each) => each.state === 'failed')?.id
    const tasks = await ask('GET', '/partner/api/tasks')
    expect(tasks.json).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ kind: 'parked-order-failed', subjectId: failed }),
      ]),
    })
    const again = await ask('POST', `${parked(id)}/${failed}/place`)
    expect(statusOf(again, 202).json).toMatchObject({ state: 'queued' })
    await runJobs()
    const discarded = await ask('DELETE', `${parked(id)}/${failed}`)
    expect(statusOf(discarded, 200).json).toMatchObject({ state: 'discarded' })
    statusOf(await ask('DELETE', `${parked(id)}/${failed}`), 409)
    statusOf(await ask('POST', `${parked(id)}/none/place`), 404)
    statusOf(await app.as(partnerA, 'helpdesk-agent')('POST', parked(id), { body }), 403)
  })

  test('a parked order expires after its days', async () => {
    const id = await createTestCustomer(app, partnerA)
    await leaveUncovered(app, partnerA, id)
    const ask = app.as(partnerA, 'sales-agent')
    statusOf(await ask('POST', parked(id), { body: { lineItems: [line] } }), 201)
    await app.moveClock(30 * dayMs)
    await runJobs()
    expect((await ask('GET', parked(id))).json).toMatchObject({ items: [{ state: 'expired' }] })
  })

  test('software without a person has no tasks, and neither has a customer’s user', async () => {
    const refused = await app.app(partnerA)('GET', '/partner/api/tasks')
    expect(statusOf(refused, 403).json).toMatchObject({ code: 900329 })
    statusOf(await app.anybody('GET', '/partner/api/tasks'), 401)
  })
})
