import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestCustomer, openTestApp, type TestApp } from '../support/app.ts'
import { mca, partnerA } from '../support/domain.ts'
import { engines } from '../support/storage.ts'

const api = '/programme/api'
const users = `${api}/partners/${partnerA.id}/users`
const applications = `${api}/partners/${partnerA.id}/applications`

describe.each(engines)('on %s, what an operator sends twice', (engine) => {
  let app: TestApp
  let ask: Awaited<ReturnType<TestApp['operator']>>

  beforeAll(async () => {
    app = await openTestApp(engine)
    ask = await app.operator()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  type Method = Parameters<typeof ask>[0]

  /** At once, as a double click does, and once more, as after a lost answer. */
  async function thrice(method: Method, url: string, body?: object): Promise<unknown> {
    const headers = { 'MS-RequestId': randomUUID() }
    const send = () => ask(method, url, { headers, ...(body === undefined ? {} : { body }) })
    const answers = [...(await Promise.all([send(), send()])), await send()]
    const [first] = answers
    expect(first?.status, `${method} ${url}`).toBeLessThan(300)
    for (const { status, json } of answers) {
      expect({ status, json }).toEqual({ status: first?.status, json: first?.json })
    }
    return first?.json
  }

  async function recordsOf(operationType: string): Promise<number> {
    const list = await ask('GET', `${api}/audit-records?operationType=${operationType}`)
    return (list.json as { items: unknown[] }).items.length
  }

  test('adds one partner', async () => {
    const before = await recordsOf('add_partner')
    await thrice('POST', `${api}/partners`, {
      name: 'Wacholder IT GmbH',
      type: 'direct-bill',
      country: 'DE',
      mpnId: '4100777',
      domain: 'wacholder.example',
    })
    expect(await recordsOf('add_partner')).toBe(before + 1)
  })

  test('adds one user of a partner, changes it once, and tells the same password', async () => {
    const { domain } = partnerA
    const added = await thrice('POST', users, {
      upn: `twice@${domain}`,
      displayName: 'Twice',
      roles: ['admin-agent'],
    })
    const { id } = (added as { user: { id: string } }).user
    await thrice('PATCH', `${users}/${id}`, { roles: ['sales-agent'] })
    expect(await recordsOf('update_partner_user')).toBe(1)
    await thrice('POST', `${users}/${id}/password`)
    expect(await recordsOf('create_partner_user')).toBe(1)
    expect(await recordsOf('update_partner_user')).toBe(2)
  })

  test('registers one application, and its removal is no failure the second time', async () => {
    const added = await thrice('POST', applications, { name: 'Twice' })
    const { clientId } = added as { clientId: string }
    await thrice('DELETE', `${applications}/${clientId}`)
    expect(await recordsOf('create_application')).toBe(1)
    expect(await recordsOf('remove_application')).toBe(1)
  })

  test('adds one operator, keeps it out once, and tells the same password', async () => {
    const added = await thrice('POST', `${api}/operators`, {
      upn: 'twice@programme.example',
      displayName: 'Twice',
    })
    const { id } = (added as { user: { id: string } }).user
    await thrice('PATCH', `${api}/operators/${id}`, { active: false })
    await thrice('POST', `${api}/operators/${id}/password`)
    for (const each of ['create_operator', 'deactivate_operator', 'reset_operator_password']) {
      expect(await recordsOf(each), each).toBe(1)
    }
  })

  test('publishes one text, and says again that it was a new version', async () => {
    const { items } = (await ask('GET', `${api}/agreements`)).json as { items: { name: string }[] }
    const published = await thrice('POST', `${api}/texts`, {
      agreementType: items[0]?.name,
      rank: 910,
      effectiveOn: '2032-01-01',
      countries: ['IT'],
      language: 'it-IT',
      mediaType: 'text/markdown; charset=utf-8',
      contentBase64: Buffer.from('Uno.').toString('base64'),
    })
    expect(published).toMatchObject({ isNewVersion: true, alreadyPublished: [] })
  })

  test('makes one revision of the policy', async () => {
    const { revision, policy } = (await ask('GET', `${api}/policy`)).json as {
      revision: number
      policy: object
    }
    const body = {
      policy: { ...policy, relationshipLinkDays: 22 },
      revision,
      confirmedCountries: ['IT'],
    }
    const set = await thrice('PUT', `${api}/policy`, body)
    const newest = (await ask('GET', `${api}/policy`)).json
    expect(newest).toMatchObject({ revision: (set as { revision: number }).revision })
    expect(newest).not.toMatchObject({ revision })
    expect(await recordsOf('update_policy')).toBe(1)
  })

  test('does not undo what was done meanwhile: a suspension that was lifted stays lifted', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    for (const [noun, id] of [
      ['customers', customerId],
      ['partners', partnerA.id],
    ] as const) {
      const url = `${api}/${noun}/${id}/suspension`
      const headers = { 'MS-RequestId': randomUUID() }
      const suspend = () => ask('PUT', url, { headers, body: { suspended: true } })
      await suspend()
      await ask('PUT', url, { body: { suspended: false } })
      expect(await suspend()).toMatchObject({ status: 200 })
      expect((await ask('GET', `${api}/${noun}/${id}`)).json).toMatchObject({ suspended: false })
    }
  })

  test('erases once and tells the same report', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const attest = app.as(partnerA, 'admin-agent')
    const attested = await attest('POST', `/v1/customers/${customerId}/agreements`, {
      body: {
        primaryContact: { firstName: 'Ada', lastName: 'Byron', email: 'ada@kunde.example' },
        templateId: mca.templateId,
        dateAgreed: '2024-05-02T00:00:00Z',
        type: 'MicrosoftCustomerAgreement',
      },
    })
    expect(attested).toMatchObject({ status: 201 })
    const report = await thrice('POST', `${api}/customers/${customerId}/erasure`, {
      email: 'ada@kunde.example',
      basis: 'request-of-the-person',
    })
    expect(report).toMatchObject({ deleted: { contacts: 1 } })
    expect((await ask('GET', `${api}/customers/${customerId}`)).json).toMatchObject({
      erasures: [{ basis: 'request-of-the-person' }],
    })
  })
})
