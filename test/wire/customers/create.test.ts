import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../../src/base/json.ts'
import { newCustomerBody, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB, providerC, resellerE, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

const path = '/v1/customers'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('201: the customer with the credentials of its first Global admin, which it never shows again [W3.2-201 W3.2-app W3.1-credentials-once W3.1-id W3.1-commerce-id W3.1-relationship W3.2-culture-normal W3.2-relationship W3.3-read W1.9-billing-etag W1.7-guids]', async () => {
    const body = newCustomerBody()
    const ask = app.app(partnerA)
    const created = await ask('POST', path, { body })
    expect(created.status, created.text).toBe(201)
    const id = idOf(created.json)
    expect(created.json).toMatchObject({
      commerceId: expect.stringMatching(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/),
      companyProfile: { tenantId: id, domain: body.companyProfile.domain },
      billingProfile: { culture: 'de-DE', language: 'de', attributes: { etag: '1' } },
      relationshipToPartner: 'reseller',
      userCredentials: {
        userName: 'admin',
        password: expect.any(String),
      },
      links: { self: { uri: `/customers/${id}`, method: 'GET', headers: [] } },
      attributes: { objectType: 'Customer' },
    })
    const read = await ask('GET', `${path}/${id.toUpperCase()}`)
    expect(read).toMatchObject({
      status: 200,
      json: { id, relationshipToPartner: 'reseller', allowDelegatedAccess: true },
    })
    expect(read.text).not.toContain('userCredentials')
    expect(read.text).not.toContain('null')
  })

  test('201: by a client that spells names as the field table does [W3.2-snake W3.2-roles]', async () => {
    const { companyProfile, billingProfile } = newCustomerBody()
    const { companyName, defaultAddress, ...rest } = billingProfile
    const answer = await app.as(partnerA, 'sales-agent')('POST', path, {
      body: {
        Company_Profile: companyProfile,
        billing_profile: { ...rest, company_name: companyName, default_address: defaultAddress },
      },
    })
    expect(answer.status, answer.text).toBe(201)
  })

  test('one MS-RequestId makes one customer, however often and concurrently it is sent [W3.2-idempotent W1.9-create-customer]', async () => {
    const body = newCustomerBody()
    const headers = { 'MS-RequestId': '0a0a0a0a-1111-4000-8000-000000000000' }
    const ask = app.as(partnerA, 'admin-agent')
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask('POST', path, { body, headers })),
    )
    expect(new Set(answers.map((each) => each.status))).toEqual(new Set([201]))
    expect(new Set(answers.map((each) => each.text)).size).toBe(1)
    const other = await ask('POST', path, { body: newCustomerBody(), headers })
    expect(other).toMatchObject({ status: 409, json: { code: 800002 } })
  })

  test('400: a country that there is not, and a name that turns its direction around', async () => {
    const { companyProfile, billingProfile } = newCustomerBody()
    const { defaultAddress } = billingProfile
    const ask = (changes: object) =>
      app.app(partnerA)('POST', path, {
        body: { companyProfile, billingProfile: { ...billingProfile, ...changes } },
      })
    for (const country of ['XX', 'ZZ', 'UK', 'EU']) {
      const answer = await ask({ defaultAddress: { ...defaultAddress, country } })
      expect(answer).toMatchObject({ status: 400, json: { code: 800002 } })
      expect(answer.text).toContain('billingProfile.defaultAddress.country')
    }
    for (const companyName of ['Nord\u202elicht', 'Nord\u001b[2Jlicht', 'Nord\nlicht']) {
      const answer = await ask({ companyName })
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('billingProfile.companyName')
    }
  })

  test('409: a taken domain, pointing to the relationship request [W3.2-taken]', async () => {
    const body = newCustomerBody()
    await app.as(partnerA, 'admin-agent')('POST', path, { body })
    const taken = await app.as(partnerB, 'admin-agent')('POST', path, {
      body: newCustomerBody({ domain: body.companyProfile.domain.toUpperCase() }),
    })
    expect(taken).toMatchObject({ status: 409, json: { code: 800002 } })
    expect(taken.text).toContain('relationship')
  })

  test('400: every missing field at once, and the registration number where a country wants one [W3.2-email W3.2-culture W3.2-language W3.2-company-name W3.2-address W3.2-domain W1.11-required W3.1-600049 W10-600049]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const empty = await ask('POST', path, { body: {} })
    expect(empty.status).toBe(400)
    expect(fieldsOf(empty.json)).toEqual([
      'companyProfile.domain',
      'billingProfile.email',
      'billingProfile.culture',
      'billingProfile.language',
      'billingProfile.companyName',
      'billingProfile.defaultAddress.country',
      'billingProfile.defaultAddress.city',
      'billingProfile.defaultAddress.addressLine1',
      'billingProfile.defaultAddress.firstName',
      'billingProfile.defaultAddress.lastName',
    ])
    const brazil = await ask('POST', path, { body: newCustomerBody({ country: 'BR' }) })
    expect(brazil).toMatchObject({ status: 400, json: { code: 600049 } })
  })

  test('403: wrong roles, resellers, and app-only software that names a reseller [W3.2-roles W3.2-reseller-user-only W3.2-reseller W3.1-associated]', async () => {
    const body = newCustomerBody()
    expect(await app.as(partnerA, 'helpdesk-agent')('POST', path, { body })).toMatchObject({
      status: 403,
      json: { code: 900150 },
    })
    expect(await app.as(resellerE, 'admin-agent')('POST', path, { body })).toMatchObject({
      status: 403,
      json: { code: 900150 },
    })
    const behind = { ...body, associatedPartnerId: resellerF.id }
    expect(await app.app(providerC)('POST', path, { body: behind })).toMatchObject({
      status: 403,
      json: { code: 900329 },
    })
    const created = await app.as(providerC, 'admin-agent')('POST', path, { body: behind })
    expect(created).toMatchObject({ status: 201, json: { associatedPartnerId: resellerF.id } })
  })

  test('the profiles are read apart, with region in place of state in the company address [W3.6-company W3.6-billing W14-billing-etag]', async () => {
    const body = newCustomerBody({ country: 'US' })
    const ask = app.as(partnerA, 'admin-agent')
    const id = idOf((await ask('POST', path, { body })).json)
    expect(await ask('GET', `${path}/${id}/profiles/company`)).toMatchObject({
      status: 200,
      json: { tenantId: id, attributes: { objectType: 'CustomerCompanyProfile' } },
    })
    expect(await app.app(partnerA)('GET', `${path}/${id}/profiles/company`)).toMatchObject({
      status: 403,
      json: { code: 900329 },
    })
    expect(await app.app(partnerA)('GET', `${path}/${id}/profiles/billing`)).toMatchObject({
      status: 200,
      json: { attributes: { objectType: 'CustomerBillingProfile', etag: '1' } },
    })
  })
})

function idOf(json: unknown): string {
  return isObject(json) ? String(json.id) : ''
}

function fieldsOf(json: unknown): unknown[] {
  const data = isObject(json) && Array.isArray(json.data) ? json.data : []
  return data.map((each: unknown) => (isObject(each) ? each.field : undefined))
}
