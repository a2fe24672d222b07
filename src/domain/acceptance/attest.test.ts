import { expect, test } from 'vitest'
import {
  at,
  buildAcceptance,
  buildCustomer,
  buildDirect,
  buildPartner,
  buildProgramme,
  buildProgrammeWith,
  buildText,
  day,
  mca,
  nextAcceptanceId,
  partnerA,
  partnerB,
  providerC,
  refusalOf,
  resellerF,
  userId,
} from '../../../test/support/domain.ts'
import type { Acceptance } from './acceptance.ts'
import type { AttestInput } from './attest.ts'
import { attest } from './attest.ts'

const now = at('2024-06-01T10:00:00Z')
const mira = 'fingerprint of one contact'
const other = 'fingerprint of another contact'

function inputOf(parts: Partial<AttestInput> = {}): AttestInput {
  return {
    id: nextAcceptanceId(),
    customer: buildCustomer(),
    partner: partnerA,
    agreementType: mca,
    programme: buildProgramme(),
    now,
    recordedBy: userId,
    agreedAt: at('2024-05-31'),
    isPureDate: true,
    contactFingerprint: mira,
    knownFingerprints: new Map(),
    ...parts,
  }
}

/** A customer with these acceptances, all of them made by the same contact. */
function attestedBefore(...acceptances: readonly Acceptance[]): Partial<AttestInput> {
  return {
    customer: buildCustomer({ acceptances }),
    knownFingerprints: new Map(acceptances.map((each) => [each.id, mira])),
  }
}

const code = (parts: Partial<AttestInput>) => refusalOf(() => attest(inputOf(parts)))?.code

test('it covers the rank effective on the agreed date and cites the text in the customer’s language', () => {
  const { acceptance, text, opensNothing } = attest(inputOf())
  expect(text).toEqual(buildText(2, 'DE', 'de-DE'))
  expect(opensNothing).toBe(false)
  expect(acceptance).toMatchObject({
    kind: 'attestation',
    method: 'declared',
    rank: 2,
    textSha256: text.sha256,
    textLanguage: 'de-DE',
    partnerId: partnerA.id,
    agreedAt: at('2024-05-31'),
    recordedAt: now,
    corrects: undefined,
  })
})

test('a language without a text falls back to en-US', () => {
  const customer = buildCustomer({ language: 'fr-FR' })
  expect(attest(inputOf({ customer })).text.language).toBe('en-US')
  const inAustria = buildCustomer({ country: 'AT', language: 'fr-FR' })
  expect(attest(inputOf({ customer: inAustria })).text.language).toBe('de-AT')
})

test('a date of an older rank is recorded under that rank and opens nothing', () => {
  const { acceptance, opensNothing } = attest(inputOf({ agreedAt: at('2023-03-31') }))
  expect([acceptance.rank, opensNothing]).toEqual([1, true])
  expect(attest(inputOf({ agreedAt: at('2023-04-01') })).opensNothing).toBe(false)
})

test('a date before the cut-off is recorded and opens nothing', () => {
  const cutOffs = [{ agreedFrom: day('2024-05-01'), inForceFrom: day('2024-06-01') }]
  const agreements = { [mca.name]: { requirements: [], cutOffs } }
  const programme = buildProgrammeWith({ agreements })
  expect(attest(inputOf({ programme, agreedAt: at('2024-04-30') })).opensNothing).toBe(true)
  expect(attest(inputOf({ programme, agreedAt: at('2024-05-01') })).opensNothing).toBe(false)
})

test('a country without the newest text is attested under the newest it has', () => {
  const { acceptance, opensNothing } = attest(
    inputOf({ customer: buildCustomer({ country: 'JP' }) }),
  )
  expect([acceptance.rank, opensNothing]).toEqual([1, true])
})

test('before the first version, or without a text, the refusal names the operator', () => {
  const refused = { code: 'agreement.no-text', facts: { country: 'DE' } }
  expect(refusalOf(() => attest(inputOf({ agreedAt: at('2019-09-30') })))).toMatchObject(refused)
  const customer = buildCustomer({ country: 'FJ' })
  expect(refusalOf(() => attest(inputOf({ customer })))).toEqual({
    code: 'agreement.no-text',
    facts: { country: 'FJ', operator: 'Example Programme (programme@example.com)' },
  })
})

test('a reseller is refused and told its providers', () => {
  expect(refusalOf(() => attest(inputOf({ partner: resellerF })))).toEqual({
    code: 'caller.reseller-refused',
    facts: { action: 'attest', providers: [{ id: providerC.id, name: providerC.name }] },
  })
})

test('suspension of partner or customer stops attestations', () => {
  expect(code({ partner: buildPartner('a', { suspended: true }) })).toBe('partner.suspended')
  expect(code({ customer: buildCustomer({ suspended: true }) })).toBe('customer.suspended')
})

test('under "signed only" a declared attestation is refused, under "declared" and "both" not', () => {
  const refusalUnder = (attestationMethods: 'signed' | 'declared' | 'both') =>
    code({ programme: buildProgrammeWith({ attestationMethods }) })
  expect(refusalUnder('signed')).toBe('acceptance.declared-not-allowed')
  expect([refusalUnder('declared'), refusalUnder('both')]).toEqual([undefined, undefined])
})

test('a future date and a missing reason are refused together', () => {
  const correction = { corrects: nextAcceptanceId(), reason: ' ' }
  const refusal = refusalOf(() => attest(inputOf({ agreedAt: at('2024-06-03'), correction })))
  expect(refusal).toEqual({
    code: 'request.invalid',
    facts: {
      fields: [
        { field: 'dateAgreed', problem: 'in-the-future' },
        { field: 'reason', problem: 'missing' },
      ],
    },
  })
})

test('the same contact for the same version by the same partner is a duplicate, and named', () => {
  const first = buildAcceptance()
  expect(refusalOf(() => attest(inputOf(attestedBefore(first))))).toEqual({
    code: 'acceptance.already-attested',
    facts: { acceptanceId: first.id },
  })
})

test('another date does not make a duplicate different', () => {
  const before = attestedBefore(buildAcceptance({ agreedAt: at('2023-08-01') }))
  expect(code({ ...before, agreedAt: at('2024-02-02') })).toBe('acceptance.already-attested')
})

test('a signed attestation that counts blocks like a declared one', () => {
  const before = attestedBefore(buildAcceptance({ method: 'signed' }))
  expect(code(before)).toBe('acceptance.already-attested')
})

test.each([
  ['another contact', { contactFingerprint: other }, {}],
  ['one of another partner', {}, { partnerId: partnerB.id }],
  ['a withdrawn one', {}, { withdrawnAt: at('2024-05-01') }],
  ['a replaced one', {}, { correctedBy: nextAcceptanceId() }],
  ['an outdated one', {}, { rank: 1, agreedAt: at('2022-05-01') }],
  ['one of another agreement', {}, { agreementType: 'MicrosoftCloudAgreement' }],
  ['a signed one that is not final', {}, { method: 'signed', finalisedAt: undefined }],
] as const)('%s never blocks', (_what, input, acceptance) => {
  expect(code({ ...attestedBefore(buildAcceptance(acceptance)), ...input })).toBeUndefined()
})

test('a direct acceptance never blocks', () => {
  expect(code(attestedBefore(buildDirect()))).toBeUndefined()
})

test('an older rank that still counts does not block a newer one [W2.3-600061-version]', () => {
  const programme = buildProgrammeWith({
    agreements: { [mca.name]: { requirements: [], cutOffs: [] } },
  })
  const before = attestedBefore(buildAcceptance({ rank: 1, agreedAt: at('2022-05-01') }))
  expect(code({ ...before, programme })).toBeUndefined()
})

test('a contact that was erased blocks nothing', () => {
  const customer = buildCustomer({ acceptances: [buildAcceptance()] })
  expect(code({ customer, knownFingerprints: new Map() })).toBeUndefined()
})

test('a correction may name the same contact and says what it replaces', () => {
  const first = buildAcceptance()
  const correction = { corrects: first.id, reason: ' Wrong date ' }
  const decision = attest(inputOf({ ...attestedBefore(first), correction }))
  expect(decision.acceptance.corrects).toBe(first.id)
  expect(decision.corrected).toBe(first)
  expect(decision.reason).toBe('Wrong date')
})

test('a correction is still a duplicate of an attestation outside its chain', () => {
  const first = buildAcceptance()
  const second = buildAcceptance()
  const correction = { corrects: first.id, reason: 'Wrong date' }
  expect(
    refusalOf(() => attest(inputOf({ ...attestedBefore(first, second), correction }))),
  ).toEqual({
    code: 'acceptance.already-attested',
    facts: { acceptanceId: second.id },
  })
})

test('a correction names the newest of its chain, else it is told the newest', () => {
  const [firstId, secondId, thirdId] = [nextAcceptanceId(), nextAcceptanceId(), nextAcceptanceId()]
  const chain = [
    buildAcceptance({ id: firstId, correctedBy: secondId }),
    buildAcceptance({ id: secondId, corrects: firstId, correctedBy: thirdId }),
    buildAcceptance({ id: thirdId, corrects: secondId }),
  ]
  for (const corrects of [firstId, secondId]) {
    const correction = { corrects, reason: 'Wrong name' }
    expect(refusalOf(() => attest(inputOf({ ...attestedBefore(...chain), correction })))).toEqual({
      code: 'acceptance.not-newest',
      facts: { newestId: thirdId },
    })
  }
  const correction = { corrects: thirdId, reason: 'Wrong name' }
  expect(attest(inputOf({ ...attestedBefore(...chain), correction })).corrected?.id).toBe(thirdId)
})

test.each([
  ['another partner’s', buildAcceptance({ partnerId: partnerB.id }), 'acceptance.unknown'],
  ['a direct one', buildDirect(), 'acceptance.unknown'],
  ['a signed one', buildAcceptance({ method: 'signed' }), 'acceptance.signed-not-correctable'],
  ['a withdrawn one', buildAcceptance({ withdrawnAt: now }), 'acceptance.already-withdrawn'],
])('a correction of %s is refused', (_what, acceptance, expected) => {
  const correction = { corrects: acceptance.id, reason: 'Wrong date' }
  expect(code({ ...attestedBefore(acceptance), correction })).toBe(expected)
})

test('a correction stays under its agreement', () => {
  const first = buildAcceptance({ agreementType: 'MicrosoftCloudAgreement' })
  const correction = { corrects: first.id, reason: 'Wrong date' }
  expect(refusalOf(() => attest(inputOf({ ...attestedBefore(first), correction })))).toEqual({
    code: 'request.invalid',
    facts: {
      fields: [
        { field: 'templateId', problem: 'inconsistent', expected: 'MicrosoftCloudAgreement' },
      ],
    },
  })
})
