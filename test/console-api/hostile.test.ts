import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../src/base/identifiers.ts'
import { encodeBase64Url } from '../../src/wire/base64.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../support/app.ts'
import { partnerA } from '../support/domain.ts'
import { forEachEngine } from '../support/storage.ts'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId

  beforeAll(async () => {
    app = await openTestApp(engine)
    customerId = await createTestCustomer(app, partnerA)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const asker = async (path: string) =>
    path.startsWith('/programme') ? await app.operator() : app.as(partnerA, 'admin-agent')

  test.each([
    ['/partner/api/tasks', 'tasks', ['\0', 1, '']],
    ['/partner/api/tasks', 'tasks', ['a', 'now', '']],
    ['/partner/api/tasks', 'tasks', ['a', 1, 'now']],
    ['/partner/api/parked-orders', 'parked-orders', ['now', 'a', 'b']],
    ['/partner/api/parked-orders', 'parked-orders', [1, '\0', 'b']],
    ['/partner/api/customers', 'customers:name:asc', ['forward', '\0', 'a', 'b']],
    ['/partner/api/customers', 'customers:name:asc', ['forward', 1, 'a', 'b']],
    ['/partner/api/customers', 'customers:endsAt:asc', ['forward', 'now', 'a', 'b']],
    ['/programme/api/partners', 'programme-partners', ['\0']],
    ['/programme/api/customers', 'programme-customers', ['\0', 'a']],
    ['/programme/api/contests', 'contests', ['now', 'a']],
    ['/programme/api/audit-records', 'programme-audit', ['now', 'a']],
    ['/programme/api/policy/revisions', 'policy-revisions', ['now']],
  ])('%s refuses a cursor that was changed: %s %j', async (path, list, parts) => {
    const ask = await asker(path)
    const cursor = encodeBase64Url(JSON.stringify([list, ...parts]))
    const sort = /^customers:(\w+)/.exec(list)?.[1]
    const answer = await ask('GET', `${path}?${sort ? `sort=${sort}&` : ''}cursor=${cursor}`)
    expect(answer).toMatchObject({ status: 400, json: { data: [{ field: 'cursor' }] } })
  })

  test('a history refuses a cursor that was changed', async () => {
    const cursor = encodeBase64Url(JSON.stringify(['history', 'now', 'a']))
    const ask = app.as(partnerA, 'admin-agent')
    const path = `/partner/api/customers/${customerId}/history?cursor=${cursor}`
    expect(await ask('GET', path)).toMatchObject({ status: 400 })
  })

  test.each(['', '/counts', '/export'])(
    'customers%s are filtered by no name that every object has',
    async (end) => {
      const ask = app.as(partnerA, 'admin-agent')
      for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
        expect(await ask('GET', `/partner/api/customers${end}?route=${word}`)).toMatchObject({
          status: 400,
          json: { data: [{ field: 'route', problem: 'unknown-value' }] },
        })
      }
    },
  )

  test('nothing of a path with NUL reaches the database', async () => {
    for (const path of [
      '/partner/api/attestation-requests/%00',
      `/partner/api/customers/${customerId}/acceptances/%00`,
      '/programme/api/partners/%00',
      '/programme/api/policy/revisions/%00',
      `/v1/customers/${customerId}/carts/a%00b`,
      `/v1/customers/${customerId}/orders/a%00b`,
      `/v1/customers/${customerId}/subscriptions/a%00b`,
    ]) {
      const ask = await asker(path)
      const answer = await ask('GET', path)
      expect(answer, path).toMatchObject({ status: 400, json: { errorName: expect.any(String) } })
    }
    const operator = await app.operator()
    const application = `/programme/api/partners/${partnerA.id}/applications/a%00b`
    expect(await operator('DELETE', application)).toMatchObject({ status: 400 })
  })
})
