import { expect, test } from 'vitest'
import type { AnyProductError } from '../base/product-error.ts'
import { ProductError } from '../base/product-error.ts'
import { de } from './de.ts'
import { describerFor } from './describe.ts'
import { en } from './en.ts'
import { textsFor, textsForAcceptLanguage } from './texts.ts'

/** Stands for any facts: every member exists and reads as text, number or list. */
const anyFacts = {
  fields: [{ field: 'a', problem: 'missing' as const }],
  limitBytes: 1,
  allowed: ['GET'],
  retryAfterSeconds: 1,
  audience: 'a',
  action: 'attest',
  roles: ['admin-agent'],
  edition: '2020',
  providers: [{ id: '1', name: 'Provider' }],
  customerId: 'c',
  domain: 'd',
  country: 'DE',
  pattern: 'p',
  reservations: 1,
  partnerId: 'p',
  mpnId: '1',
  templateId: 't',
  agreementType: 'T',
  operator: 'Operator',
  sha256: 's',
  acceptanceId: 'a',
  newestId: 'n',
  message: 'Message.',
  partners: ['Partner'],
  route: 'r',
  reason: 'r',
  resolveUrl: 'u',
  item: 'i',
  cartId: 'c',
  lines: [0],
  orderId: 'o',
  offerId: 'o',
  from: 1,
  to: 2,
  parkedOrderId: 'p',
  state: 's',
  productId: 'p',
  skuId: 's',
  availabilityId: 'a',
  segment: 's',
  view: 'v',
  subscriptionId: 's',
  byHeader: true,
  status: 's',
  entitlements: 1,
  partnerCountry: 'DE',
  customerCountry: 'US',
  taskId: 't',
  acceptances: [{ acceptanceId: 'a', until: '2030-01-01' }],
  countries: ['DE'],
  what: 'Something',
  softwareOrders: 1,
  userId: 'u',
  roleId: 'r',
  field: 'mpnId',
  value: 'v',
  corrected: 'w',
  resellerCountry: 'US',
  tenantId: 't',
}

const routeFacts = { agreement: 'A', partner: 'P', customer: 'C', operator: 'O', country: 'DE' }
const statementFacts = {
  agreement: 'A',
  customer: 'C',
  customerId: 'c',
  partner: 'P',
  agreedOn: 'D',
  from: 'F',
  to: 'T',
}

/** Every text of a language by its path; functions are called with facts that fit all of them. */
function flatten(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const call = value as (...facts: unknown[]) => string
    if (path.startsWith('fieldProblems')) return [[path, call('feld', 'x')]]
    if (['reachOutToPartner', 'partnerAsked', 'partnerNotAsked'].includes(path))
      return [[path, call('P')]]
    return [[path, call({ ...anyFacts, ...routeFacts, ...statementFacts })]]
  }
  return Object.entries(value ?? {}).flatMap(([key, member]) =>
    flatten(member, path === '' ? key : `${path}.${key}`),
  )
}

const english = new Map(flatten(en))
const german = new Map(flatten(de))

test('both languages have the same keys', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
})

test('no German text is the English one, but for names that are alike', () => {
  const alike = ['families.azure-plan', 'families.software', 'roles.helpdesk-agent', 'language']
  const same = [...german].filter(([key, text]) => english.get(key) === text).map(([key]) => key)
  expect(same.filter((key) => !alike.includes(key))).toEqual([])
})

test('no English word is left in a German text', () => {
  const englishWords =
    /\b(?:the|and|or|is|not|your|this|please|customer|agreement|accepted|ask|again)\b/i
  const left = [...german].filter(([, text]) => englishWords.test(text)).map(([key]) => key)
  expect(left).toEqual([])
})

test('every refusal says in both languages what to do next, and addresses with Sie in German', () => {
  for (const [key, text] of german) {
    if (!key.startsWith('errors.') || key === 'errors.acceptance.already-attested') continue
    expect(text, key).toMatch(/\b(?:Sie|muss)\b/)
    expect(text, key).toMatch(/[.!]$/)
    expect(text, key).not.toMatch(/\b(?:du|dein|deine|dir)\b/i)
  }
})

test('the words that the contract and the design fix are exact', () => {
  expect(en.reachOutToPartner('the Microsoft Customer Agreement')).toBe(
    'Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement.',
  )
  expect(de.reachOutToPartner('zur Microsoft-Kundenvereinbarung')).toBe(
    'Bitte wenden Sie sich an Ihren Partner, um Ihre Zustimmung zur Microsoft-Kundenvereinbarung zu bestätigen.',
  )
  expect(english.get('errors.acceptance.already-attested')).toBe(
    'A partner confirmed agreement already exists for the customer.',
  )
  expect(english.get('errors.purchase.agreement-missing')).toBe(
    'Either a partner confirmation of the customer acceptance of the Microsoft Customer Agreement must be provided or the customer must accept the Microsoft Customer Agreement in the Microsoft Admin Center before you can complete this purchase',
  )
})

test('a missing role names the roles that may, and the edition, in the reader’s language', () => {
  const error: AnyProductError = new ProductError('caller.role-missing', {
    action: 'attest',
    roles: ['global-admin', 'admin-agent', 'helpdesk-agent'],
    edition: '2020-06-16',
  })
  expect(describerFor(en).describeError(error)).toContain(
    'Global admin, Admin agent or Helpdesk agent',
  )
  expect(describerFor(de).describeError(error)).toContain(
    'Globaler Administrator, Administrator-Agent oder Helpdesk-Agent',
  )
  expect(describerFor(de).describeError(error)).toContain('2020-06-16')
})

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE-de', 'de'],
  ['en-US', 'en'],
  ['del', 'en'],
  [undefined, 'en'],
])('locale %s speaks %s', (locale, language) => {
  expect(textsFor(locale).language).toBe(language)
})

test.each([
  ['fr-FR, de;q=0.8, en;q=0.5', 'de'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['de;q=0.1, en;q=0.9', 'en'],
  ['de;q=0', 'en'],
  ['', 'en'],
])('Accept-Language %s speaks %s', (header, language) => {
  expect(textsForAcceptLanguage(header).language).toBe(language)
})

test('a request that is no HTTP is said to be unreadable, not to have a field of that name', () => {
  const error = new ProductError('request.invalid', {
    fields: [{ field: 'request', problem: 'malformed' }],
  })
  expect(describerFor(en).describeError(error)).toContain('could not be read')
  expect(describerFor(de).describeError(error)).toContain('nicht lesbar')
})

test('a name that ends with a full stop does not double that of the sentence', () => {
  const error = new ProductError('acceptance.not-open-to-customer', {
    message: 'Please ask.',
    partners: ['Birkenhain Inc.'],
  })
  expect(describerFor(en).describeError(error)).toMatch(/Ask Birkenhain Inc\.$/)
})
