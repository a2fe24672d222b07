import { expect, test } from 'vitest'
import {
  at,
  buildAcceptance,
  buildCustomer,
  buildDirect,
  buildProgramme,
  buildPurchase,
  buildText,
  buildVersion,
  mca,
  nextAcceptanceId,
  partnerB,
  refusalOf,
  userId,
} from '../../../test/support/domain.ts'
import type { CustomerUser } from '../caller.ts'
import type { DirectAcceptanceInput } from './accept-directly.ts'
import { decideDirectAcceptance } from './accept-directly.ts'
import { mayAcceptDirectly } from './may-accept-directly.ts'

const now = at('2024-06-01T10:00:00Z')
const customerAdmin: CustomerUser = {
  kind: 'customer-user',
  customerId: buildCustomer().id,
  userId,
  upn: 'admin@customer.example',
  roles: ['global-admin'],
}
const message = 'Please reach out to your Partner.'

function directInput(parts: Partial<DirectAcceptanceInput> = {}): DirectAcceptanceInput {
  return {
    id: nextAcceptanceId(),
    caller: customerAdmin,
    customer: buildCustomer(),
    agreementType: mca,
    programme: buildProgramme(),
    now,
    sha256: buildText(2, 'DE', 'de-DE').sha256,
    refusal: { message, partners: ['Partner a'] },
    ...parts,
  }
}

const directRefusal = (parts: Partial<DirectAcceptanceInput>) =>
  refusalOf(() => decideDirectAcceptance(directInput(parts)))

test('a direct acceptance is bound to the text that was read', () => {
  const english = buildText(2, 'DE', 'en-US')
  const decision = decideDirectAcceptance(directInput({ sha256: english.sha256 }))
  expect(decision).toMatchObject({
    kind: 'new',
    text: english,
    acceptance: {
      kind: 'direct',
      rank: 2,
      textSha256: english.sha256,
      textLanguage: 'en-US',
      partnerId: undefined,
      agreedAt: now,
    },
  })
})

test.each([
  ['an outdated one', buildText(1, 'DE', 'de-DE').sha256],
  ['that of another country', buildText(2, 'AT', 'de-AT').sha256],
  ['an unknown one', 'ab'.repeat(32)],
])('a text is refused when it is %s, naming the current one', (_what, sha256) => {
  expect(directRefusal({ sha256 })).toEqual({
    code: 'acceptance.text-not-current',
    facts: { sha256: buildText(2, 'DE', 'de-DE').sha256 },
  })
})

test('a direct acceptance of the version shown is answered again, whatever its language', () => {
  const known = buildDirect()
  const customer = buildCustomer({ acceptances: [known] })
  const sha256 = buildText(2, 'DE', 'en-US').sha256
  expect(decideDirectAcceptance(directInput({ customer, sha256 }))).toEqual({
    kind: 'existing',
    acceptance: known,
  })
})

test('an effective newer version can be accepted before it is required', () => {
  const programme = buildProgramme({
    versions: [buildVersion(2, '2023-04-01'), buildVersion(3, '2024-05-01')],
    texts: [buildText(3, 'DE', 'de-DE')],
  })
  const customer = buildCustomer({ acceptances: [buildDirect()] })
  const sha256 = buildText(3, 'DE', 'de-DE').sha256
  const decision = decideDirectAcceptance(directInput({ programme, customer, sha256 }))
  expect(decision).toMatchObject({ kind: 'new', acceptance: { rank: 3 } })
})

test.each([
  ['a withdrawn one', buildDirect({ withdrawnAt: now })],
  ['an attestation', buildAcceptance()],
])('%s is no direct acceptance that counts already', (_what, acceptance) => {
  const customer = buildCustomer({ acceptances: [acceptance] })
  expect(decideDirectAcceptance(directInput({ customer })).kind).toBe('new')
})

test('only a Global admin of the customer accepts', () => {
  const caller: CustomerUser = { ...customerAdmin, roles: ['user'] }
  expect(directRefusal({ caller })).toEqual({
    code: 'caller.role-missing',
    facts: { action: 'accept-agreement', roles: ['global-admin'], edition: '06/16/2020' },
  })
})

test('a customer that bought before is refused with the message and its partners', () => {
  const customer = buildCustomer({ purchases: [buildPurchase(partnerB)] })
  expect(directRefusal({ customer })).toEqual({
    code: 'acceptance.not-open-to-customer',
    facts: { message, partners: ['Partner a'] },
  })
})

test('a customer that is suspended or has no text is told so', () => {
  expect(directRefusal({ customer: buildCustomer({ suspended: true }) })?.code).toBe(
    'customer.suspended',
  )
  expect(directRefusal({ customer: buildCustomer({ country: 'FJ' }) })?.code).toBe(
    'agreement.no-text',
  )
})

test('a customer without any partner may accept', () => {
  const customer = buildCustomer({ relationships: [] })
  expect(decideDirectAcceptance(directInput({ customer })).kind).toBe('new')
})

test('beside cover by attestation, a customer that never bought may still accept', () => {
  const customer = buildCustomer({ acceptances: [buildAcceptance()] })
  const may = mayAcceptDirectly({
    customer,
    agreementType: mca.name,
    programme: buildProgramme(),
    now,
  })
  expect(may).toEqual({ allowed: true })
})
