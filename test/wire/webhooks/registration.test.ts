import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../../src/base/json.ts'
import { openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB, providerC } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

const path = '/webhooks/v1/registration'
const body = {
  WebhookUrl: 'https://events.partner.example/hook',
  WebhookEvents: ['subscription-updated', 'test-created'],
}

forEachEngine((engine) => {
  let app: TestApp
  beforeAll(async () => {
    app = await openTestApp(engine, { sandbox: false })
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('the events are a bare array, ours in a namespace of their own [W7.3-events W7.3-own-namespace W1.1-webhooks-path]', async () => {
    const { status, json } = await app.app(partnerA)('GET', `${path}/events`)
    expect(status).toBe(200)
    expect(json).toEqual(
      expect.arrayContaining(['test-created', 'subscription-updated', 'invoice-ready']),
    )
    expect(json).toContain('countersign-agreement-recorded')
  })

  test('a tenant registers once, reads and replaces it; a second POST is a conflict [W7.3-get W7.3-post W7.3-409 W7.3-put W7.3-pascal]', async () => {
    const ask = app.as(partnerA, 'billing-admin')
    expect((await ask('GET', path)).status).toBe(404)
    expect((await ask('PUT', path, { body })).status).toBe(404)
    const created = await ask('POST', path, {
      body: { ...body, subscriberId: null, SignatureTokenToMsSignatureHeader: null },
    })
    expect(created).toMatchObject({
      status: 200,
      json: { ...body, SignatureTokenToMsSignatureHeader: false },
    })
    expect(await app.app(partnerA)('GET', path)).toMatchObject({ status: 200, json: created.json })
    expect(await ask('POST', path, { body })).toMatchObject({ status: 409, json: { code: 800002 } })
    const changed = await ask('PUT', path, {
      body: {
        webhookUrl: 'https://other.partner.example/',
        webhookEvents: ['SUBSCRIPTION-UPDATED'],
        signatureTokenToMsSignatureHeader: true,
      },
    })
    expect(changed.json).toEqual({
      SubscriberId: isObject(created.json) ? created.json.SubscriberId : '',
      WebhookUrl: 'https://other.partner.example/',
      WebhookEvents: ['subscription-updated'],
      SignatureTokenToMsSignatureHeader: true,
    })
    expect((await app.app(partnerB)('GET', path)).status).toBe(404)
  })

  test('copies of one request register once and answer alike', async () => {
    const headers = { 'MS-RequestId': '0b0b0b0b-1111-4000-8000-000000000000' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => app.app(providerC)('POST', path, { body, headers })),
    )
    expect(new Set(answers.map((each) => each.status))).toEqual(new Set([200]))
    expect(new Set(answers.map((each) => each.text)).size).toBe(1)
  })

  test('400: every bad field at once, an address inside the network among them', async () => {
    const ask = app.app(partnerB)
    const fieldsOf = async (request: object) => {
      const { status, json } = await ask('POST', path, { body: request })
      expect(status).toBe(400)
      const data = isObject(json) && Array.isArray(json.data) ? json.data : []
      return data.map((each: unknown) => (isObject(each) ? each.field : undefined))
    }
    expect(await fieldsOf({})).toEqual(['WebhookUrl', 'WebhookEvents'])
    expect(
      await fieldsOf({
        WebhookUrl: 'https://169.254.169.254/latest',
        WebhookEvents: ['test-created', 'no-such-event', 'neither'],
      }),
    ).toEqual(['WebhookUrl', 'WebhookEvents[1]', 'WebhookEvents[2]'])
    expect(await fieldsOf({ ...body, WebhookUrl: 'http://events.partner.example/' })).toEqual([
      'WebhookUrl',
    ])
    expect((await ask('GET', path)).status).toBe(404)
  })

  test('403 without a role for it, 401 without a token; a test event needs its registration [W7.3-validate-needs]', async () => {
    const ask = app.as(partnerB, 'user-management-admin')
    expect(await ask('POST', path, { body })).toMatchObject({ status: 403, json: { code: 900150 } })
    expect((await app.anybody('GET', path)).status).toBe(401)
    const validation = `${path}/validationEvents`
    expect((await app.app(partnerB)('POST', validation)).status).toBe(404)
    await app.app(partnerB)('POST', path, { body: { ...body, WebhookEvents: [] } })
    expect((await app.app(partnerB)('POST', validation)).status).toBe(400)
    expect((await app.app(partnerB)('GET', `${validation}/nothing`)).status).toBe(404)
  })
})
