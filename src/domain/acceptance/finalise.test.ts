import { expect, test } from 'vitest'
import { buildSignature, requestOf } from '../../../test/support/attestation-requests.ts'
import {
  at,
  buildAcceptance,
  buildCustomer,
  buildPartner,
  buildProgramme,
  buildProgrammeWith,
  buildText,
  day,
  mca,
  nextAcceptanceId,
  partnerA,
  refusalOf,
  userId,
} from '../../../test/support/domain.ts'
import { toCustomerId } from '../../base/identifiers.ts'
import { type FinaliseInput, finalise } from './finalise.ts'

const now = at('2024-06-03T10:00:00Z')
const mira = 'fingerprint of the signatory'
const signed = requestOf({ signature: buildSignature() })

function inputOf(parts: Partial<FinaliseInput> = {}): FinaliseInput {
  return {
    id: nextAcceptanceId(),
    request: signed,
    customer: buildCustomer(),
    companyName: 'KUNDE gmbh',
    partner: partnerA,
    programme: buildProgramme(),
    now,
    recordedBy: userId,
    contactFingerprint: mira,
    knownFingerprints: new Map(),
    ...parts,
  }
}
const code = (parts: Partial<FinaliseInput>) => refusalOf(() => finalise(inputOf(parts)))?.code

test('date and text are those of the signature, whenever it is finalised', () => {
  const { acceptance, text, opensNothing } = finalise(inputOf())
  expect(text).toEqual(buildText(2, 'DE', 'de-DE'))
  expect(opensNothing).toBe(false)
  expect(acceptance).toMatchObject({
    kind: 'attestation',
    method: 'signed',
    partnerId: partnerA.id,
    rank: 2,
    textSha256: text.sha256,
    agreedAt: at('2024-06-01T09:00:00Z'),
    recordedAt: now,
    finalisedAt: now,
    recordedBy: userId,
  })
})

test('a signature of an expired or superseded request stays good', () => {
  const request = { ...signed, expiresAt: now - 1, supersededAt: now - 1 }
  expect(finalise(inputOf({ request })).acceptance.method).toBe('signed')
})

test('a signature before a cut-off in force is recorded and opens nothing', () => {
  const agreement = {
    requirements: [{ rank: 2, requiredFrom: day('2023-04-01') }],
    cutOffs: [{ agreedFrom: day('2024-06-02'), inForceFrom: day('2024-06-02') }],
  }
  const programme = buildProgrammeWith({ agreements: { [mca.name]: agreement } })
  expect(finalise(inputOf({ programme })).opensNothing).toBe(true)
})

test('without a signature, twice, or for another customer nothing is finalised', () => {
  expect(code({ request: requestOf() })).toBe('attestation-request.not-accepted')
  const customerId = toCustomerId('f0000000-0000-4000-8000-000000000000')
  expect(code({ request: { ...signed, customerId } })).toBe('request.invalid')
  const finalised = { acceptanceId: nextAcceptanceId(), at: now }
  const used = { ...signed, finalised }
  expect(code({ request: used })).toBe('attestation-request.already-used')
  const made = buildAcceptance({ id: finalised.acceptanceId, method: 'signed' })
  expect(code({ request: used, customer: buildCustomer({ acceptances: [made] }) })).toBe(
    'acceptance.already-attested',
  )
  const withdrawn = { ...made, withdrawnAt: now }
  expect(code({ request: used, customer: buildCustomer({ acceptances: [withdrawn] }) })).toBe(
    'attestation-request.already-used',
  )
})

test('a contact that this partner attested for that version, and that still counts, is refused', () => {
  const declared = buildAcceptance()
  const known = {
    customer: buildCustomer({ acceptances: [declared] }),
    knownFingerprints: new Map([[declared.id, mira]]),
  }
  expect(code(known)).toBe('acceptance.already-attested')
  const withdrawn = buildCustomer({ acceptances: [{ ...declared, withdrawnAt: now }] })
  expect(code({ ...known, customer: withdrawn })).toBeUndefined()
})

test('another name or country, and suspension on either side, stop it', () => {
  expect(code({ companyName: 'Kunde AG' })).toBe('request.invalid')
  expect(code({ customer: buildCustomer({ country: 'AT' }) })).toBe('request.invalid')
  expect(code({ customer: buildCustomer({ suspended: true }) })).toBe('customer.suspended')
  expect(code({ partner: buildPartner('a', { suspended: true }) })).toBe('partner.suspended')
})
