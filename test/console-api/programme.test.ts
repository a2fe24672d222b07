import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countCoverOfDay } from '../../src/operations/count-coverage.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../support/app.ts'
import { mca, partnerA, partnerB } from '../support/domain.ts'
import { operatorUpn } from '../support/people.ts'
import { engines } from '../support/storage.ts'

describe.each(engines)('on %s', (engine) => {
  let app: TestApp
  let ask: Awaited<ReturnType<TestApp['operator']>>

  beforeAll(async () => {
    app = await openTestApp(engine)
    ask = await app.operator()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const read = async (url: string) => {
    const answer = await ask('GET', `/programme/api/${url}`)
    expect(answer, url).toMatchObject({ status: 200 })
    return answer.json
  }

  test('nobody but an operator is let in', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const admin = await app.customerAdmin(customerId)
    for (const other of [app.as(partnerA, 'global-admin'), app.app(partnerA), admin]) {
      expect(await other('GET', '/programme/api/partners')).toMatchObject({ status: 403 })
    }
    expect(await app.anybody('GET', '/programme/api/partners')).toMatchObject({ status: 401 })
  })

  test('agreements are told with their rules, versions and texts', async () => {
    const list = await read('agreements')
    expect(list).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ isGateAgreement: true, versions: expect.any(Array) }),
      ]),
    })
  })

  test('a text is checked, published once, compared, and never replaced', async () => {
    const { items } = (await read('agreements')) as {
      items: { name: string; isGateAgreement: boolean; versions: { rank: number }[] }[]
    }
    const type = items.find((each) => each.isGateAgreement)
    const publish = (content: string, more: object = {}) =>
      ask('POST', '/programme/api/texts', {
        body: {
          agreementType: type?.name,
          rank: 900,
          effectiveOn: '2031-01-01',
          countries: ['FR'],
          language: 'fr-FR',
          mediaType: 'text/markdown; charset=utf-8',
          contentBase64: Buffer.from(content).toString('base64'),
          ...more,
        },
      })
    const bad = await publish('x', { effectiveOn: '2031-02-30', language: 'french' })
    expect(bad).toMatchObject({
      status: 400,
      json: { data: [{ field: 'effectiveOn' }, { field: 'language' }] },
    })
    const checked = await publish('Un.\n\nDeux.', { dryRun: true })
    expect(checked).toMatchObject({ status: 201, json: { isNewVersion: true, dryRun: true } })
    const first = await publish('Un.\n\nDeux.')
    expect(first).toMatchObject({ status: 201, json: { isNewVersion: true, countries: ['FR'] } })
    expect(await publish('Un.\n\nTrois.')).toMatchObject({ status: 409 })
    const second = await publish('Un.\n\nTrois.', { rank: 901 })
    const sha = (answer: { json: unknown }) => (answer.json as { sha256: string }).sha256
    const compared = await read(`texts/comparison?left=${sha(first)}&right=${sha(second)}`)
    expect(compared).toMatchObject({
      left: { countries: ['FR'] },
      paragraphs: [{ kind: 'same' }, { kind: 'changed', left: 'Deux.', right: 'Trois.' }],
    })
  })

  test('the policy is read, checked, set once by whoever has read it, and kept in its history', async () => {
    const current = (await read('policy')) as { revision: number; policy: object }
    const { revision } = current
    const wrong = { ...current.policy, cartMinutes: 0, edition: 1 }
    const checked = await ask('POST', '/programme/api/policy/validation', {
      body: { policy: wrong },
    })
    expect(checked).toMatchObject({ status: 200, json: { isValid: false } })
    const fields = (checked.json as { mistakes: { field: string; text: string }[] }).mistakes
    expect(new Set(fields.map(({ field }) => field))).toEqual(new Set(['cartMinutes', 'edition']))
    const policy = { ...current.policy, relationshipLinkDays: 21 }
    // A text for France has been published, and none of the required rank.
    expect(await ask('PUT', '/programme/api/policy', { body: { policy, revision } })).toMatchObject(
      {
        status: 409,
        json: { errorName: 'CountriesUnconfirmed', parameters: { countries: ['FR'] } },
      },
    )
    const set = await ask('PUT', '/programme/api/policy', {
      body: { policy, revision, confirmedCountries: ['FR'] },
    })
    expect(set).toMatchObject({
      status: 200,
      json: { changes: [{ path: 'relationshipLinkDays', after: 21 }] },
    })
    expect(await ask('PUT', '/programme/api/policy', { body: { policy, revision } })).toMatchObject(
      {
        status: 409,
        json: { errorName: 'PolicyStale' },
      },
    )
    const newest = (set.json as { revision: number }).revision
    expect(await read('policy/revisions')).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ revision: newest, changedBy: operatorUpn }),
      ]),
    })
    expect(await read(`policy/diff?from=${revision}&to=${newest}`)).toMatchObject({
      changes: [{ path: 'relationshipLinkDays', after: 21 }],
    })
    expect(await read(`policy/revisions/${newest}`)).toMatchObject({ revision: newest })
    expect(await ask('GET', '/programme/api/policy/revisions/0')).toMatchObject({ status: 404 })
  })

  test('a draft tells whom it would block, slice by slice, before it is set', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const attested = await app.as(partnerA, 'admin-agent')(
      'POST',
      `/v1/customers/${customerId}/agreements`,
      {
        body: {
          primaryContact: { firstName: 'Ada', lastName: 'Byron', email: 'ada@kunde.example' },
          templateId: mca.templateId,
          dateAgreed: '2024-05-02T00:00:00Z',
          type: 'MicrosoftCustomerAgreement',
        },
      },
    )
    expect(attested).toMatchObject({ status: 201 })
    const cutOff = { agreedFrom: '2025-01-01', inForceFrom: '2031-01-01' }
    const ids: string[] = []
    let [cursor, looked, total]: [string | undefined, number, number] = [undefined, 0, 0]
    do {
      const slice = await ask('POST', '/programme/api/what-if', { body: { cutOff, cursor } })
      expect(slice).toMatchObject({ status: 200, json: { on: '2031-01-01' } })
      const json = slice.json as {
        looked: number
        total: number
        next?: string
        items: { customerId: string; partnerId: string }[]
      }
      ids.push(...json.items.map((each) => each.customerId))
      looked += json.looked
      total = json.total
      cursor = json.next
    } while (cursor !== undefined)
    expect(looked).toBe(total)
    expect(ids).toEqual([customerId])
    const empty = await ask('POST', '/programme/api/what-if', { body: {} })
    expect(empty).toMatchObject({ status: 400, json: { data: [{ field: 'policy' }] } })
    const wrong = await ask('POST', '/programme/api/what-if', {
      body: { requirement: { rank: 77, requiredFrom: '2030-01-01' } },
    })
    expect(wrong).toMatchObject({ status: 400, json: { errorName: 'PolicyInvalid' } })
    for (const agreementType of ['__proto__', 'constructor', 'toString']) {
      const unknown = await ask('POST', '/programme/api/what-if', {
        body: { agreementType, cutOff },
      })
      expect(unknown).toMatchObject({ status: 200, json: { items: [] } })
    }

    const details = (await read(`customers/${customerId}`)) as { acceptances: { id: string }[] }
    expect(details.acceptances).toMatchObject([
      { acceptedBy: { name: 'Ada Byron' }, counts: true, mayWithdraw: true },
    ])
    const receipt = `/evidence/receipts/${customerId}/${details.acceptances[0]?.id}`
    expect([200, 202]).toContain((await ask('GET', receipt)).status)
    const address = `customers/${customerId}/acceptances/${details.acceptances[0]?.id}/withdrawal`
    expect(
      await ask('POST', `/programme/api/${address}`, { body: { reason: 'A mistake.' } }),
    ).toMatchObject({ status: 201 })
    expect(await read(`customers/${customerId}`)).toMatchObject({
      acceptances: [{ counts: false, mayWithdraw: false, events: [{ kind: 'withdrawn' }] }],
    })
  })

  test('an operator added by several at once is added once, and the others are told', async () => {
    const body = { upn: 'zoe@programme.example', displayName: 'Zoe Moor' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask('POST', '/programme/api/operators', { body })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409])
    const added = answers.find(({ status }) => status === 201)?.json as { user: { id: string } }
    const out = { body: { active: false } }
    expect(await ask('PATCH', `/programme/api/operators/${added.user.id}`, out)).toMatchObject({
      status: 200,
    })
  })

  test('partners, their users and their software are kept by operators', async () => {
    const bad = await ask('POST', '/programme/api/partners', {
      body: { name: '', type: 'shop', country: 'XX', mpnId: 'x', domain: 'y' },
    })
    expect(bad.status).toBe(400)
    const named = (bad.json as { data: { field: string }[] }).data.map(({ field }) => field)
    expect(new Set(named)).toEqual(new Set(['country', 'domain', 'mpnId', 'name', 'type']))
    const added = await ask('POST', '/programme/api/partners', {
      body: {
        name: 'Birkenhain IT GmbH',
        type: 'direct-bill',
        country: 'DE',
        mpnId: '4100999',
        domain: 'birkenhain.example',
      },
    })
    expect(added).toMatchObject({ status: 201, json: { domain: 'birkenhain.example' } })
    const { id } = added.json as { id: string }
    expect(await read('partners?search=birken%20gmbh')).toMatchObject({ total: 1, items: [{ id }] })
    const user = await ask('POST', `/programme/api/partners/${id}/users`, {
      body: { upn: 'jo@birkenhain.example', displayName: 'Jo Moor', roles: ['admin-agent'] },
    })
    expect(user).toMatchObject({ status: 201, json: { user: { mustChangePassword: true } } })
    const userId = (user.json as { user: { id: string } }).user.id
    const change = await ask('PATCH', `/programme/api/partners/${id}/users/${userId}`, {
      body: { roles: ['sales-agent'], active: false },
    })
    expect(change).toMatchObject({ status: 200, json: { roles: ['sales-agent'], active: false } })
    const unknownRole = { body: { roles: ['boss'] } }
    expect(
      await ask('PATCH', `/programme/api/partners/${id}/users/${userId}`, unknownRole),
    ).toMatchObject({ status: 400, json: { data: [{ field: 'roles' }] } })
    const reset = await ask('POST', `/programme/api/partners/${id}/users/${userId}/password`)
    expect(reset).toMatchObject({ status: 200, json: { password: expect.any(String) } })
    expect(
      await ask('POST', `/programme/api/partners/${partnerB.id}/users/${userId}/password`),
    ).toMatchObject({ status: 404 })
    const app1 = await ask('POST', `/programme/api/partners/${id}/applications`, {
      body: { name: 'Nightly orders' },
    })
    const { clientId } = app1.json as { clientId: string }
    expect(await read(`partners/${id}/applications`)).toMatchObject({ items: [{ clientId }] })
    const address = `/programme/api/partners/${id}/applications/${clientId}`
    expect(await ask('DELETE', address)).toMatchObject({ status: 204 })
    expect(await ask('DELETE', address)).toMatchObject({ status: 404 })
    const suspension = { body: { suspended: true } }
    expect(await ask('PUT', `/programme/api/partners/${id}/suspension`, suspension)).toMatchObject({
      status: 200,
      json: { suspended: true },
    })
  })

  test('operators are added and kept out, but never the last one and never oneself', async () => {
    const list = (await read('operators')) as { items: { id: string }[] }
    const own = list.items[0]?.id
    const out = { body: { active: false } }
    expect(await ask('PATCH', `/programme/api/operators/${own}`, out)).toMatchObject({
      status: 409,
    })
    const added = await ask('POST', '/programme/api/operators', {
      body: { upn: 'second@programme.example', displayName: 'Second' },
    })
    expect(added).toMatchObject({ status: 201 })
    const { id } = (added.json as { user: { id: string } }).user
    expect(await ask('PATCH', `/programme/api/operators/${id}`, out)).toMatchObject({
      status: 200,
      json: { active: false },
    })
    expect(
      await ask('POST', '/programme/api/operators', { body: { upn: 'x', displayName: ' ' } }),
    ).toMatchObject({ status: 400, json: { data: [{ field: 'upn' }, { field: 'displayName' }] } })
  })

  test('customers of every partner are found, read, suspended; what is erased is reported', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const page = (await read('customers?size=1')) as { items: { id: string }[]; next: string }
    const after = (await read(`customers?size=1&cursor=${page.next}`)) as {
      items: { id: string }[]
    }
    expect(after.items[0]?.id).not.toBe(page.items[0]?.id)
    expect(await read(`customers?search=${customerId}`)).toMatchObject({
      items: [{ id: customerId }],
    })
    expect(await read(`customers/${customerId}`)).toMatchObject({
      id: customerId,
      covers: [{ partnerId: partnerA.id, relationships: [{ state: 'active' }] }],
    })
    const put = { body: { suspended: true } }
    await ask('PUT', `/programme/api/customers/${customerId}/suspension`, put)
    expect(await read(`customers/${customerId}`)).toMatchObject({
      suspended: true,
      covers: [{ route: 'nobody-yet' }],
    })
    const erased = await ask('POST', `/programme/api/customers/${customerId}/erasure`, {
      body: { email: 'nobody@else.example', basis: 'request-of-the-person', dryRun: true },
    })
    expect(erased).toMatchObject({ status: 200, json: { dryRun: true, deleted: { contacts: 0 } } })
    expect(await read('contests')).toEqual({ items: [] })
  })

  test('coverage is counted now and once a day', async () => {
    const now = (await read('coverage')) as { total: number; byPartner: { total: number }[] }
    expect(now.total).toBeGreaterThan(0)
    expect(now.byPartner.reduce((sum, { total }) => sum + total, 0)).toBe(now.total)
    expect(await countCoverOfDay(app.deps)).toBe(1)
    expect(await countCoverOfDay(app.deps)).toBe(0)
    expect(await read('coverage/history')).toMatchObject({ items: [{ total: now.total }] })
    expect(await ask('GET', '/programme/api/coverage/history?from=soon')).toMatchObject({
      status: 400,
    })
  })

  test('audit records of programme and partners are one list, narrowed and paged', async () => {
    const all = (await read('audit-records?size=2')) as { items: { id: string }[]; next: string }
    expect(all.items).toHaveLength(2)
    const more = (await read(`audit-records?size=2&cursor=${all.next}`)) as {
      items: { id: string }[]
    }
    expect(more.items.map(({ id }) => id)).not.toContain(all.items[0]?.id)
    expect(await read('audit-records?operationType=update_policy')).toMatchObject({
      items: [{ operationType: 'update_policy', by: operatorUpn }],
    })
    expect(await read('audit-records?text=OPERATOR@&scope=programme')).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ by: operatorUpn })]),
    })
  })

  test('health tells of database, jobs, deliveries and log', async () => {
    expect(await read('health')).toMatchObject({
      engine,
      deliveries: { waiting: expect.any(Number), parked: 0 },
      log: { origin: expect.any(String) },
    })
    expect(await read('deliveries/parked')).toEqual({ items: [] })
    expect(
      await ask('POST', '/programme/api/deliveries/replay', { body: { partnerId: partnerA.id } }),
    ).toMatchObject({ status: 200, json: { replayed: 0 } })
  })

  test('a job that the configuration no longer runs is not waited for in its health', async () => {
    const until = Date.parse('2021-03-01T00:00:00Z')
    const jobsOf = async (other: TestApp) => {
      for (const name of ['check-log', 'timestamp-checkpoint', 'job-of-an-earlier-release']) {
        await other.storage.write((tx) =>
          tx.jobs.takeLease({ name, holder: 'a process before', until }, Date.now()),
        )
      }
      const answer = await (await other.operator())('GET', '/programme/api/health')
      return (answer.json as { jobs: { name: string }[] }).jobs.map(({ name }) => name)
    }
    expect(await jobsOf(app)).toEqual(['check-log'])
    await using stamped = await openTestApp(engine, {
      witnessing: { authorities: ['https://tsa.example'] },
    })
    expect(await jobsOf(stamped)).toEqual(['check-log', 'timestamp-checkpoint'])
  })
})
