import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

const profile = {
  email: 'neu@kunde.example',
  culture: 'de-AT',
  language: 'de',
  companyName: 'Zebra Neu GmbH',
  firstName: 'Jana',
  lastName: 'Probst',
  defaultAddress: {
    addressLine1: 'Neue Gasse 1',
    city: 'Kiel',
    postalCode: '24103',
    country: 'DE',
  },
}

forEachEngine((engine) => {
  let app: TestApp
  let id: CustomerId
  let path: string

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  beforeEach(async () => {
    id = await createTestCustomer(app, partnerA)
    path = `/v1/customers/${id}/profiles/billing`
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('a new profile replaces the old one, raises the tag, and the lists find the new name [W3.6-put]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const answer = await ask('PUT', path, { body: profile, headers: { 'if-match': '"1"' } })
    expect(answer).toMatchObject({
      status: 200,
      json: {
        companyName: 'Zebra Neu GmbH',
        culture: 'de-AT',
        firstName: 'Jana',
        defaultAddress: { city: 'Kiel', country: 'DE' },
        attributes: { objectType: 'CustomerBillingProfile', etag: '2' },
      },
    })
    expect((await ask('GET', path)).json).toEqual(answer.json)
    const filter = encodeURIComponent(
      '{"Field":"CompanyName","Value":"zebra","Operator":"starts_with"}',
    )
    const list = await ask('GET', `/v1/customers?size=0&filter=${filter}`)
    expect(list.json).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id })]),
    })
  })

  test('the .NET client sends PascalCase with nulls and the tag in the body alone [W3.6-either]', async () => {
    const body = {
      Id: id,
      FirstName: null,
      Email: 'neu@kunde.example',
      Culture: 'DE-DE',
      Language: 'DE',
      CompanyName: 'Pascal AG',
      DefaultAddress: {
        Country: 'de',
        Region: null,
        City: 'Kiel',
        State: null,
        AddressLine1: 'Gasse 1',
        PostalCode: '24103',
        FirstName: 'Jana',
        LastName: null,
      },
      Links: null,
      Attributes: { Etag: '1', ObjectType: 'CustomerBillingProfile' },
    }
    const answer = await app.app(partnerA)('PUT', path, { body })
    expect(answer).toMatchObject({ status: 200, json: { culture: 'de-DE', language: 'de' } })
    const again = await app.app(partnerA)('PUT', path, { body })
    expect(again).toMatchObject({ status: 400, json: { code: 2055 } })
  })

  test('a stale tag is 412 in the header and 400 in the body, both 2055, and changes nothing [W3.6-stale W10-2055]', async () => {
    const ask = app.as(partnerA, 'sales-agent')
    for (const etag of ['"7"', 'nonsense']) {
      const byHeader = await ask('PUT', path, { body: profile, headers: { 'if-match': etag } })
      expect(byHeader).toMatchObject({ status: 412, json: { code: 2055 } })
      const byBody = await ask('PUT', path, { body: { ...profile, attributes: { etag } } })
      expect(byBody).toMatchObject({ status: 400, json: { code: 2055 } })
    }
    expect((await ask('GET', path)).json).toMatchObject({ attributes: { etag: '1' } })
  })

  test('a change that says nothing of its version is refused, by either way of sending it [W3.6-tag-required]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    for (const body of [profile, { ...profile, attributes: { etag: null } }]) {
      const answer = await ask('PUT', path, { body })
      expect(answer).toMatchObject({ status: 400, json: { code: 800036 } })
    }
    const headers = { 'if-match': '*' }
    expect(await ask('PUT', path, { body: profile, headers })).toMatchObject({ status: 200 })
  })

  test('every bad field is named at once', async () => {
    const body = {
      ...profile,
      email: 'x',
      culture: 'german',
      companyName: '',
      defaultAddress: null,
    }
    const answer = await app.as(partnerA, 'admin-agent')('PUT', path, { body })
    expect(answer).toMatchObject({ status: 400, json: { code: 800002 } })
    for (const field of ['email', 'culture', 'companyName', 'defaultAddress.city']) {
      expect(answer.json).toMatchObject({
        data: expect.arrayContaining([expect.objectContaining({ field })]),
      })
    }
  })

  test('the country stays, for the texts accepted are those of the country', async () => {
    const defaultAddress = { ...profile.defaultAddress, country: 'AT' }
    const answer = await app.as(partnerA, 'admin-agent')('PUT', path, {
      body: { ...profile, defaultAddress, attributes: { etag: '1' } },
    })
    expect(answer).toMatchObject({
      status: 400,
      json: { data: [{ field: 'defaultAddress.country', problem: 'not-allowed', expected: 'DE' }] },
    })
  })

  test('the same request twice changes the profile once', async () => {
    const request = {
      body: { ...profile, attributes: { etag: '1' } },
      headers: { 'ms-requestid': '5f2a1f33-7a53-4a53-9a57-0d6f2c1b8e11' },
    }
    const ask = app.as(partnerA, 'admin-agent')
    const first = await ask('PUT', path, request)
    expect(await ask('PUT', path, request)).toMatchObject({ status: 200, json: first.json })
  })

  test('other roles are refused, and another partner learns nothing', async () => {
    expect(await app.as(partnerA, 'billing-admin')('PUT', path, { body: profile })).toMatchObject({
      status: 403,
      json: { code: 900150 },
    })
    expect(await app.as(partnerB, 'admin-agent')('PUT', path, { body: profile })).toMatchObject({
      status: 404,
      json: { code: 60003 },
    })
  })
})
