import { expect, test } from 'vitest'
import {
  at,
  buildAcceptance,
  buildCustomer,
  buildDirect,
  buildProgramme,
  buildProgrammeWith,
  nextAcceptanceId,
  partnerA,
  partnerB,
  refusalOf,
  userId,
} from '../../../test/support/domain.ts'
import type { Caller, CustomerUser } from '../caller.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import { contest, isNamedPerson } from './contest.ts'
import { withdraw } from './withdraw.ts'

const now = at('2024-06-01T10:00:00Z')
const customerAdmin: CustomerUser = {
  kind: 'customer-user',
  customerId: buildCustomer().id,
  userId,
  upn: 'admin@customer.example',
  roles: ['global-admin'],
}
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
