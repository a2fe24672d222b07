import { expect, test } from 'vitest'
import {
  buildSignatory,
  buildSignature,
  requestOf,
} from '../../../test/support/attestation-requests.ts'
import {
  at,
  buildCustomer,
  buildPartner,
  buildProgramme,
  buildProgrammeWith,
  buildText,
  buildVersion,
  day,
  mca,
  partnerA,
  refusalOf,
  resellerF,
} from '../../../test/support/domain.ts'
import { attestationRequestState, isOpen } from './attestation-request.ts'
import { normaliseCompanyName, toSignatoryKey } from './company-name.ts'
import { type RequestAttestationInput, requestAttestation } from './request-attestation.ts'
import { requireTextRead, requireTextShown } from './text-shown.ts'

const now = at('2024-06-01T10:00:00Z')

function inputOf(parts: Partial<RequestAttestationInput> = {}): RequestAttestationInput {
  return {
    id: requestOf().id,
    partner: partnerA,
    programme: buildProgramme(),
    now,
    agreementType: mca.name,
    country: 'DE',
    language: 'de-DE',
    companyName: 'Kunde GmbH',
    signatory: buildSignatory(),
    signatoryKey: 'key',
    lifetimeMinutes: 60,
    customer: undefined,
    ...parts,
  }
}
const refusal = (parts: Partial<RequestAttestationInput>) =>
  refusalOf(() => requestAttestation(inputOf(parts)))?.code

test('what the signatory did decides over a newer request, and that over the time', () => {
  const late = now + 60 * 60_000
  expect(attestationRequestState(requestOf(), now)).toBe('required')
  expect(attestationRequestState(requestOf({ openedAt: now }), now)).toBe('pending')
  expect(attestationRequestState(requestOf({ expiresAt: late }), late - 1)).toBe('required')
  expect(attestationRequestState(requestOf({ expiresAt: late }), late)).toBe('expired')
  const superseded = { expiresAt: now, supersededAt: now }
  expect(attestationRequestState(requestOf(superseded), now)).toBe('superseded')
  const signed = { ...superseded, signature: buildSignature() }
  expect(attestationRequestState(requestOf(signed), now)).toBe('accepted')
  const refused = { ...superseded, refusal: { ...buildSignature(), reason: undefined } }
  expect(attestationRequestState(requestOf(refused), now)).toBe('declined')
})

test('only a request that is neither answered nor ended is open', () => {
  expect(isOpen(requestOf({ openedAt: now }), now)).toBe(true)
  expect(isOpen(requestOf({ supersededAt: now }), now)).toBe(false)
  expect(isOpen(requestOf({ signature: buildSignature() }), now)).toBe(false)
})

test('company names compare without letter case, width of letters and white space, else exactly', () => {
  const same = normaliseCompanyName('Straße & Söhne GmbH')
  expect(normaliseCompanyName('  STRASSE  &\tsöhne ＧｍｂＨ ')).toBe(same)
  expect(normaliseCompanyName('Straße & Sohne GmbH')).not.toBe(same)
  expect(normaliseCompanyName('Straße & Söhne GmbH.')).not.toBe(same)
  const key = { agreementType: 'T', companyName: 'A b', signatory: { email: 'X@y.example' } }
  expect(
    toSignatoryKey({ ...key, companyName: 'a  B', signatory: { email: ' x@Y.example' } }),
  ).toBe(toSignatoryKey(key))
  expect(toSignatoryKey({ ...key, companyName: 'C' })).not.toBe(toSignatoryKey(key))
})

test('a request lives as many minutes as asked', () => {
  expect(requestAttestation(inputOf({ lifetimeMinutes: 5 })).expiresAt).toBe(now + 300_000)
})

test('resellers, suspended partners and customers, a policy without and a country without a text are refused', () => {
  expect(refusal({ partner: resellerF })).toBe('caller.reseller-refused')
  expect(refusal({ partner: buildPartner('a', { suspended: true }) })).toBe('partner.suspended')
  const declaredOnly = buildProgrammeWith({ attestationMethods: 'declared' })
  expect(refusal({ programme: declaredOnly })).toBe('acceptance.signed-not-allowed')
  expect(refusal({ country: 'FJ' })).toBe('agreement.no-text')
  const customer = { facts: buildCustomer({ suspended: true }), companyName: 'Kunde GmbH' }
  expect(refusal({ customer })).toBe('customer.suspended')
})

test('a named customer of another name and country is refused with both', () => {
  const customer = { facts: buildCustomer({ country: 'AT' }), companyName: 'Anders GmbH' }
  expect(refusalOf(() => requestAttestation(inputOf({ customer })))?.facts).toEqual({
    fields: [
      { field: 'companyName', problem: 'inconsistent', expected: 'Anders GmbH' },
      { field: 'country', problem: 'inconsistent', expected: 'AT' },
    ],
  })
})

test('the text shown follows the language chosen, then the request’s, then a near one, then en-US', () => {
  const programme = buildProgramme()
  const shown = (language: string, chosen?: string, country = 'DE') =>
    requireTextShown({ request: requestOf({ language, country }), programme, now }, chosen).text
  expect(shown('de-DE')).toEqual(buildText(2, 'DE', 'de-DE'))
  expect(shown('de-DE', 'en-US')).toEqual(buildText(2, 'DE', 'en-US'))
  expect(shown('de-CH')).toEqual(buildText(2, 'DE', 'de-DE'))
  expect(shown('fr-FR')).toEqual(buildText(2, 'DE', 'en-US'))
  expect(shown('fr-FR', undefined, 'AT')).toEqual(buildText(2, 'AT', 'de-AT'))
})

test('any language of the version shown may have been read, an older version not', () => {
  const place = { request: requestOf(), programme: buildProgramme(), now }
  const { sha256 } = buildText(2, 'DE', 'en-US')
  expect(requireTextRead(place, sha256.toUpperCase())).toEqual(buildText(2, 'DE', 'en-US'))
  const old = buildText(1, 'DE', 'de-DE').sha256
  expect(refusalOf(() => requireTextRead(place, old))).toEqual({
    code: 'acceptance.text-not-current',
    facts: { sha256: buildText(2, 'DE', 'de-DE').sha256 },
  })
  const coming = buildProgramme({
    versions: [
      buildVersion(1, '2019-10-01'),
      { ...buildVersion(2, '2023-04-01'), effectiveOn: day('2030-01-01') },
    ],
  })
  expect(requireTextRead({ ...place, programme: coming }, old).rank).toBe(1)
})
