import fc from 'fast-check'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { bind, bindBody, bindQuery } from './bind.ts'
import { CreateAgreementRequest } from './schemas/agreement.ts'
import { CartRequest } from './schemas/cart.ts'
import { CreateCustomerRequest } from './schemas/customer.ts'
import { CreateOrderRequest, OrdersQuery } from './schemas/order.ts'
import { PartnerRelationshipsQuery } from './schemas/relationship.ts'
import { PatchSubscriptionRequest, SubscriptionsQuery } from './schemas/subscription.ts'

const contact = { firstName: 'Mira', lastName: 'Adomeit', email: 'mira@nordlicht.example' }
const templateId = '117a77b0-9360-443b-8795-C6DEDC750CF9'

function problemsOf(result: ReturnType<typeof bind>) {
  return 'problems' in result ? result.problems.map(({ field, problem }) => [field, problem]) : []
}

test('names bind in camelCase, PascalCase and mixed in one body, and null is absent', () => {
  const bound = bindBody(CreateAgreementRequest, {
    PrimaryContact: {
      FirstName: 'Mira',
      lastName: 'Adomeit',
      EMAIL: contact.email,
      PhoneNumber: null,
    },
    dateAgreed: '2024-03-05T00:00:00',
    TemplateId: templateId,
    Type: null,
    UserId: 'whatever',
  })
  expect(bound).toEqual({ primaryContact: contact, dateAgreed: '2024-03-05T00:00:00', templateId })
})

test('a null beside the same name in another letter case does not hide the value', () => {
  const bound = bindBody(PatchSubscriptionRequest, { Quantity: null, quantity: 3 })
  expect(bound).toEqual({ quantity: 3 })
})

test('snake case of the field table is tolerated', () => {
  const bound = bind(CreateCustomerRequest, {
    companyProfile: { domain: 'Nordlicht.EXAMPLE' },
    billingProfile: {
      email: 'a@b.example',
      culture: 'EN-us',
      language: 'En',
      company_name: 'Nordlicht',
      default_address: {
        first_name: 'Mira',
        lastName: 'Adomeit',
        addressLine1: 'Hafenweg 4',
        city: 'Husum',
        country: 'de',
      },
    },
  })
  expect(bound).toMatchObject({
    ok: {
      companyProfile: { domain: 'nordlicht.example' },
      billingProfile: {
        companyName: 'Nordlicht',
        culture: 'en-US',
        language: 'en',
        defaultAddress: { firstName: 'Mira', country: 'DE' },
      },
    },
  })
})

test('a cart line takes catalogId, digits as text, cycles in any letter case, and renewsTo as an array', () => {
  const { lineItems } = bindBody(CartRequest, {
    LineItems: [
      {
        Id: '0',
        CatalogId: 'P:S:A',
        Quantity: '2',
        BillingCycle: 'OneTime',
        TermDuration: 'p1y',
        RenewsTo: [{ TermDuration: 'P1Y' }],
        ProvisioningContext: { SubscriptionId: 'x', Scope: null },
        Error: null,
      },
    ],
  })
  expect(lineItems).toEqual([
    {
      id: 0,
      catalogItemId: 'P:S:A',
      quantity: 2,
      billingCycle: 'one_time',
      termDuration: 'P1Y',
      renewsTo: { termDuration: 'P1Y' },
      provisioningContext: { SubscriptionId: 'x' },
    },
  ])
})

test('a number is read where text is wanted', () => {
  const bound = bindBody(CreateOrderRequest, {
    lineItems: [{ lineItemNumber: 0, offerId: 42, quantity: 1, partnerIdOnRecord: 4847383 }],
  })
  expect(bound.lineItems[0]).toMatchObject({ offerId: '42', partnerIdOnRecord: '4847383' })
})

test('every bad field is named at once, by its path', () => {
  const result = bind(CreateAgreementRequest, {
    primaryContact: { firstName: ' ', email: 'no address' },
    dateAgreed: '2024-02-30',
  })
  expect(problemsOf(result)).toEqual([
    ['primaryContact.firstName', 'missing'],
    ['primaryContact.lastName', 'missing'],
    ['primaryContact.email', 'malformed'],
    ['dateAgreed', 'malformed'],
    ['templateId', 'missing'],
  ])
})

test('an empty body names every required field', () => {
  expect(problemsOf(bind(CreateAgreementRequest, undefined))).toEqual([
    ['primaryContact.firstName', 'missing'],
    ['primaryContact.lastName', 'missing'],
    ['primaryContact.email', 'missing'],
    ['dateAgreed', 'missing'],
    ['templateId', 'missing'],
  ])
})

test('wrong types, unknown members and bounds are told apart', () => {
  const result = bind(CartRequest, {
    lineItems: [
      { catalogItemId: { a: 1 }, quantity: 0, billingCycle: 'weekly' },
      { catalogItemId: 'x', quantity: 1.5, billingCycle: 'monthly', attestationAccepted: 'maybe' },
      'text',
    ],
  })
  expect(problemsOf(result)).toEqual([
    ['lineItems[0].catalogItemId', 'malformed'],
    ['lineItems[0].quantity', 'too-small'],
    ['lineItems[0].billingCycle', 'unknown-value'],
    ['lineItems[1].quantity', 'malformed'],
    ['lineItems[1].attestationAccepted', 'malformed'],
    ['lineItems[2]', 'malformed'],
  ])
})

test('a body that is no object is one malformed body', () => {
  expect(problemsOf(bind(CartRequest, 'success'))).toEqual([['body', 'malformed']])
  expect(problemsOf(bind(CartRequest, [1]))).toEqual([['body', 'malformed']])
})

test('a cart without lines is refused', () => {
  expect(bind(CartRequest, { lineItems: [] })).toEqual({
    problems: [{ field: 'lineItems', problem: 'missing' }],
  })
})

test('text that neither the log nor a database can hold is refused', () => {
  const withName = (firstName: string) =>
    problemsOf(
      bind(CreateAgreementRequest, {
        primaryContact: { ...contact, firstName },
        dateAgreed: '2024-03-05',
        templateId,
      }),
    )
  expect(withName('a\0b')).toEqual([['primaryContact.firstName', 'malformed']])
  expect(withName('a\ud800')).toEqual([['primaryContact.firstName', 'malformed']])
  expect(withName('x'.repeat(101))).toEqual([['primaryContact.firstName', 'too-long']])
})

test('a query reads names in any letter case, an empty value as absent, and the first of duplicates', () => {
  expect(bindQuery(SubscriptionsQuery, { Order_Id: 'a', MPN_ID: '', size: ['5', '6'] })).toEqual({
    orderId: 'a',
    size: 5,
  })
  expect(bindQuery(OrdersQuery, { BillingType: 'onetime' })).toEqual({ billingType: 'one_time' })
  expect(
    bindQuery(PartnerRelationshipsQuery, {
      relationship_type: 'IsIndirectCloudSolutionProviderOf',
    }),
  ).toEqual({ relationshipType: 'is_indirect_cloud_solution_provider_of' })
})

test('a malformed query is refused by the name of its parameter', () => {
  expect(() => bindQuery(SubscriptionsQuery, { size: 'many' })).toThrow(
    expect.objectContaining({
      code: 'request.invalid',
      facts: { fields: [{ field: 'size', problem: 'malformed', expected: 'whole number' }] },
    }),
  )
})

test('no key reaches a prototype', () => {
  const hostile: unknown = JSON.parse(
    '{"lineItems":[{"catalogItemId":"x","quantity":1,"billingCycle":"none","provisioningContext":{"__proto__":"y","constructor":"z","ok":"1"}}],"__proto__":{"polluted":true}}',
  )
  const bound = bindBody(CartRequest, hostile)
  expect(Object.keys(bound.lineItems[0]?.provisioningContext ?? {})).toEqual(['ok'])
  expect(Object.getPrototypeOf(bound)).toBe(Object.prototype)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('binding never throws, and what it accepts it accepts again unchanged', () => {
  const schemas = [
    CreateAgreementRequest,
    CreateCustomerRequest,
    CartRequest,
    PatchSubscriptionRequest,
  ]
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record({
      Quantity: fc.jsonValue(),
      Status: fc.string(),
      lineitems: fc.array(fc.jsonValue()),
    }),
    fc.record(
      { quantity: fc.integer(), friendly_name: fc.string(), autoRenewEnabled: fc.boolean() },
      { requiredKeys: [] },
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...schemas), body, (schema, value) => {
      const once = bind(schema, value)
      if ('ok' in once) expect(bind(schema, once.ok)).toEqual(once)
      else expect(once.problems.length).toBeGreaterThan(0)
    }),
  )
})

test('an answer to a body full of mistakes stays bounded', () => {
  const schema = Type.Object({ list: Type.Array(Type.Integer()) })
  const result = bind(schema, { list: Array.from({ length: 900 }, () => 'x') })
  expect('problems' in result && result.problems.length).toBe(100)
  expect(problemsOf(bind(schema, { list: Array.from({ length: 1001 }, () => 1) }))).toEqual([
    ['list', 'too-large'],
  ])
})
