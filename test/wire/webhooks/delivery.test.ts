import { verify, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { isObject } from '../../../src/base/json.ts'
import { hourMs, minuteMs } from '../../../src/base/time.ts'
import type { Partner } from '../../../src/domain/partner/partner.ts'
import { deliverDueEvents } from '../../../src/operations/deliver-events.ts'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import { mca, partnerA, partnerB, providerC } from '../../support/domain.ts'
import { openReceiver, type Received } from '../../support/receiver.ts'
import { forEachEngine } from '../../support/storage.ts'
import { textAt } from '../scenarios/support.ts'

const recorded = 'countersign-agreement-recorded'

forEachEngine((engine) => {
  let app: TestApp
  let receiver: Awaited<ReturnType<typeof openReceiver>>

  beforeAll(async () => {
    app = await openTestApp(engine)
    receiver = await openReceiver()
  })
  afterAll(async () => {
    await receiver[Symbol.asyncDispose]()
    await app[Symbol.asyncDispose]()
  })

  async function register(partner: Partner, events: readonly string[], msHeader = false) {
    const answer = await app.app(partner)('POST', '/webhooks/v1/registration', {
      body: {
        WebhookUrl: receiver.url,
        WebhookEvents: events,
        SignatureTokenToMsSignatureHeader: msHeader,
      },
    })
    expect(answer.status, answer.text).toBe(200)
  }

  /** An attestation; its day tells one from another. */
  async function attest(partner: Partner, customerId: CustomerId, day: number) {
    const date = `2024-03-${String(day).padStart(2, '0')}`
    const answer = await app.as(partner, 'admin-agent')(
      'POST',
      `/v1/customers/${customerId}/agreements`,
      {
        body: {
          primaryContact: { firstName: 'Mira', lastName: 'Adomeit', email: `${day}@kunde.example` },
          templateId: mca.templateId,
          dateAgreed: date,
        },
      },
    )
    expect(answer.status, answer.text).toBe(201)
  }

  /** The days of the attestations that deliveries tell of, read from the audit records they name. */
  async function daysOf(partner: Partner, events: readonly Received[]) {
    const days: number[] = []
    for (const { body } of events) {
      const path = String(body.AuditUri).slice(publicUrl.length)
      const { json, text } = await app.app(partner)('GET', path)
      if (!isObject(json)) throw new Error(text)
      days.push(Number(String(JSON.parse(String(json.resourceNewValue)).DateAgreed).slice(8, 10)))
    }
    return days
  }

  /** Business time passes in steps shorter than any test of an hour would notice. */
  async function pass(ms: number, stepMs = 5 * minuteMs) {
    for (let passed = 0; passed < ms; passed += stepMs) {
      await app.moveClock(stepMs)
      await deliverAll()
    }
  }

  async function deliverAll() {
    while ((await deliverDueEvents(app.deps)) > 0);
  }

  const receivedOf = (customerId: CustomerId) =>
    receiver.received.filter((each) => String(each.body.ResourceUri).includes(customerId))

  test('an event is signed over its raw body by the certificate that it names [W7.3-signature W13-16 W7.3-body]', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    await register(partnerA, [recorded])
    await attest(partnerA, customerId, 1)
    await deliverAll()
    const [event, ...more] = receivedOf(customerId)
    expect(more).toEqual([])
    if (!event) throw new Error('nothing was delivered')
    expect(event.body).toEqual({
      EventName: recorded,
      ResourceUri: `${publicUrl}/v1/customers/${customerId}/agreements?agreementType=${mca.name}`,
      ResourceName: 'agreement',
      AuditUri: expect.stringMatching(
        `^${publicUrl}/auditactivity/v1/auditrecords/${partnerA.id}_[0-9]{18}$`,
      ),
      ResourceChangeUtcDate: expect.stringMatching(/Z$/),
    })
    expect(event.headers['x-ms-signature-algorithm']).toBe('rsa-sha256')
    const url = String(event.headers['x-ms-certificate-url'])
    const certificate = await app.anybody('GET', url.slice(publicUrl.length))
    const { publicKey } = new X509Certificate(certificate.text)
    const [scheme, signature = ''] = String(event.headers.authorization).split(' ')
    expect(scheme).toBe('Signature')
    const isValid = (raw: Buffer) =>
      verify('rsa-sha256', raw, publicKey, Buffer.from(signature, 'base64'))
    expect(isValid(event.raw)).toBe(true)
    expect(isValid(Buffer.concat([event.raw, Buffer.from(' ')]))).toBe(false)
    expect(await daysOf(partnerA, [event])).toEqual([1])
    expect(event.headers['x-ms-signature']).toBeUndefined()
  })

  test('the signature goes into x-ms-signature when the registration says so [W7.3-ms-signature]', async () => {
    const customerId = await createTestCustomer(app, partnerB)
    await register(partnerB, [recorded, 'countersign-route-changed'], true)
    await attest(partnerB, customerId, 1)
    await deliverAll()
    const events = receivedOf(customerId)
    expect(events.map((each) => each.body.EventName)).toEqual([
      recorded,
      'countersign-route-changed',
    ])
    for (const { headers } of events) {
      expect(headers.authorization).toBeUndefined()
      expect(headers['x-ms-signature']).toMatch(/^Signature [A-Za-z0-9+/]+=*$/)
    }
  })

  test('nothing is written for a partner that has not registered for the event', async () => {
    const customerId = await createTestCustomer(app, providerC)
    await attest(providerC, customerId, 1)
    await register(providerC, ['invoice-ready'])
    await attest(providerC, customerId, 2)
    await deliverAll()
    expect(receivedOf(customerId)).toEqual([])
  })

  test('a receiver that is down for an hour gets each event once, in the order of each customer', async () => {
    const customers = [
      await createTestCustomer(app, partnerA),
      await createTestCustomer(app, partnerA),
      await createTestCustomer(app, partnerA),
    ]
    await receiver.goDown()
    for (let day = 1; day <= 4; day += 1) {
      for (const customerId of customers) await attest(partnerA, customerId, day)
      await pass(15 * minuteMs)
    }
    await receiver.comeUp()
    await pass(2 * hourMs)
    for (const customerId of customers) {
      expect(await daysOf(partnerA, receivedOf(customerId))).toEqual([1, 2, 3, 4])
    }
  })

  test('an event that is refused holds up its own customer and no other, and a redirect is a refusal', async () => {
    const [held, other] = [
      await createTestCustomer(app, partnerA),
      await createTestCustomer(app, partnerA),
    ]
    const statuses = [500, 302]
    receiver.answers((event) =>
      String(event.body.ResourceUri).includes(held) ? (statuses.shift() ?? 200) : 200,
    )
    for (const day of [1, 2]) {
      await attest(partnerA, held, day)
      await attest(partnerA, other, day)
    }
    await deliverAll()
    expect(await daysOf(partnerA, receivedOf(other))).toEqual([1, 2])
    expect(await daysOf(partnerA, receivedOf(held))).toEqual([1])
    await pass(hourMs)
    expect(await daysOf(partnerA, receivedOf(held))).toEqual([1, 1, 1, 2])
  })

  test('what was delivered but not acknowledged is delivered again, once the dead process has lost its lease', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    await attest(partnerA, customerId, 1)
    const dying = {
      ...app.deps,
      webhooks: {
        ...app.deps.webhooks,
        post: async (delivery: Parameters<typeof app.deps.webhooks.post>[0]) => {
          await app.deps.webhooks.post(delivery)
          throw new Error('killed')
        },
      },
    }
    await expect(deliverDueEvents(dying)).rejects.toThrow('killed')
    expect(receivedOf(customerId)).toHaveLength(1)
    await deliverAll()
    expect(receivedOf(customerId)).toHaveLength(1)
    app.clock.offset += minuteMs
    await deliverAll()
    await deliverAll()
    expect(await daysOf(partnerA, receivedOf(customerId))).toEqual([1, 1])
  })

  test('several processes that deliver at once keep the order and deliver once', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const days = [1, 2, 3, 4, 5, 6]
    for (const day of days) await attest(partnerA, customerId, day)
    await Promise.all(Array.from({ length: 5 }, () => deliverAll()))
    await deliverAll()
    expect(await daysOf(partnerA, receivedOf(customerId))).toEqual(days)
  })

  test('a receiver that cannot be reached is asked once a turn, and what is put off comes in time', async () => {
    const customers = [
      await createTestCustomer(app, partnerA),
      await createTestCustomer(app, partnerA),
      await createTestCustomer(app, partnerA),
    ]
    for (const customerId of customers) await attest(partnerA, customerId, 1)
    let posts = 0
    const unreachable = {
      ...app.deps,
      webhooks: {
        ...app.deps.webhooks,
        post: async () => {
          posts += 1
          return { kind: 'unreachable', reason: 'timeout' } as const
        },
      },
    }
    expect(await deliverDueEvents(unreachable)).toBe(0)
    expect(posts).toBe(1)
    expect(await deliverDueEvents(unreachable)).toBe(0)
    expect(posts).toBe(1)
    await pass(minuteMs, 20_000)
    for (const customerId of customers) {
      expect(await daysOf(partnerA, receivedOf(customerId))).toEqual([1])
    }
  })

  test('a turn ends in time for the lease, and at once when the process stops', async () => {
    const customers = [
      await createTestCustomer(app, partnerA),
      await createTestCustomer(app, partnerA),
    ]
    for (const customerId of customers) await attest(partnerA, customerId, 1)
    const count = () => customers.flatMap(receivedOf).length
    expect(await deliverDueEvents(app.deps, AbortSignal.abort())).toBe(0)
    expect(count()).toBe(0)
    const slow = {
      ...app.deps,
      webhooks: {
        ...app.deps.webhooks,
        post: async (delivery: Parameters<typeof app.deps.webhooks.post>[0]) => {
          app.clock.offset += 20_000
          return app.deps.webhooks.post(delivery)
        },
      },
    }
    expect(await deliverDueEvents(slow)).toBe(1)
    expect(count()).toBe(1)
    await deliverAll()
    expect(count()).toBe(2)
  })

  test('after ten attempts an event is a dead letter that its own partner can replay, in order [W7.3-ten W13-16]', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    receiver.answers(() => 503)
    await attest(partnerA, customerId, 1)
    await attest(partnerA, customerId, 2)
    await pass(30 * hourMs, 30 * minuteMs)
    expect(receivedOf(customerId)).toHaveLength(20)
    const path = '/partner/api/webhooks/dead-letters'
    const parked = await app.as(partnerA, 'helpdesk-agent')('GET', path)
    expect(parked.json).toMatchObject({
      items: [
        { eventName: recorded, customerId, attempts: 10, lastFailure: 'status-503' },
        { eventName: recorded, customerId, attempts: 10 },
      ],
    })
    expect(await app.app(partnerB)('GET', path)).toMatchObject({ json: { items: [] } })
    expect(await app.as(partnerA, 'standard-user')('GET', path)).toMatchObject({ status: 403 })
    receiver.answers(() => 200)
    const replay = (partner: Partner) =>
      app.app(partner)('POST', '/partner/api/webhooks/replay', { body: {} })
    expect(await replay(partnerB)).toMatchObject({ status: 200, json: { replayed: 0 } })
    const first = textAt(parked, 'items.0.id')
    const named = (partner: Partner, ids: readonly string[]) =>
      app.app(partner)('POST', '/partner/api/webhooks/replay', { body: { ids } })
    expect(await named(partnerB, [first])).toMatchObject({ json: { replayed: 0 } })
    expect(await named(partnerA, [])).toMatchObject({ json: { replayed: 0 } })
    expect(await named(partnerA, [first.toUpperCase()])).toMatchObject({ json: { replayed: 1 } })
    expect(await replay(partnerA)).toMatchObject({ status: 200, json: { replayed: 1 } })
    await deliverAll()
    expect(await daysOf(partnerA, receivedOf(customerId).slice(20))).toEqual([1, 2])
    expect(await app.app(partnerA)('GET', path)).toMatchObject({ json: { items: [] } })
  })

  test('a test event arrives, and its attempts can be read for a week [W7.3-validate W7.3-validate-read W7.3-validate-limit]', async () => {
    const ask = app.app(partnerA)
    const path = '/webhooks/v1/registration/validationEvents'
    await ask('PUT', '/webhooks/v1/registration', {
      body: { webhookUrl: receiver.url, webhookEvents: ['Test-Created'] },
    })
    const statuses = [500]
    receiver.answers(() => statuses.shift() ?? 200)
    const created = await ask('POST', path, { raw: '' })
    expect(created).toMatchObject({ status: 200, json: { correlationId: expect.any(String) } })
    const id = isObject(created.json) ? String(created.json.correlationId) : ''
    expect((await ask('POST', path)).status).toBe(200)
    const third = await ask('POST', path)
    expect(third).toMatchObject({ status: 429, json: { statusCode: 429 } })
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
    await pass(minuteMs, 20_000)
    const read = await ask('GET', `${path}/${id.toUpperCase()}`)
    expect(read).toMatchObject({
      status: 200,
      json: {
        correlationId: id,
        partnerId: partnerA.id,
        status: 'completed',
        callbackUrl: receiver.url,
        results: [
          { responseCode: 'InternalServerError', systemError: false },
          { responseCode: 'OK', responseMessage: '', systemError: false },
        ],
      },
    })
    expect((await app.app(partnerB)('GET', `${path}/${id}`)).status).toBe(404)
    expect((await ask('POST', path)).status).toBe(200)
    await app.moveClock(8 * 24 * hourMs)
    expect((await ask('GET', `${path}/${id}`)).status).toBe(404)
  })

  test('a test event that never arrives has failed, and its attempts say that nobody answered', async () => {
    await receiver.goDown()
    const ask = app.app(partnerB)
    const body = { webhookUrl: receiver.url, webhookEvents: ['test-created'] }
    expect((await ask('PUT', '/webhooks/v1/registration', { body })).status).toBe(200)
    const path = '/webhooks/v1/registration/validationEvents'
    const id = textAt(await ask('POST', path), 'correlationId')
    await deliverAll()
    const attempt = { responseMessage: 'ECONNREFUSED', systemError: true }
    const read = async () => (await ask('GET', `${path}/${id}`)).json
    expect(await read()).toMatchObject({ status: 'pending', results: [attempt] })
    await pass(10 * hourMs, 30 * minuteMs)
    expect(await read()).toMatchObject({ status: 'failed', results: Array(10).fill(attempt) })
    expect(JSON.stringify(await read())).not.toContain('responseCode')
  })
})
