import { expect, test } from 'vitest'
import {
  at,
  buildAcceptance,
  buildCustomer,
  buildDirect,
  buildProgramme,
  buildProgrammeWith,
  buildPurchase,
  buildText,
  buildVersion,
  mca,
  nextAcceptanceId,
  partnerA,
  partnerB,
  refusalOf,
  userId,
} from '../../../test/support/domain.ts'
import { dayMs, hourMs, minuteMs } from '../../base/time.ts'
import type { Caller, CustomerUser } from '../caller.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { DirectAcceptanceInput } from './accept-directly.ts'
import { decideDirectAcceptance } from './accept-directly.ts'
import { isInFuture, requireNotInFuture } from './agreed-date.ts'
import { toContactFingerprint } from './attestation-facts.ts'
import { contest, isNamedPerson } from './contest.ts'
import { mayAcceptDirectly } from './may-accept-directly.ts'
import { withdraw } from './withdraw.ts'

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

const attester: Caller = {
  kind: 'partner-user',
  partnerId: partnerA.id,
  userId,
  upn: 'agent@partner-a.example',
  roles: ['helpdesk-agent'],
  appId: undefined,
  mfa: true,
}
const operator: Caller = { kind: 'operator', name: 'ops' }

function withdrawal(caller: Caller, customer: CustomerFacts, reason = 'Sent by mistake') {
  const acceptanceId = customer.acceptances[0]?.id ?? nextAcceptanceId()
  return () =>
    withdraw({ caller, customer, acceptanceId, programme: buildProgramme(), now, reason })
}

const withAttestation = buildCustomer({ acceptances: [buildAcceptance()] })
const withDirect = buildCustomer({ acceptances: [buildDirect()] })

test('who made an acceptance, and the operator, may withdraw it', () => {
  for (const act of [
    withdrawal(attester, withAttestation),
    withdrawal(customerAdmin, withDirect),
    withdrawal(operator, withAttestation),
    withdrawal(operator, withDirect),
  ]) {
    expect(act()).toMatchObject({ withdrawnAt: now, acceptance: { withdrawnAt: now } })
  }
})

test.each([
  ['a partner, of a direct acceptance', attester, withDirect, 'acceptance.unknown'],
  ['a customer, of an attestation', customerAdmin, withAttestation, 'acceptance.unknown'],
  [
    'another partner',
    { ...attester, partnerId: partnerB.id },
    withAttestation,
    'acceptance.unknown',
  ],
  [
    'a role that may not attest',
    { ...attester, roles: ['sales-agent'] },
    withAttestation,
    'caller.role-missing',
  ],
  [
    'a plain user of the customer',
    { ...customerAdmin, roles: ['user'] },
    withDirect,
    'caller.role-missing',
  ],
  [
    'software without a person',
    { kind: 'partner-app', partnerId: partnerA.id, appId: 'x' },
    withAttestation,
    'token.app-only-refused',
  ],
] as const)('a withdrawal is refused to %s', (_who, caller, customer, expected) => {
  expect(refusalOf(withdrawal(caller, customer))?.code).toBe(expected)
})

test('a withdrawal needs a reason', () => {
  for (const reason of ['', '  ', 'x'.repeat(1001)]) {
    expect(refusalOf(withdrawal(operator, withDirect, reason))?.code).toBe('request.invalid')
  }
})

test('what is withdrawn, or corrected away, is not withdrawn again', () => {
  const gone = buildCustomer({ acceptances: [buildDirect({ withdrawnAt: now })] })
  expect(refusalOf(withdrawal(operator, gone))?.code).toBe('acceptance.already-withdrawn')
  const newest = buildAcceptance()
  const chain = buildCustomer({
    acceptances: [buildAcceptance({ correctedBy: newest.id }), newest],
  })
  expect(refusalOf(withdrawal(attester, chain))).toEqual({
    code: 'acceptance.not-newest',
    facts: { newestId: newest.id },
  })
})

test('suspension and an ended relationship do not stop a withdrawal', () => {
  const customer = { ...withAttestation, suspended: true, relationships: [] }
  expect(withdrawal(attester, customer)().withdrawnAt).toBe(now)
})

test('the named person contests, the latest answer stands, cover changes only by policy', () => {
  const known = withAttestation.acceptances[0] ?? buildAcceptance()
  const question = { customer: withAttestation, acceptanceId: known.id, now }
  const programme = buildProgramme()
  const denied = contest({ ...question, answer: 'no', isNamed: true, programme })
  expect(denied).toEqual({ acceptance: { ...known, contest: 'no' }, changesCover: false })
  const customer = buildCustomer({ acceptances: [denied.acceptance] })
  const strict = buildProgrammeWith({ contestChangesCover: true })
  const taken = contest({ ...question, customer, answer: 'yes', isNamed: true, programme: strict })
  expect(taken).toEqual({ acceptance: { ...known, contest: 'yes' }, changesCover: true })
})

test('nobody but the named person contests, and only attestations name one', () => {
  const programme = buildProgramme()
  const act = (customer: CustomerFacts, isNamed: boolean) => () =>
    contest({
      customer,
      acceptanceId: customer.acceptances[0]?.id ?? nextAcceptanceId(),
      answer: 'no',
      isNamed,
      programme,
      now,
    })
  expect(refusalOf(act(withAttestation, false))?.code).toBe('acceptance.not-named-person')
  expect(refusalOf(act(withDirect, true))?.code).toBe('acceptance.unknown')
  expect(refusalOf(act(buildCustomer(), true))?.code).toBe('acceptance.unknown')
})

test('the named person is known by the e-mail address, in any letter case', () => {
  expect(isNamedPerson({ email: 'Mira@Example.com ' }, 'mira@example.com')).toBe(true)
  expect(isNamedPerson({ email: 'mira@example.com' }, 'other@example.com')).toBe(false)
  expect(isNamedPerson({ email: '' }, '')).toBe(false)
})

test('a pure date may lie 14 hours ahead, an instant five minutes', () => {
  const midnight = at('2024-06-02')
  expect(isInFuture(midnight, true, midnight - 14 * hourMs)).toBe(false)
  expect(isInFuture(midnight, true, midnight - 14 * hourMs - 1)).toBe(true)
  // Exactly midnight UTC is a pure date, however it was written.
  expect(isInFuture(midnight, false, midnight - 14 * hourMs)).toBe(false)
  const instant = at('2024-06-01T10:05:00Z')
  expect(isInFuture(instant, false, instant - 5 * minuteMs)).toBe(false)
  expect(isInFuture(instant, false, instant - 5 * minuteMs - 1)).toBe(true)
  expect(refusalOf(() => requireNotInFuture(now + dayMs, false, now))?.code).toBe('request.invalid')
})

test('a fingerprint tells each of the four fields apart and folds only the e-mail', () => {
  const contact = {
    firstName: 'Mira',
    lastName: 'Adomeit',
    email: 'mira@example.com',
    phoneNumber: '+49 4841 55501',
  }
  const of = (parts: Partial<typeof contact>) => toContactFingerprint({ ...contact, ...parts })
  expect(of({ email: ' MIRA@example.com' })).toBe(of({}))
  const different = [
    of({}),
    of({ firstName: 'mira' }),
    of({ lastName: 'Adomeit ' }),
    of({ email: 'm@example.com' }),
    of({ phoneNumber: '+49484155501' }),
    toContactFingerprint({ ...contact, phoneNumber: undefined }),
    of({ firstName: 'Mira","Ado', lastName: 'meit' }),
  ]
  expect(new Set(different).size).toBe(different.length)
  expect(toContactFingerprint({ ...contact, phoneNumber: undefined })).toBe(of({ phoneNumber: '' }))
})
