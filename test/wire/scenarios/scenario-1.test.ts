import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { dayMs } from '../../../src/base/time.ts'
import type { PartnerRole } from '../../../src/domain/caller.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { mca, partnerA, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import {
  attest,
  attestationBody,
  english,
  fillCart,
  german,
  leaveUncovered,
  statusOf,
  textAt,
} from './support.ts'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  let subscriptionId: string

  beforeAll(async () => {
    app = await openTestApp(engine)
    customerId = await createTestCustomer(app, partnerA)
    subscriptionId = (await leaveUncovered(app, partnerA, customerId)).subscriptionId
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('an uncovered checkout is refused with the literal 13605, and the cart stays active [W5.5-403 W5.5-text W5.5-checkout W5.5-whole W10-13605]', async () => {
    const checkout = await fillCart(app, partnerA, customerId)
    const refused = statusOf(await app.as(partnerA, 'sales-agent')('POST', checkout), 403)
    expect(refused.json).toMatchObject({
      code: 13605,
      description:
        'Either a partner confirmation of the customer acceptance of the Microsoft Customer Agreement must be provided or the customer must accept the Microsoft Customer Agreement in the Microsoft Admin Center before you can complete this purchase',
      errorName: 'CustomerAgreementMissing',
      isRetryable: false,
      parameters: { route: 'partner-must-attest', scenario: 1 },
    })
    const cart = await app.as(partnerA, 'sales-agent')('GET', checkout.replace('/checkout', ''))
    expect(cart.json).toMatchObject({ status: 'Active' })
  })

  test('the customer reads the exact message in both languages, by either header', async () => {
    const ask = await app.customerAdmin(customerId)
    const partners = '/customer/api/partners'
    for (const [headers, message] of [
      [{}, english],
      [{ 'x-locale': 'de-DE' }, german],
      [{ 'accept-language': 'fr-FR, de;q=0.8, en;q=0.3' }, german],
      [{ 'x-locale': 'en-US', 'accept-language': 'de' }, english],
    ] as const) {
      const { json } = statusOf(await ask('GET', partners, { headers }), 200)
      expect(json).toEqual({
        items: [
          expect.objectContaining({
            partnerId: partnerA.id,
            name: partnerA.name,
            route: 'partner-must-attest',
            scenario: 1,
            message,
            reasons: [expect.stringContaining(partnerA.name)],
          }),
        ],
      })
    }
  })

  test('its direct acceptance is refused with the message and whom to ask', async () => {
    const ask = await app.customerAdmin(customerId)
    const text = statusOf(await ask('GET', '/customer/api/agreement-text'), 200)
    expect(text.json).toMatchObject({ version: 2, country: 'DE', language: 'de-DE' })
    const body = { agreementType: mca.name, sha256: textAt(text, 'sha256') }
    const refused = statusOf(await ask('POST', '/customer/api/acceptances', { body }), 403)
    expect(refused.json).toMatchObject({
      errorName: 'DirectAcceptanceNotOpen',
      parameters: { message: english, partners: [partnerA.name] },
    })
  })

  test('asking puts the task to the top of the partner, once', async () => {
    const ask = await app.customerAdmin(customerId)
    const tasks = () => app.as(partnerA, 'sales-agent')('GET', '/partner/api/tasks')
    expect((await tasks()).json).toMatchObject({
      items: [{ kind: 'attest', customerId, scenario: 1 }],
    })
    const body = { partnerId: partnerA.id.toUpperCase() }
    for (let time = 0; time < 2; time += 1) {
      const asked = statusOf(await ask('POST', '/customer/api/requests', { body }), 201)
      expect(asked.json).toMatchObject({
        items: [{ partnerId: partnerA.id, route: 'partner-must-attest' }],
      })
    }
    const { json } = await tasks()
    expect(json).toEqual({
      items: [
        expect.objectContaining({
          kind: 'attest',
          customerId,
          scenario: 1,
          askedAt: expect.any(String),
        }),
      ],
    })
  })

  test('roles that may not attest are refused and told which may', async () => {
    const refusing: readonly PartnerRole[] = [
      'sales-agent',
      'billing-admin',
      'user-management-admin',
      'standard-user',
    ]
    for (const role of refusing) {
      const refused = statusOf(await attest(app, partnerA, role, customerId), 403)
      expect(refused.json, role).toMatchObject({
        code: 900150,
        parameters: { roles: ['global-admin', 'admin-agent', 'helpdesk-agent'] },
      })
    }
  })

  test('a reseller is refused, naming its provider', async () => {
    const ofReseller = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    const refused = statusOf(await attest(app, resellerF, 'global-admin', ofReseller), 403)
    expect(refused.json).toMatchObject({
      code: 900150,
      parameters: { providers: [{ id: providerC.id, name: providerC.name }] },
    })
  })

  test.each(['global-admin', 'admin-agent', 'helpdesk-agent'] as const)(
    'when a %s attests, the checkout passes and the task is gone',
    async (role) => {
      const id = await createTestCustomer(app, partnerA)
      await leaveUncovered(app, partnerA, id)
      const checkout = await fillCart(app, partnerA, id)
      statusOf(await app.as(partnerA, 'sales-agent')('POST', checkout), 403)
      const attested = statusOf(await attest(app, partnerA, role, id), 201)
      expect(attested.headers['evidence-entry']).toBeDefined()
      const done = await app.as(partnerA, 'sales-agent')('POST', checkout, { raw: '"success"' })
      expect(statusOf(done, 201).json).toMatchObject({
        orders: [{ status: 'completed', lineItems: [{ quantity: 3 }] }],
        attributes: { objectType: 'CartCheckoutResult' },
      })
      expect(done.json).not.toHaveProperty('orderErrors')
      const tasks = await app.as(partnerA, 'sales-agent')('GET', '/partner/api/tasks')
      expect(tasks.text).not.toContain(id)
      const partners = await (await app.customerAdmin(id))('GET', '/customer/api/partners')
      expect(partners.json).toMatchObject({
        items: [{ route: 'covered', coveredBy: 'attestation' }],
      })
    },
  )

  test('automatic renewal passes all along, uncovered [W5.5-auto-renewal W6.4-renews W13-8]', async () => {
    const subscription = `/v1/customers/${customerId}/subscriptions/${subscriptionId}`
    const ask = app.as(partnerA, 'admin-agent')
    const before = statusOf(await ask('GET', subscription), 200)
    const moved = await app.anybody('POST', '/sandbox/clock', { body: { advanceDays: 400 } })
    expect(statusOf(moved, 200).json).toMatchObject({ offsetMs: 400 * dayMs })
    const after = statusOf(await ask('GET', subscription), 200)
    expect(after.json).toMatchObject({ status: 'active', quantity: 5 })
    expect(Date.parse(textAt(after, 'commitmentEndDate'))).toBeGreaterThan(
      Date.parse(textAt(before, 'commitmentEndDate')),
    )
    const gate = await ask('GET', `/partner/api/customers/${customerId}/purchase-gate`)
    expect(gate.json).toMatchObject({ items: [{ open: false, route: 'partner-must-attest' }] })
  })

  test('50 identical concurrent attestations make one record and get 50 equal answers', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = app.as(partnerA, 'admin-agent')
    const request = {
      body: attestationBody(),
      headers: { 'ms-requestid': '9d5f2c6e-7a1b-4f3c-8d2e-0a1b2c3d4e5f' },
    }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask('POST', `/v1/customers/${id}/agreements`, request)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(new Set(answers.map(({ headers }) => headers['evidence-entry'])).size).toBe(1)
    const listed = await ask('GET', `/v1/customers/${id}/agreements?agreementType=*`)
    expect(listed.json).toMatchObject({ totalCount: 1 })
  })
})
