import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { dayMs } from '../../../src/base/time.ts'
import { deleteExpired } from '../../../src/operations/run-due-work.ts'
import {
  createTestCustomer,
  newCustomerBody,
  openTestApp,
  type TestApp,
} from '../../support/app.ts'
import type { TestAnswer } from '../../support/ask.ts'
import { partnerA } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import {
  at,
  attest,
  attestationBody,
  fillCart,
  offerId,
  orderOf,
  statusOf,
} from '../scenarios/support.ts'

type Request = { readonly path: string; readonly body: unknown }

forEachEngine((engine) => {
  let app: TestApp
  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const ask = (...args: Parameters<TestApp['anybody']>) => app.as(partnerA, 'admin-agent')(...args)

  /** As the client that repeats a request five times before the first answer is there. */
  async function sendFive({ path, body }: Request): Promise<readonly TestAnswer[]> {
    const headers = { 'ms-requestid': crypto.randomUUID() }
    return Promise.all([1, 2, 3, 4, 5].map(() => ask('POST', path, { body, headers })))
  }

  const count = async (path: string) => at((await ask('GET', path)).json, 'totalCount')
  const customersNow = () =>
    app.storage.read(async (tx) => {
      const query = { partnerId: partnerA.id, direction: 'forward', limit: 10_000 } as const
      return (await tx.customers.list(query)).length
    })

  test('five copies of a POST that succeeds have one effect and one answer [W14-five-succeeding W1.9-replay W1.8-same-id]', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const checkout = await fillCart(app, partnerA, id)
    const before = await customersNow()
    for (const [request, effects, expected] of [
      [{ path: '/v1/customers', body: newCustomerBody() }, customersNow, before + 1],
      [
        { path: `/v1/customers/${id}/agreements`, body: attestationBody() },
        () => count(`/v1/customers/${id}/agreements?agreementType=*`),
        2,
      ],
      [
        { path: `/v1/customers/${id}/orders`, body: orderOf(offerId) },
        () => count(`/v1/customers/${id}/orders`),
        1,
      ],
      [{ path: checkout, body: 'success' }, () => count(`/v1/customers/${id}/orders`), 2],
      [
        { path: `/v1/customers/${id}/qualifications`, body: { qualification: 'education' } },
        async () => Object((await ask('GET', `/v1/customers/${id}/qualifications`)).json).length,
        1,
      ],
    ] as const) {
      const answers = await sendFive(request)
      expect(answers[0]?.status, `${request.path} ${answers[0]?.text}`).toBe(201)
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
      expect(await effects(), request.path).toBe(expected)
    }
  })

  test('five copies of a POST that fails have no effect, and leave its request free [W14-five-failing W1.9-refusal-free]', async () => {
    const id: CustomerId = await createTestCustomer(app, partnerA)
    const orders = `/v1/customers/${id}/orders`
    const before = await customersNow()
    for (const [request, status] of [
      [{ path: '/v1/customers', body: {} }, 400],
      [{ path: `/v1/customers/${id}/agreements`, body: { type: null } }, 400],
      [{ path: orders, body: orderOf(offerId) }, 403],
      [{ path: orders, body: orderOf('nothing') }, 400],
      [{ path: `/v1/customers/${crypto.randomUUID()}/orders`, body: orderOf(offerId) }, 404],
    ] as const) {
      const answers = await sendFive(request)
      expect(
        answers.map((each) => each.status),
        request.path,
      ).toEqual(Array(5).fill(status))
    }
    expect(await customersNow()).toBe(before)
    expect(await count(orders)).toBe(0)
    const headers = { 'ms-requestid': crypto.randomUUID() }
    const body = orderOf(offerId)
    statusOf(await ask('POST', orders, { body, headers }), 403)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const placed = statusOf(await ask('POST', orders, { body, headers }), 201)
    expect((await ask('POST', orders, { body, headers })).text).toBe(placed.text)
  })

  test('an answer is kept for 24 hours and no longer [W1.9-24h]', async () => {
    const id = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
    const headers = { 'ms-requestid': crypto.randomUUID() }
    const orders = `/v1/customers/${id}/orders`
    const post = () => ask('POST', orders, { body: orderOf(offerId), headers })
    const first = statusOf(await post(), 201)
    app.clock.offset += dayMs - 60_000
    await deleteExpired(app.deps)
    expect((await post()).text).toBe(first.text)
    app.clock.offset += 120_000
    await deleteExpired(app.deps)
    expect(statusOf(await post(), 201).text).not.toBe(first.text)
    app.clock.offset = 0
  })
})
