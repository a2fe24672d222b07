import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIds } from '../../../sample/catalogue/item-ids.ts'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { isObject } from '../../../src/base/json.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import type { TestAnswer } from '../../support/ask.ts'
import { mca, partnerA, providerC, resellerF } from '../../support/domain.ts'
import { at, attest, fillCart, offerId, order, statusOf, textAt } from '../scenarios/support.ts'

/** Every answer of a walk through the API, with the URL that it came from. */
const answers: { readonly url: string; readonly answer: TestAnswer }[] = []
let app: TestApp
let customerId: CustomerId
let orderId: string
let subscriptionId: string

beforeAll(async () => {
  app = await openTestApp('sqlite')
  customerId = await createTestCustomer(app, partnerA)
  const made = await attest(app, partnerA, 'admin-agent', customerId)
  const placed = await order(app, partnerA, customerId)
  const plan = await order(app, partnerA, customerId, itemIds.azurePlan)
  const reservation = await order(app, partnerA, customerId, itemIds.machineReservation)
  orderId = textAt(placed, 'id')
  subscriptionId = textAt(placed, 'lineItems.0.subscriptionId')
  const planId = textAt(plan, 'lineItems.0.subscriptionId')
  const ask = app.as(partnerA, 'admin-agent')
  const checkout = await fillCart(app, partnerA, customerId)
  const cart = checkout.replace(/\/checkout$/, '')
  const entitlements = `/partner/api/customers/${customerId}/subscriptions/${planId}/entitlements`
  const added = await ask('POST', entitlements, { body: { friendlyName: 'Produktion' } })
  for (const [url, answer] of Object.entries({ made, placed, plan, reservation, added })) {
    answers.push({ url, answer })
  }
  const c = `/v1/customers/${customerId}`
  const users = await ask('GET', `${c}/users`)
  const user = textAt(users, 'items.0.id')
  const role = '62e90394-69f5-4237-9190-012177145e10'
  for (const url of [
    cart,
    '/v1/agreements?agreementType=*',
    `/v1/agreementtemplates/${mca.templateId}/document?country=DE`,
    '/v1/customers?size=1',
    '/v1//customers/?size=25',
    c,
    `${c}/agreements?agreementType=*`,
    `${c}/directSignedMicrosoftCustomerAgreementStatus`,
    `${c}/profiles/company`,
    `${c}/profiles/billing`,
    `${c}/qualification`,
    `${c}/qualifications`,
    `${c}/validationStatus?type=Account`,
    `${c}/users?size=10`,
    `${c}/users/${user}`,
    `${c}/users/${user}/directoryroles`,
    `${c}/directoryroles`,
    `${c}/directoryroles/${role}/usermembers`,
    `${c}/relationships`,
    `${c}/orders`,
    `${c}/orders/${orderId}?include_price=True`,
    `${c}/orders?billingType=onetime`,
    `${c}/subscriptions`,
    `${c}/subscriptions/${subscriptionId}`,
    `${c}/subscriptions/${planId}`,
    `${c}/subscriptions/${planId}/azureEntitlements`,
    `${c}/products?targetView=Azure`,
    `${c}/products/DZH318Z0BPS6/skus`,
    `${c}/products/DZH318Z0BPS6/skus/0001/availabilities`,
    '/v1/customers/relationshiprequests',
    '/v1/products?country=DE&targetView=OnlineServices',
    '/v1/products/DZH318Z0BPS6?country=DE',
    '/v1/products/DZH318Z0BPS6/skus?country=DE',
    '/v1/products/DZH318Z0BPS6/skus/0001?country=DE',
    '/v1/products/DZH318Z0BPS6/skus/0001/availabilities?country=DE',
    '/v1/offers?country=DE&size=2',
    `/v1/offers/${offerId}?country=DE`,
    '/v1/auditrecords?size=2',
    '/v1/auditrecords',
    '/v1/countryvalidationrules/US',
    '/v1/profiles/organization',
    '/v1/profiles/legalbusiness',
  ]) {
    answers.push({ url, answer: statusOf(await ask('GET', url), 200) })
  }
  const provider = app.as(providerC, 'admin-agent')
  await createTestCustomer(app, providerC, { resellerId: resellerF.id })
  for (const url of [
    '/v1/customers',
    '/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf',
  ]) {
    answers.push({ url, answer: statusOf(await provider('GET', url), 200) })
  }
  const done = await ask('POST', checkout)
  answers.push({ url: 'checkout', answer: statusOf(done, 201) })
})
afterAll(() => app[Symbol.asyncDispose]())

type Member = { readonly path: string; readonly name: string; readonly value: unknown }

/** Every member of every object of an answer, with its path. */
function membersOf(value: unknown, path = ''): readonly Member[] {
  if (Array.isArray(value)) return value.flatMap((each) => membersOf(each, `${path}[]`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, each]) => [
    { path: `${path}.${name}`, name, value: each },
    ...membersOf(each, `${path}.${name}`),
  ])
}

function everyMember(): readonly (Member & { readonly url: string })[] {
  return answers.flatMap(({ url, answer }) =>
    membersOf(answer.json).map((member) => ({ ...member, url })),
  )
}

/** Strings that the API owns: keys of maps and JSON text inside values are not its names. */
const isOurName = ({ path }: Member) => !path.includes('provisioningContext')

test('no answer has a null [W14-no-nulls W1.7-absent]', () => {
  expect(answers.length).toBeGreaterThan(45)
  for (const { url, name, value } of everyMember()) {
    expect(value, `${name} of ${url}`).not.toBeNull()
    expect(value, `${name} of ${url}`).not.toBeUndefined()
  }
})

test('every property name is camelCase [W1.7-camel W13-2]', () => {
  const names = everyMember().filter(isOurName)
  for (const { name, url } of names) expect(name, url).toMatch(/^[a-z][A-Za-z0-9]*$/)
})

test('every collection has items, links and attributes [W14-links-always W1.4-links-always W1.4-items W1.4-shape]', () => {
  const lists = answers.filter(({ answer }) => isObject(answer.json) && 'items' in answer.json)
  expect(lists.length).toBeGreaterThan(15)
  for (const { url, answer } of lists) {
    expect(answer.json, url).toMatchObject({
      totalCount: expect.any(Number),
      items: expect.any(Array),
      links: { self: { uri: expect.any(String) } },
      attributes: { objectType: 'Collection' },
    })
  }
})

test('every link begins with one slash, has no host and no version, and says method and headers [W14-link-uri W14-link-members W1.4-link]', () => {
  const links = everyMember().filter(({ path }) => /\.links\.[A-Za-z]+$/.test(path))
  expect(links.length).toBeGreaterThan(80)
  for (const { value, url, path } of links) {
    expect(at(value, 'uri'), `${path} of ${url}`).toMatch(/^\/(?!\/|v1(\/|$))[^\s]*$/i)
    expect(at(value, 'method'), `${path} of ${url}`).toMatch(/^[A-Z]+$/)
    expect(at(value, 'headers'), `${path} of ${url}`).toBeInstanceOf(Array)
  }
  const names = new Set(links.map(({ name }) => name))
  for (const name of ['self', 'next', 'skus', 'subscription']) expect(names).toContain(name)
})

test('a self link keeps the query of its request [W14-link-uri]', () => {
  const asked = answers.filter(
    ({ url, answer }) =>
      /\?(size|filter)=/.test(url) && isObject(answer.json) && 'items' in answer.json,
  )
  expect(asked.length).toBeGreaterThan(1)
  for (const { url, answer } of asked) {
    const expected = url.replace(/^\/v1/, '').replace('//', '/').replace('/?', '?')
    expect(at(answer.json, 'links.self.uri')).toBe(expected)
  }
})

test('every link of a resource can be followed [W14-link-uri]', async () => {
  const ask = app.as(partnerA, 'admin-agent')
  const uris = everyMember().filter(
    ({ path, url }) => path.endsWith('.links.self.uri') && url.includes(customerId),
  )
  const different = new Set(uris.map(({ value }) => String(value)))
  expect(different.size).toBeGreaterThan(10)
  for (const uri of different) {
    statusOf(await ask('GET', `/v1${uri}`), 200)
  }
})

const strict: Readonly<Record<string, readonly string[]>> = {
  billingCycle: ['unknown', 'monthly', 'annual', 'none', 'one_time'],
  relationshipToPartner: [
    'unknown',
    'none',
    'reseller',
    'advisor',
    'syndication',
    'microsoftSupport',
  ],
  billingType: ['none', 'usage', 'license'],
  contractType: ['subscription', 'productKey', 'redemptionCode'],
  userDomainType: ['none', 'managed', 'federated'],
  operationStatus: ['succeeded', 'failed', 'progress', 'decline'],
}

test('enumerations of strict clients hold only the words that they know [W14-billing-cycle W14-relationship-enum W1.7-enums]', () => {
  const members = everyMember()
  for (const [name, words] of Object.entries(strict)) {
    const values = members.filter((each) => each.name === name).map(({ value }) => value)
    expect(values.length, name).toBeGreaterThan(0)
    for (const value of values) expect(words, name).toContain(value)
  }
  const cycles = members.filter(({ name }) => name === 'supportedBillingCycles')
  expect(cycles.length).toBeGreaterThan(0)
  for (const value of cycles.flatMap((each) => each.value)) {
    expect(strict.billingCycle).toContain(value)
  }
  for (const word of ['resourceType', 'operationType']) {
    const values = members.filter(({ name }) => name === word).map(({ value }) => value)
    expect(values.length, word).toBeGreaterThan(0)
    for (const value of values) expect(value).toMatch(/^[a-z]+(_[a-z]+)*$/)
  }
})

test('the exceptions keep their own casing [W1.7-enum-exceptions]', () => {
  const members = everyMember()
  const valuesOf = (name: string) =>
    new Set(members.filter((each) => each.name === name).map((each) => each.value))
  expect(valuesOf('agreementType')).toContain('MicrosoftCustomerAgreement')
  expect(valuesOf('transactionType')).toEqual(new Set(['UserPurchase', 'new']))
  const cart = answers.find(({ url }) => url.includes('/carts/'))
  expect(at(cart?.answer.json, 'status')).toBe('Active')
})

test('a subscription shows only the four states that strict clients know; one that expired shows deleted [W14-subscription-status W14-expired-deleted]', async () => {
  await using other = await openTestApp('sqlite')
  const id = await createTestCustomer(other, partnerA)
  statusOf(await attest(other, partnerA, 'admin-agent', id), 201)
  const ask = other.as(partnerA, 'admin-agent')
  const states: unknown[] = []
  const path = `/v1/customers/${id}/subscriptions`
  for (const members of [
    {},
    { status: 'suspended' },
    { status: 'deleted' },
    { autoRenewEnabled: false },
  ]) {
    const placed = statusOf(await order(other, partnerA, id), 201)
    const one = `${path}/${textAt(placed, 'lineItems.0.subscriptionId')}`
    const body = { ...Object((await ask('GET', one)).json), ...members }
    states.push(at(statusOf(await ask('PATCH', one, { body }), 200).json, 'status'))
  }
  expect(states).toEqual(['active', 'suspended', 'deleted', 'active'])
  const longer = { advanceDays: 400 }
  statusOf(await other.anybody('POST', '/sandbox/clock', { body: longer }), 200)
  const { json } = statusOf(await ask('GET', path), 200)
  const shown = Object(json).items.map((each: unknown) => at(each, 'status'))
  expect(shown.toSorted()).toEqual(['active', 'deleted', 'deleted', 'deleted'])
})

test('every date ends in Z and has no trailing zeros [W14-trim-zeros W1.7-dates-out]', () => {
  const dates = everyMember().filter(({ name, value }) =>
    typeof value === 'string' ? /(date|stamp)$/i.test(name) && /^\d{4}-/.test(value) : false,
  )
  expect(dates.length).toBeGreaterThan(20)
  for (const { value, url, name } of dates) {
    expect(value, `${name} of ${url}`).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,6}[1-9])?Z$/)
  }
})

test('resources name their types, and those that change carry a tag [W1.10-types W1.4-etag W14-etag W14-billing-etag]', () => {
  const types = new Map<unknown, unknown[]>()
  for (const { name, value } of everyMember()) {
    if (name !== 'attributes') continue
    const type = at(value, 'objectType')
    types.set(type, [...(types.get(type) ?? []), at(value, 'etag')])
  }
  for (const type of [
    'Collection',
    'Customer',
    'CustomerCompanyProfile',
    'CustomerBillingProfile',
    'CustomerUser',
    'UserMember',
    'DirectoryRole',
    'RelationshipRequest',
    'PartnerRelationship',
    'Cart',
    'CartLineItem',
    'CartCheckoutResult',
    'Order',
    'OrderLineItem',
    'Subscription',
    'Product',
    'Sku',
    'Availability',
    'AzureEntitlement',
    'AuditRecord',
  ]) {
    expect([...types.keys()], type).toContain(type)
  }
  for (const type of ['Order', 'Subscription']) {
    for (const etag of types.get(type) ?? []) {
      const tag: unknown = JSON.parse(Buffer.from(String(etag), 'base64').toString())
      expect(tag).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        version: expect.any(Number),
      })
    }
  }
  for (const etag of types.get('CustomerBillingProfile') ?? []) {
    expect(etag).toMatch(/^-?\d+$/)
  }
})

test('audit records have their partner and ticks as id, JSON text as values and pairs as data [W14-audit-id W14-audit-unique W14-audit-values W14-customized-data]', () => {
  const list = answers.find(({ url }) => url === '/v1/auditrecords')
  const items: readonly unknown[] = Object(list?.answer.json).items
  expect(items.length).toBeGreaterThan(4)
  expect(new Set(items.map((each) => at(each, 'id'))).size).toBe(items.length)
  for (const item of items) {
    expect(at(item, 'id')).toMatch(new RegExp(`^${partnerA.id}_\\d{18}$`))
    const value = at(item, 'resourceNewValue')
    if (value !== undefined) {
      for (const { name } of membersOf(JSON.parse(String(value)))) expect(name).toMatch(/^[A-Z]/)
    }
    expect(at(item, 'customizedData')).toBeInstanceOf(Array)
  }
})

test('reads and updates answer 200, creations 201 [W1.8-200 W1.8-201]', () => {
  for (const { url, answer } of answers) {
    expect(answer.status, url).toBe(url.startsWith('/') ? 200 : 201)
  }
})

test('a plan is quantity one, without a term, and gives a subscription that never ends [W5.6-plan W6.2-never-ends]', () => {
  const plan = answers.find(({ url }) => url === 'plan')
  const line = at(plan?.answer.json, 'lineItems.0')
  expect(line).toMatchObject({ quantity: 1, offerId: itemIds.azurePlan })
  expect(line).not.toHaveProperty('termDuration')
  expect(plan?.answer.json).toMatchObject({ billingCycle: 'one_time' })
  const id = String(at(line, 'subscriptionId'))
  const read = answers.find(({ url }) => url.endsWith(`/subscriptions/${id}`))
  expect(read?.answer.json).toMatchObject({
    quantity: 1,
    commitmentEndDate: expect.stringMatching(/^9999-/),
  })
})
