import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { dayMs } from '../../../src/base/time.ts'
import {
  createTestCustomer,
  newCustomerBody,
  openTestApp,
  type TestApp,
} from '../../support/app.ts'
import { mca, partnerA, providerC, resellerF } from '../../support/domain.ts'
import {
  addOnOfferId,
  at,
  attest,
  attestationBody,
  fillCart,
  offerId,
  order,
  orderOf,
  statusOf,
  textAt,
} from '../scenarios/support.ts'

let app: TestApp
let customerId: CustomerId
beforeAll(async () => {
  app = await openTestApp('sqlite')
  customerId = await createTestCustomer(app, partnerA)
  statusOf(await attest(app, partnerA, 'admin-agent', customerId), 201)
})
afterAll(() => app[Symbol.asyncDispose]())

const ask = (...args: Parameters<TestApp['anybody']>) => app.as(partnerA, 'admin-agent')(...args)
const path = (rest: string) => `/v1/customers/${customerId}${rest}`

/** As a client does that sends every property of its model. */
function toPascal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPascal)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
      toPascal(each),
    ]),
  )
}

test('bodies in PascalCase with a null for every unset property do what camelCase does [W14-pascal-nulls]', async () => {
  const { companyProfile, billingProfile } = newCustomerBody()
  const company = { tenantId: null, ...companyProfile, organizationRegistrationNumber: null }
  const address = {
    ...billingProfile.defaultAddress,
    state: null,
    addressLine2: null,
    region: null,
  }
  const customer = {
    id: null,
    commerceId: null,
    companyProfile: { ...company, companyName: null, address: null, links: null, attributes: null },
    billingProfile: { ...billingProfile, id: null, defaultAddress: address, attributes: null },
    relationshipToPartner: null,
    allowDelegatedAccess: null,
    userCredentials: null,
    customDomains: null,
    associatedPartnerId: null,
    attributes: { etag: null, objectType: 'Customer' },
  }
  const created = await ask('POST', '/v1/customers', { body: toPascal(customer) })
  const id = textAt(statusOf(created, 201), 'id')
  const agreement = { userId: null, agreementLink: null, ...attestationBody(), type: null }
  const agreements = `/v1/customers/${id}/agreements`
  statusOf(await ask('POST', agreements, { body: toPascal(agreement) }), 201)
  const line = { lineItemNumber: 0, offerId, quantity: 2, subscriptionId: null, links: null }
  const body = { id: null, status: null, lineItems: [{ ...line, renewsTo: null }], links: null }
  const placed = await ask('POST', `/v1/customers/${id}/orders`, { body: toPascal(body) })
  const subscriptionId = textAt(statusOf(placed, 201), 'lineItems.0.subscriptionId')
  const subscription = `/v1/customers/${id}/subscriptions/${subscriptionId}`
  const read = statusOf(await ask('GET', subscription), 200)
  const changed = { ...Object(read.json), quantity: 3, suspensionReasons: null, partnerId: null }
  const patched = await ask('PATCH', subscription, { body: toPascal(changed) })
  expect(statusOf(patched, 200).json).toMatchObject({ quantity: 3, autoRenewEnabled: true })
})

test('camelCase and PascalCase mix in one body, also beside a null of the other case [W14-mixed-case W13-1]', async () => {
  const { primaryContact, ...rest } = attestationBody()
  const { firstName, lastName, email } = primaryContact
  const body = { ...rest, PrimaryContact: { FirstName: firstName, lastName, EMail: email } }
  statusOf(await ask('POST', path('/agreements'), { body: { ...body, primarycontact: null } }), 201)
})

test('query names come in any letter case and may be empty [W14-query-case W14-query-empty W1.7-enum-input]', async () => {
  for (const [query, count] of [
    [`AGREEMENTTYPE=${mca.name}`, 1],
    [`agreementtype=${mca.name.toLowerCase()}`, 1],
    ['AgreementType=', 0],
    ['agreementType=*', 1],
  ] as const) {
    const { json } = statusOf(await ask('GET', `${path('/agreements')}?${query}`), 200)
    expect(Number(at(json, 'totalCount')) > 0, query).toBe(count > 0)
  }
})

test('headers that clients send besides change nothing [W1.2-accept W1.2-contract-version W1.2-client-headers W1.2-customer-upn]', async () => {
  const headers = {
    accept: '*/*',
    'ms-contract-version': 'v9',
    'ms-partnercenter-application': 'A name — of somebody',
    'ms-partnercenter-client': 'Partner Center .NET SDK',
    'ms-sdkversion': '3.4.0',
    'x-ms-customeruser-upn': 'einkauf@kunde.example',
  }
  const plain = await ask('GET', path(''))
  for (const accept of ['*/*', 'application/json', 'text/xml', 'nonsense']) {
    const { text } = statusOf(await ask('GET', path(''), { headers: { ...headers, accept } }), 200)
    expect(text, accept).toBe(plain.text)
  }
  const checkout = await fillCart(app, partnerA, customerId)
  statusOf(await ask('POST', checkout, { headers }), 201)
  statusOf(await ask('POST', path('/orders'), { body: orderOf(offerId), headers }), 201)
})

test.each(['application/json', 'application/json; charset=utf-8', 'text/plain', undefined])(
  'a body of the type %s is read as JSON [W1.2-content-type]',
  async (type) => {
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type }
    const raw = JSON.stringify(attestationBody())
    statusOf(await ask('POST', path('/agreements'), { raw, headers }), 201)
  },
)

test('a checkout may come with no body and no content type at all [W14-checkout-none W5.2-result]', async () => {
  const checkout = await fillCart(app, partnerA, customerId)
  const done = statusOf(await ask('POST', checkout), 201)
  expect(done.json).toMatchObject({
    orders: [{ attributes: { objectType: 'Order' } }],
    attributes: { objectType: 'CartCheckoutResult' },
  })
})

test('include_price in any spelling is ignored [W14-include-price]', async () => {
  const id = textAt(await order(app, partnerA, customerId), 'id')
  const plain = statusOf(await ask('GET', path(`/orders/${id}`)), 200)
  for (const value of ['True', 'true', 'False', 'false', '']) {
    const priced = await ask('GET', path(`/orders/${id}?include_price=${value}`))
    expect(statusOf(priced, 200).json, value).toEqual(plain.json)
  }
})

test('an empty parameter is no parameter [W14-empty-param]', async () => {
  // The other resellers of tests have numbers that are no digits.
  await app.storage.write((tx) => tx.partners.update({ ...resellerF, mpnId: '1234567' }))
  const url = '/v1/compliance/csp/agreementstatus?mpnId=1234567&tenantId='
  const answer = await app.as(providerC, 'admin-agent')('GET', url)
  expect(statusOf(answer, 200).json).toEqual({ isAgreementSigned: true })
  statusOf(await ask('GET', '/v1/customers?size=&filter=&seekOperation='), 200)
  statusOf(await ask('GET', path('/subscriptions?order_id=&mpn_id=&offset=&size=')), 200)
})

test.each(['', '.7', '.71', '.710', '.7101', '.71012', '.710123', '.7101234'])(
  'a time with the fraction "%s" is read with Z, with an offset and with neither [W14-fractions W1.7-dates-in]',
  async (fraction) => {
    for (const zone of ['Z', '+02:00', '-05:30', '']) {
      const dateAgreed = `2024-03-05T08:20:30${fraction}${zone}`
      const body = { ...attestationBody(), dateAgreed }
      const made = statusOf(await ask('POST', path('/agreements'), { body }), 201)
      const ms = `.${`${fraction.slice(1)}000`.slice(0, 3)}`
      const instant = Date.parse(`2024-03-05T08:20:30${ms}${zone === '' ? 'Z' : zone}`)
      expect(Date.parse(textAt(made, 'dateAgreed')), dateAgreed).toBe(instant)
    }
  },
)

test('US dates and ISO days mean the same in queries [W14-us-dates W1.7-query-dates]', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const [year, month, day] = today.split('-')
  const count = async (startDate: string, endDate = '') => {
    const query = new URLSearchParams({ startDate, endDate, size: '500' })
    return Number(at((await ask('GET', `/v1/auditrecords?${query}`)).json, 'totalCount'))
  }
  const expected = await count(today)
  expect(expected).toBeGreaterThan(3)
  expect(await count(`${month}/${day}/${year} 00:00:00`)).toBe(expected)
  const before = new Date(Date.now() - dayMs).toISOString().slice(0, 10)
  expect(await count(before, before)).toBe(0)
  expect(await count(before, `${month}/${day}/${year} 00:00:00`)).toBe(expected)
  expect(await count(before, today)).toBe(expected)
})

test('an address has its required lines, lengths, country and state [W1.11-lengths W1.11-country W1.11-state W1.11-region]', async () => {
  const { companyProfile, billingProfile } = newCustomerBody({ country: 'US' })
  const post = (change: object) =>
    ask('POST', '/v1/customers', {
      body: {
        companyProfile,
        billingProfile: {
          ...billingProfile,
          defaultAddress: { ...billingProfile.defaultAddress, ...change },
        },
      },
    })
  const address = 'billingProfile.defaultAddress'
  for (const [change, field] of [
    [{ addressLine1: 'x'.repeat(201) }, 'addressLine1'],
    [{ addressLine1: '' }, 'addressLine1'],
    [{ firstName: 'x'.repeat(51) }, 'firstName'],
    [{ lastName: 'x'.repeat(51) }, 'lastName'],
    [{ country: 'USA' }, 'country'],
    [{ country: 'Germany' }, 'country'],
    [{ country: 'XX' }, 'country'],
    [{ state: 'Washington' }, 'state'],
  ] as const) {
    const refused = statusOf(await post(change), 400)
    expect(refused.json, field).toMatchObject({ data: [{ field: `${address}.${field}` }] })
  }
  const good = { addressLine1: 'x'.repeat(200), firstName: 'x'.repeat(50), state: 'WA' }
  const id = textAt(statusOf(await post(good), 201), 'id')
  const company = await ask('GET', `/v1/customers/${id}/profiles/company`)
  expect(at(company.json, 'address')).toMatchObject({ region: 'WA' })
  expect(at(company.json, 'address')).not.toHaveProperty('state')
})

test('an order’s lines need number, offer and quantity [W5.4-line-required]', async () => {
  const refused = statusOf(await ask('POST', path('/orders'), { body: { lineItems: [{}] } }), 400)
  const fields = [0, 1, 2].map((index) => at(refused.json, `data.${index}.field`))
  expect(new Set(fields)).toEqual(
    new Set(['lineItems[0].lineItemNumber', 'lineItems[0].offerId', 'lineItems[0].quantity']),
  )
})

test('what is no purchase needs no agreement [W5.5-not-gated]', async () => {
  const id = await createTestCustomer(app, partnerA)
  const made = statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
  const placed = statusOf(await order(app, partnerA, id), 201)
  const subscription = `/v1/customers/${id}/subscriptions/${textAt(placed, 'lineItems.0.subscriptionId')}`
  const withdrawal = `/partner/api/customers/${id}/acceptances/${made.headers['evidence-entry']}/withdrawal`
  statusOf(await ask('POST', withdrawal, { body: { reason: 'recorded by mistake' } }), 201)
  statusOf(await ask('POST', `/v1/customers/${id}/orders`, { body: orderOf(addOnOfferId) }), 400)
  for (const members of [
    {},
    { friendlyName: 'Werk 3' },
    { autoRenewEnabled: false },
    { autoRenewEnabled: true },
    { quantity: 4 },
    { status: 'suspended' },
    { status: 'active' },
    { status: 'deleted' },
  ]) {
    const read = statusOf(await ask('GET', subscription), 200)
    const body = { ...Object(read.json), ...members }
    statusOf(await ask('PATCH', subscription, { body }), 200)
  }
})
