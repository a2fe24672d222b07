import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeAudit } from '../../../src/operations/write-audit.ts'
import {
  createTestCustomer,
  newCustomerBody,
  openTestApp,
  type TestApp,
} from '../../support/app.ts'
import { partnerA, partnerB, providerC, providerD, resellerE } from '../../support/domain.ts'
import { at, attest, order, statusOf, textAt } from '../scenarios/support.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp('sqlite')
})
afterAll(() => app[Symbol.asyncDispose]())

const ask = (...args: Parameters<TestApp['anybody']>) => app.as(partnerA, 'admin-agent')(...args)
const filtered = (filter: object) =>
  `/v1/customers?size=0&filter=${encodeURIComponent(JSON.stringify(filter))}`

test('one customer is read with both profiles and its delegation, a list without [W3.1-delegated W3.1-company W3.1-billing W3.1-custom-domains W1.5-size-missing]', async () => {
  const id = await createTestCustomer(app, partnerA, { domain: 'ganz.example' })
  const read = statusOf(await ask('GET', `/v1/customers/${id}`), 200)
  expect(read.json).toMatchObject({
    allowDelegatedAccess: true,
    customDomains: ['ganz.example'],
    companyProfile: {
      tenantId: id,
      domain: 'ganz.example',
      companyName: expect.any(String),
      address: { addressLine1: 'Hafenweg 4', city: 'Husum', country: 'DE' },
      attributes: { objectType: 'CustomerCompanyProfile' },
    },
    billingProfile: {
      id: expect.any(String),
      firstName: 'Mira',
      lastName: 'Adomeit',
      email: expect.any(String),
      culture: 'de-DE',
      language: 'de',
      companyName: expect.any(String),
      defaultAddress: { country: 'DE' },
      attributes: { objectType: 'CustomerBillingProfile', etag: expect.stringMatching(/^-?\d+$/) },
    },
  })
  const list = statusOf(await ask('GET', '/v1/customers'), 200)
  expect(list.text).not.toMatch(/allowDelegatedAccess|billingProfile/)
})

test('enableGDAPByDefault is accepted and changes nothing [W3.1-gdap]', async () => {
  const body = { ...newCustomerBody(), enableGDAPByDefault: true }
  const created = statusOf(await ask('POST', '/v1/customers', { body }), 201)
  expect(created.text).not.toMatch(/gdap/i)
})

test('a provider that names no reseller has a customer of its own [W3.2-own W3.2-no-agreement]', async () => {
  const id = await createTestCustomer(app, providerC)
  const provider = app.as(providerC, 'admin-agent')
  const read = statusOf(await provider('GET', `/v1/customers/${id}`), 200)
  expect(read.json).not.toHaveProperty('associatedPartnerId')
  const agreements = await provider('GET', `/v1/customers/${id}/agreements?agreementType=*`)
  expect(agreements.json).toMatchObject({ totalCount: 0 })
})

test('customers are found by the beginning of their domain, and a reseller’s by provider [W3.3-filter-domain W3.3-filter-provider W3.2-reseller]', async () => {
  await createTestCustomer(app, partnerA, { domain: 'anfang-1.example' })
  await createTestCustomer(app, partnerA, { domain: 'anfang-2.example' })
  const domain = { Field: 'Domain', Value: 'ANFANG-', Operator: 'starts_with' }
  expect((await ask('GET', filtered(domain))).json).toMatchObject({ totalCount: 2 })
  const longer = await ask('GET', filtered({ ...domain, Value: 'Anfang-2' }))
  expect(longer.json).toMatchObject({ totalCount: 1 })
  for (const provider of [providerC, providerD]) {
    const id = await createTestCustomer(app, provider, { resellerId: resellerE.id })
    const found = await app.as(resellerE, 'admin-agent')(
      'GET',
      filtered({
        Field: 'IndirectCloudSolutionProvider',
        Value: provider.id,
        Operator: 'starts_with',
      }),
    )
    expect(statusOf(found, 200).json, provider.name).toMatchObject({ items: [{ id }] })
    expect(at(found.json, 'totalCount')).toBe(1)
  }
})

test('a customer of another partner answers as an unknown one, one whose relationship ended by 20002 [W3.3-foreign W3.3-ended]', async () => {
  const id = await createTestCustomer(app, partnerB)
  const unknown = '5e5e5e5e-0000-4000-8000-000000000000'
  const headers = { 'ms-requestid': 'r', 'ms-correlationid': 'c' }
  for (const rest of ['', '/profiles/billing', '/agreements', '/orders', '/subscriptions']) {
    const foreign = statusOf(await ask('GET', `/v1/customers/${id}${rest}`, { headers }), 404)
    const none = await ask('GET', `/v1/customers/${unknown}${rest}`, { headers })
    expect(foreign.text.replaceAll(id, unknown), rest).toBe(none.text)
    expect(foreign.json).toMatchObject({ code: 60003 })
  }
  const body = { relationshipToPartner: 'none' }
  const admin = app.as(partnerB, 'global-admin')
  statusOf(await admin('PATCH', `/v1/customers/${id}`, { body }), 200)
  const ended = statusOf(await admin('GET', `/v1/customers/${id}`), 403)
  expect(ended.json).toMatchObject({ code: 20002 })
})

test('only a Global admin in person ends a relationship, and nothing else is patched [W3.4-user W3.4-global-admin W3.4-nothing-else W3.4-remove]', async () => {
  const id = await createTestCustomer(app, partnerA)
  const path = `/v1/customers/${id}`
  const body = { relationshipToPartner: 'none', attributes: { objectType: 'Customer' } }
  expect(statusOf(await app.app(partnerA)('PATCH', path, { body }), 403).json).toMatchObject({
    code: 900329,
  })
  for (const role of ['admin-agent', 'sales-agent'] as const) {
    statusOf(await app.as(partnerA, role)('PATCH', path, { body }), 403)
  }
  const admin = app.as(partnerA, 'global-admin')
  for (const other of [{}, { relationshipToPartner: 'reseller' }, { companyProfile: {} }]) {
    statusOf(await admin('PATCH', path, { body: other }), 400)
  }
  const removed = statusOf(await admin('PATCH', path, { body }), 200)
  expect(removed.json).toMatchObject({ id, relationshipToPartner: 'none' })
  expect(removed.text).not.toContain('null')
})

test('deletions answer 204 without a body [W1.8-204 W3.5-204]', async () => {
  const id = await createTestCustomer(app, partnerA)
  const other = await createTestCustomer(app, partnerA)
  expect(statusOf(await ask('DELETE', `/v1/customers/${id}`), 204).text).toBe('')
  expect(statusOf(await app.app(partnerA)('DELETE', `/v1/customers/${other}`), 204).text).toBe('')
})

test('audit records name what happened as the contract does [W7.1-subscription W7.1-removal W7.1-billing W7.1-customer-user W8.2-upn]', async () => {
  const id = await createTestCustomer(app, partnerA)
  const path = `/v1/customers/${id}`
  const admin = app.as(partnerA, 'global-admin')
  statusOf(await attest(app, partnerA, 'admin-agent', id), 201)
  const placed = statusOf(await order(app, partnerA, id), 201)
  const subscription = `${path}/subscriptions/${textAt(placed, 'lineItems.0.subscriptionId')}`
  const read = Object((await admin('GET', subscription)).json)
  statusOf(await admin('PATCH', subscription, { body: { ...read, friendlyName: 'Werk' } }), 200)
  const billing = Object((await admin('GET', `${path}/profiles/billing`)).json)
  const headers = { 'if-match': `"${String(at(billing, 'attributes.etag'))}"` }
  const changed = { ...billing, email: 'neu@kunde.example' }
  statusOf(await admin('PUT', `${path}/profiles/billing`, { body: changed, headers }), 200)
  const { json } = await admin('GET', path)
  const user = {
    usageLocation: 'DE',
    userPrincipalName: `jo@${String(at(json, 'companyProfile.domain'))}`,
    firstName: 'Jo',
    lastName: 'Neu',
    displayName: 'Jo Neu',
    passwordProfile: { password: 'Lang-genug-4711!', forceChangePassword: false },
  }
  statusOf(await admin('POST', `${path}/users`, { body: user }), 201)
  statusOf(await admin('PATCH', path, { body: { relationshipToPartner: 'none' } }), 200)
  const filter = JSON.stringify({ Field: 'CustomerId', Value: id, Operator: 'equals' })
  const list = await admin('GET', `/v1/auditrecords?filter=${encodeURIComponent(filter)}`)
  const items = Object(list.json).items as readonly unknown[]
  const pairs = items.map((each) => [at(each, 'resourceType'), at(each, 'operationType')].join('/'))
  expect(pairs).toEqual([
    'partner_customer_relationship/remove_partner_customer_relationship',
    'customer_user/create_customer_user',
    'customer/update_customer_billing_profile',
    'subscription/update_subscription',
    'order/create_order',
    'agreement/create_agreement',
    'customer/add_customer',
  ])
  expect(at(items[0], 'userPrincipalName')).toBe(`global-admin@${partnerA.domain}`)
  for (const each of items) expect(at(each, 'operationStatus')).toBe('succeeded')
})

test('audit records come 500 at a time by default, those of one millisecond with ids of their own [W1.5-audit-default W14-audit-unique]', async () => {
  const caller = { kind: 'partner-app', partnerId: providerD.id, appId: 'tools' } as const
  await app.storage.write(async (tx) => {
    for (let made = 0; made < 501; made += 1) {
      await writeAudit(tx, {
        caller,
        partnerId: providerD.id,
        resourceType: 'order',
        operationType: 'create_order',
      })
    }
  })
  const software = app.app(providerD)
  const first = statusOf(await software('GET', '/v1/auditrecords'), 200)
  expect(at(first.json, 'totalCount')).toBe(500)
  expect(at(first.json, 'links.next.headers.0.key')).toBe('MS-ContinuationToken')
  const ids = new Set(Object(first.json).items.map((each: unknown) => at(each, 'id')))
  expect(ids.size).toBe(500)
})
