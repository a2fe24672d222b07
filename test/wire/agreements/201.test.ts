import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import { mca, partnerA } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { userIdOf } from '../../support/test-programme.ts'

const contact = {
  firstName: 'Mira',
  lastName: 'Adomeit',
  email: 'mira.adomeit@nordlicht-werk.example',
  phoneNumber: '+49 4841 55501',
}
const body = {
  primaryContact: contact,
  templateId: mca.templateId,
  dateAgreed: '2024-03-05T00:00:00.000Z',
  type: 'MicrosoftCustomerAgreement',
}

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  const path = () => `/v1/customers/${customerId}/agreements`

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('an attestation answers the agreement with the caller as userId [W2.3-201 W2.3-contact W2.3-date W2.3-template W2.3-link W2.3-no-more W1.3-json W1.8-201 W14-trim-zeros W8.2-oid]', async () => {
    customerId = await createTestCustomer(app, partnerA)
    const answer = await app.as(partnerA, 'admin-agent')('POST', path(), { body })
    expect(answer.status).toBe(201)
    expect(answer.json).toEqual({
      userId: userIdOf(partnerA, 'admin-agent'),
      primaryContact: contact,
      templateId: mca.templateId,
      dateAgreed: '2024-03-05T00:00:00Z',
      type: 'MicrosoftCustomerAgreement',
      agreementLink: mca.link,
    })
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    const entryId = answer.headers['evidence-entry'] ?? ''
    expect(answer.headers.link).toBe(
      `<${publicUrl}/evidence/receipts/${customerId}/${entryId}>; rel="receipt"`,
    )
  })

  test('names in any letter case, nulls, a wrong type and a foreign userId are accepted [W2.3-user-id W2.3-type-derived W2.3-phone W13-1 W13-6 W14-type-null W1.7-request-case W1.7-null-absent W1.7-unknown W1.2-content-type W1.7-absent W14-path-case W14-doubled-slash]', async () => {
    customerId = await createTestCustomer(app, partnerA)
    const answer = await app.as(partnerA, 'helpdesk-agent')(
      'POST',
      path().toUpperCase().replace('/V1', '//v1'),
      {
        raw: `\uFEFF${JSON.stringify({
          PrimaryContact: {
            FirstName: 'Mira',
            LastName: 'Adomeit',
            Email: 'mira@kunde.example',
            PhoneNumber: null,
          },
          DateAgreed: '03/05/2024 00:00:00',
          TemplateId: mca.templateId,
          Type: null,
          UserId: '00000000-0000-0000-0000-000000000000',
          Unknown: { x: 1 },
        })}`,
        headers: { 'content-type': 'text/whatever; charset' },
      },
    )
    expect(answer.status, answer.text).toBe(201)
    expect(answer.json).toMatchObject({
      userId: userIdOf(partnerA, 'helpdesk-agent'),
      primaryContact: { firstName: 'Mira', lastName: 'Adomeit', email: 'mira@kunde.example' },
      dateAgreed: '2024-03-05T00:00:00Z',
    })
    expect(answer.text).not.toContain('null')
  })

  test('the list has what was attested, oldest date first, and is empty for the cloud agreement [W2.4-default W2.4-types W2.4-history W2.4-order W2.4-collection W1.4-shape W1.4-total W1.4-items W1.4-object-type W14-trailing-slash W14-query-case W14-link-uri]', async () => {
    customerId = await createTestCustomer(app, partnerA)
    const ask = app.as(partnerA, 'global-admin')
    const earlier = {
      ...body,
      primaryContact: { ...contact, firstName: 'Jo' },
      dateAgreed: '2023-05-01',
    }
    await ask('POST', path(), { body })
    await ask('POST', path(), { body: earlier })
    const listed = await ask('GET', `${path()}/?AgreementType=MicrosoftCustomerAgreement`)
    expect(listed.status).toBe(200)
    expect(listed.json).toMatchObject({
      totalCount: 2,
      items: [{ dateAgreed: '2023-05-01T00:00:00Z' }, { dateAgreed: '2024-03-05T00:00:00Z' }],
      links: {
        self: {
          uri: `/customers/${customerId}/agreements?AgreementType=MicrosoftCustomerAgreement`,
          method: 'GET',
          headers: [],
        },
      },
      attributes: { objectType: 'Collection' },
    })
    expect((await ask('GET', path())).json).toMatchObject({ totalCount: 0, items: [] })
    expect((await ask('GET', `${path()}?agreementType=*`)).json).toMatchObject({ totalCount: 2 })
  })

  test('a direct acceptance is not signed by an attestation [W2.5-attestation]', async () => {
    customerId = await createTestCustomer(app, partnerA)
    const ask = app.as(partnerA, 'admin-agent')
    await ask('POST', path(), { body })
    const status = `/v1/customers/${customerId}/directSignedMicrosoftCustomerAgreementStatus`
    expect(await ask('GET', status)).toMatchObject({ status: 200, json: { isSigned: false } })
  })
})
