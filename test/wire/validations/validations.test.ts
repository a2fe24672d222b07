import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../../src/base/json.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

const address = {
  addressLine1: '1 Sample Way',
  city: 'Redmond',
  state: 'WA',
  postalCode: '98052',
  country: 'US',
}

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('an address that fits answers 200 with the address and a status that clients know [W3.9-address-valid W3.9-address-newer W14-validations-address]', async () => {
    const body = {
      AddressLine1: '1 Sample  Way',
      AddressLine2: null,
      City: 'Redmond',
      State: 'wa',
      PostalCode: '98052',
      Country: 'us',
    }
    const answer = await app.app(partnerA)('POST', '/v1/validations/address', { body })
    expect(answer).toMatchObject({
      status: 200,
      json: {
        originalAddress: { addressLine1: '1 Sample  Way', state: 'wa', country: 'US' },
        suggestedAddresses: [address],
        status: 'VerifiedShippable',
        validationMessage: expect.any(String),
      },
    })
  })

  test('one that does not is 2007 of PartnerFD, its description a JSON string with 60071 [W3.9-address-invalid W10-2007]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const body = { ...address, state: 'CA' }
    const answer = await ask('POST', '/v1/validations/address', { body })
    expect(answer).toMatchObject({
      status: 400,
      json: { code: 2007, source: 'PartnerFD', data: [] },
    })
    expect(JSON.parse(descriptionOf(answer.json))).toMatchObject({
      code: '60071',
      reason: expect.stringContaining('WA'),
      corrected_address: { country: 'US', region: 'WA', postal_code: '98052' },
      object_type: 'AddressValidation',
    })
    const german = await ask('POST', '/v1/validations/address', {
      body,
      headers: { 'x-locale': 'de-DE' },
    })
    expect(JSON.parse(descriptionOf(german.json)).reason).toContain('berichtigt')
  })

  test('a long address keeps the description whole JSON', async () => {
    const body = { ...address, state: 'CA', addressLine1: '"'.repeat(200), city: '\\'.repeat(100) }
    const answer = await app.app(partnerA)('POST', '/v1/validations/address', { body })
    expect(descriptionOf(answer.json).length).toBeLessThanOrEqual(1024)
    expect(JSON.parse(descriptionOf(answer.json))).toMatchObject({ code: '60071' })
  })

  test('missing fields are named; a country that does not exist is not found', async () => {
    const ask = app.app(partnerA)
    expect(await ask('POST', '/v1/validations/address')).toMatchObject({
      status: 400,
      json: {
        code: 800002,
        data: expect.arrayContaining([expect.objectContaining({ field: 'city' })]),
      },
    })
    const body = { ...address, country: 'QQ' }
    expect(await ask('POST', '/v1/validations/address', { body })).toMatchObject({ status: 404 })
  })

  test('a domain is 200 when taken and 404 when free, without a body [W3.9-domain-taken W3.9-domain-free W3.9-prefix W14-domains]', async () => {
    await createTestCustomer(app, partnerA, { domain: `belegt-${engine}.onmicrosoft.com` })
    const ask = app.app(partnerA)
    const taken = await ask('HEAD', `/v1/domains/Belegt-${engine}.onmicrosoft.com`)
    expect(taken).toMatchObject({ status: 200, text: '' })
    expect(await ask('HEAD', '/v1/domains/frei.example')).toMatchObject({ status: 404, text: '' })
    expect(await ask('HEAD', '/v1/domains/no%20domain')).toMatchObject({ status: 400, text: '' })
    expect(await app.anybody('HEAD', '/v1/domains/frei.example')).toMatchObject({ status: 401 })
    const prefix = await ask('GET', `/v1/validations/checkDomainAvailability/belegt-${engine}`)
    expect(prefix).toMatchObject({ status: 200, json: false })
    expect(await ask('GET', '/v1/validations/checkdomainavailability/frei')).toMatchObject({
      status: 200,
      json: true,
    })
  })

  test('country rules have every member, in any letter case of the country [W3.9-country-rules W3.9-country-case W14-country-rules]', async () => {
    const ask = app.app(partnerA)
    const german = await ask('GET', '/v1/countryvalidationrules/de')
    expect(german).toMatchObject({
      status: 200,
      json: {
        iso2Code: 'DE',
        defaultCulture: 'de-DE',
        isStateRequired: false,
        supportedStatesList: [],
        supportedLanguagesList: ['de'],
        supportedCulturesList: ['de-DE'],
        isPostalCodeRequired: true,
        postalCodeRegex: '^(?:\\d{5})$',
        isCityRequired: true,
        isVatIdSupported: true,
        taxIdFormat: '',
        taxIdSample: '',
        vatIdRegex: '^(?:DE\\d{9})$',
        phoneNumberRegex: expect.any(String),
        isTaxIdSupported: false,
        countryCallingCodesList: ['49'],
      },
    })
    const american = await ask('GET', '/v1/CountryValidationRules/US')
    expect(american.json).toMatchObject({ isStateRequired: true })
    expect(await ask('GET', '/v1/countryvalidationrules/QQ')).toMatchObject({
      status: 404,
      json: { code: 1000 },
    })
  })

  test('an account is allowed until the operator suspends it; there are no government codes [W3.9-validation-status W3.9-codes]', async () => {
    const id = await createTestCustomer(app, partnerA)
    const ask = app.as(partnerA, 'sales-agent')
    const path = `/v1/customers/${id}/validationStatus`
    expect(await ask('GET', `${path}?type=Account`)).toMatchObject({
      status: 200,
      json: { type: 'account', status: 'Allowed', lastUpdateDateTime: expect.stringMatching(/Z$/) },
    })
    await app.storage.write((tx) => tx.customers.setSuspended(id, true))
    expect((await ask('GET', `${path}?type=account`)).json).toMatchObject({ status: 'NotAllowed' })
    expect(await ask('GET', path)).toMatchObject({
      status: 400,
      json: { data: [{ field: 'type' }] },
    })
    expect(await ask('GET', '/v1/customers/all/validations')).toMatchObject({
      status: 200,
      json: [],
    })
  })
})

function descriptionOf(json: unknown): string {
  return isObject(json) ? String(json.description) : ''
}
