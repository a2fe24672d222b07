import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import { mca, partnerA, partnerB, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

const body = {
  primaryContact: {
    firstName: 'Mira',
    lastName: 'Adomeit',
    email: 'mira@kunde.example',
    phoneNumber: '+49 4841 55501',
  },
  templateId: mca.templateId,
  dateAgreed: '2024-03-05T00:00:00.000Z',
}
const unknownId = '5e5e5e5e-0000-4000-8000-000000000000'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  const path = () => `/v1/customers/${customerId}/agreements`

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  beforeEach(async () => {
    customerId = await createTestCustomer(app, partnerA)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('400: every missing field is named at once [W2.3-first-name W2.3-last-name W2.3-email W2.3-fields W1.8-data W1.8-source W1.8-400 W1.11-contact W10-800002]', async () => {
    const answer = await app.as(partnerA, 'admin-agent')('POST', path(), { body: {} })
    expect(answer.status).toBe(400)
    expect(answer.json).toMatchObject({
      code: 800002,
      source: 'Countersign',
      isRetryable: false,
      data: [
        { field: 'primaryContact.firstName', problem: 'missing' },
        { field: 'primaryContact.lastName', problem: 'missing' },
        { field: 'primaryContact.email', problem: 'missing' },
        { field: 'dateAgreed', problem: 'missing' },
        { field: 'templateId', problem: 'missing' },
      ],
    })
  })

  test('400: a future date, malformed JSON, an unknown template and a malformed customer id [W2.3-template-unknown W10-900118]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString()
    const future = await ask('POST', path(), { body: { ...body, dateAgreed: tomorrow } })
    expect(future).toMatchObject({
      status: 400,
      json: { code: 800002, data: [{ field: 'dateAgreed', problem: 'in-the-future' }] },
    })
    expect(await ask('POST', path(), { raw: '{"primaryContact":' })).toMatchObject({
      status: 400,
      json: { code: 800002, errorName: 'MalformedJson' },
    })
    // Template ids are case-sensitive.
    const template = { ...body, templateId: mca.templateId.toUpperCase() }
    expect(await ask('POST', path(), { body: template })).toMatchObject({
      status: 400,
      json: { data: [{ field: 'templateId', problem: 'unknown-value' }] },
    })
    expect(await ask('POST', '/v1/customers/nonsense/agreements', { body })).toMatchObject({
      status: 400,
      json: { code: 900118 },
    })
  })

  test('401: without a token, with a foreign one, and it says Bearer [W1.2-bearer W1.8-401 W10-800001 W10-400]', async () => {
    const none = await app.anybody('POST', path(), { body })
    expect(none).toMatchObject({ status: 401, json: { code: 800001 } })
    expect(none.headers['www-authenticate']).toContain('Bearer')
    const foreign = await app.anybody('POST', path(), {
      body,
      headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
    })
    expect(foreign).toMatchObject({ status: 401, json: { code: 400 } })
  })

  test('403: app-only software, a customer, the wrong roles and a reseller may not attest [W2.3-app-only W2.3-role W3.11-reseller-attest W8.1-wrong-flavour W1.8-403 W10-900329 W10-2032 W10-900150]', async () => {
    expect(await app.app(partnerA)('POST', path(), { body })).toMatchObject({
      status: 403,
      json: { code: 900329 },
    })
    const customer = await app.customerAdmin(customerId)
    expect(await customer('POST', path(), { body })).toMatchObject({
      status: 403,
      json: { code: 2032 },
    })
    for (const role of ['sales-agent', 'billing-admin', 'user-management-admin'] as const) {
      const refused = await app.as(partnerA, role)('POST', path(), { body })
      expect(refused, role).toMatchObject({
        status: 403,
        json: {
          code: 900150,
          parameters: { roles: ['global-admin', 'admin-agent', 'helpdesk-agent'] },
        },
      })
    }
    const behind = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    const reseller = app.as(resellerF, 'admin-agent')
    expect(await reseller('POST', `/v1/customers/${behind}/agreements`, { body })).toMatchObject({
      status: 403,
      json: { code: 900150, parameters: { providers: [{ name: providerC.name }] } },
    })
  })

  test("404: another partner's customer answers like an unknown one, byte for byte but for ids [W2.3-unknown W1.8-404 W10-60003]", async () => {
    const ask = app.as(partnerB, 'admin-agent')
    const headers = { 'ms-requestid': unknownId }
    for (const method of ['GET', 'POST'] as const) {
      const extra = method === 'POST' ? { body } : {}
      const foreign = await ask(method, path(), { headers, ...extra })
      const unknown = await ask(method, `/v1/customers/${unknownId}/agreements`, {
        headers,
        ...extra,
      })
      expect(foreign).toMatchObject({ status: 404, json: { code: 60003 } })
      expect(foreign.text.replaceAll(customerId, unknownId)).toBe(unknown.text)
    }
  })

  test('403/20002 only after a relationship that ended [W2.3-ended W3.4-remove W10-20002]', async () => {
    const ask = app.as(partnerA, 'global-admin')
    const removal = await ask('PATCH', `/v1/customers/${customerId}`, {
      body: { RelationshipToPartner: 'None', Attributes: { ObjectType: 'Customer' } },
    })
    expect(removal).toMatchObject({
      status: 200,
      json: { id: customerId, relationshipToPartner: 'none' },
    })
    expect(await ask('POST', path(), { body })).toMatchObject({
      status: 403,
      json: { code: 20002 },
    })
  })

  test('409/600061 with the literal body and a link to the record, for the same four fields [W2.3-600061 W2.3-600061-body W2.3-600061-date W2.3-600061-phone W10-600061]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const first = await ask('POST', path(), { body })
    const acceptanceId = first.headers['evidence-entry']
    const again = {
      ...body,
      dateAgreed: '2024-04-01',
      primaryContact: { ...body.primaryContact, email: ' MIRA@kunde.example ' },
    }
    const refused = await ask('POST', path(), { body: again, headers: { 'x-locale': 'en-US' } })
    expect(refused.status).toBe(409)
    const words = 'A partner confirmed agreement already exists for the customer.'
    expect(refused.json).toMatchObject({
      code: 600061,
      message: words,
      description: words,
      errorName: 'PartnerConfirmedAgreementAlreadyExists',
      isRetryable: false,
      parameters: {},
      errorMessageExtended: 'InternalErrorCode=600061',
    })
    expect(refused.headers.link).toBe(
      `<${publicUrl}/partner/api/customers/${customerId}/acceptances/${acceptanceId}>; rel="related"`,
    )
    const other = { ...body, primaryContact: { ...body.primaryContact, phoneNumber: '1' } }
    expect((await ask('POST', path(), { body: other })).status).toBe(201)
  })

  test('the same MS-RequestId is answered once; with another body it is refused [W1.9-replay W1.9-other-body W1.8-same-id W2.8-request-id W13-3]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const id = '7b9d1a52-1111-4000-8000-000000000001'
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        ask('POST', path(), {
          body,
          // Real clients send it twice, comma-joined.
          headers: { 'ms-requestid': at % 2 === 0 ? id : `${id},${id}` },
        }),
      ),
    )
    expect(new Set(answers.map((each) => each.status))).toEqual(new Set([201]))
    expect(new Set(answers.map((each) => each.text)).size).toBe(1)
    expect(new Set(answers.map((each) => each.headers['evidence-entry'])).size).toBe(1)
    expect(answers[1]?.headers['ms-requestid']).toBe(id)
    const other = { ...body, dateAgreed: '2024-03-06' }
    const refused = await ask('POST', path(), { body: other, headers: { 'ms-requestid': id } })
    expect(refused).toMatchObject({ status: 409, json: { code: 800002 } })
    const listed = await ask('GET', `${path()}?agreementType=*`)
    expect(listed.json).toMatchObject({ totalCount: 1 })
  })
})
