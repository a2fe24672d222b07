import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import { mca, partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('a receipt is on its way for the parties to it, and unknown to everybody else', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const attested = await app.as(partnerA, 'admin-agent')(
      'POST',
      `/v1/customers/${customerId}/agreements`,
      {
        body: {
          primaryContact: { firstName: 'Mira', lastName: 'Adomeit', email: 'mira@kunde.example' },
          templateId: mca.templateId,
          dateAgreed: '2024-03-05',
        },
      },
    )
    const [, address = ''] = /^<(.*)>; rel="receipt"$/.exec(attested.headers.link ?? '') ?? []
    const path = address.slice(publicUrl.length)
    const admin = await app.customerAdmin(customerId)
    for (const ask of [app.app(partnerA), app.as(partnerA, 'billing-admin'), admin]) {
      const answer = await ask('GET', path)
      expect(answer).toMatchObject({ status: 202, json: { state: 'pending' } })
      expect(answer.headers['retry-after']).toBe('1')
    }
    const otherId = await createTestCustomer(app, partnerB)
    const stranger = await app.customerAdmin(otherId)
    for (const ask of [app.as(partnerB, 'global-admin'), stranger]) {
      expect(await ask('GET', path)).toMatchObject({ status: 404, json: { code: 60003 } })
    }
    expect(await app.anybody('GET', path)).toMatchObject({ status: 401 })
    const unknown = path.replace(/[^/]+$/, '5e5e5e5e-0000-4000-8000-000000000000')
    expect(await admin('GET', unknown)).toMatchObject({ status: 404, json: { code: 1000 } })
  })
})
