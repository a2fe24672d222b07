import { type Static, Type } from 'typebox'
import { Contact } from './agreement.ts'
import { freeText, Sha256, someText, WireInstant } from './values.ts'

/** Who must act, as our own APIs spell it (design 2.4). */
export const Route = Type.Enum([
  'nobody-yet',
  'covered',
  'customer-may-accept',
  'partner-must-attest',
])
export const Scenario = Type.Optional(Type.Integer({ minimum: 1, maximum: 2 }))

/** A recorded acceptance, without the accepting contact: that is shown to its partner only. */
export const AcceptanceView = Type.Object({
  id: Type.String(),
  kind: Type.Enum(['direct', 'attestation']),
  method: Type.Enum(['direct', 'declared', 'signed']),
  agreementType: Type.String(),
  version: Type.Integer(),
  textSha256: Type.String(),
  country: Type.String(),
  language: Type.String(),
  partnerId: Type.Optional(Type.String()),
  partnerName: Type.Optional(Type.String()),
  agreedAt: Type.String(),
  recordedAt: Type.String(),
  corrects: Type.Optional(Type.String()),
  correctedBy: Type.Optional(Type.String()),
  finalisedAt: Type.Optional(Type.String()),
  withdrawnAt: Type.Optional(Type.String()),
  contest: Type.Optional(Type.String()),
  contestedAt: Type.Optional(Type.String()),
  /** It was made before or elsewhere; the word says what stands behind it. */
  importedAs: Type.Optional(Type.String()),
  /** The caller is the person whom the attestation names. */
  namesYou: Type.Optional(Type.Boolean()),
  counts: Type.Boolean(),
})
export type AcceptanceView = Static<typeof AcceptanceView>
export const AcceptanceList = Type.Object({ items: Type.Array(AcceptanceView) })

/** A customer accepts exactly the text with this hash (design 2.2). */
export const AcceptDirectlyRequest = Type.Object({
  agreementType: someText(200),
  sha256: Sha256,
})
export type AcceptDirectlyRequest = Static<typeof AcceptDirectlyRequest>

/** Withdrawing an acceptance needs a reason (design 2.2). */
export const WithdrawRequest = Type.Object({ reason: freeText(500) })
export type WithdrawRequest = Static<typeof WithdrawRequest>

/** The named person's answer (design 2.2). */
export const ContestRequest = Type.Object({
  answer: Type.Enum(['yes', 'no', 'wrong-person']),
  reason: Type.Optional(Type.String({ maxLength: 500, lines: true })),
})
export type ContestRequest = Static<typeof ContestRequest>

/** A new declared attestation in place of the newest of its chain (design 2.2). */
export const CorrectRequest = Type.Object({
  primaryContact: Contact,
  dateAgreed: WireInstant,
  reason: freeText(500),
})
export type CorrectRequest = Static<typeof CorrectRequest>

/** An acceptance that stopped counting at once (design 2.2). */
export const WithdrawnAcceptance = Type.Object({
  acceptanceId: Type.String(),
  entryId: Type.String(),
  withdrawnAt: Type.String(),
})
export type WithdrawnAcceptance = Static<typeof WithdrawnAcceptance>

export const ContestedAcceptance = Type.Object({
  acceptanceId: Type.String(),
  entryId: Type.String(),
  answer: Type.Enum(['yes', 'no', 'wrong-person']),
  /** Whether the policy lets this answer change cover. */
  changesCover: Type.Boolean(),
  contestedAt: Type.String(),
})
export type ContestedAcceptance = Static<typeof ContestedAcceptance>

/** What the customer has accepted by itself. */
export const DirectAcceptanceView = Type.Object({
  id: Type.String(),
  entryId: Type.String(),
  agreementType: Type.String(),
  version: Type.Integer(),
  sha256: Type.String(),
  country: Type.String(),
  language: Type.String(),
  acceptedAt: Type.String(),
})
export type DirectAcceptanceView = Static<typeof DirectAcceptanceView>

const attestation = {
  id: Type.String(),
  entryId: Type.String(),
  customerId: Type.String(),
  partnerId: Type.String(),
  /** The partner's user; absent where software did it. */
  recordedBy: Type.Optional(Type.String()),
  agreementType: Type.String(),
  templateId: Type.String(),
  version: Type.Integer(),
  dateAgreed: Type.String(),
  recordedAt: Type.String(),
  /** Absent once erased. */
  primaryContact: Type.Optional(
    Type.Object({
      firstName: Type.String(),
      lastName: Type.String(),
      email: Type.String(),
      phoneNumber: Type.Optional(Type.String()),
    }),
  ),
  /** Its date no longer counts: recorded, but it gives no cover. */
  opensNothing: Type.Boolean(),
}

/** An attestation as its own partner sees it, with the person whom it names. */
export const AttestationView = Type.Object(attestation)
export type AttestationView = Static<typeof AttestationView>

/** With what became of it. */
export const AttestationRecord = Type.Object({
  ...attestation,
  counts: Type.Boolean(),
  withdrawnAt: Type.Optional(Type.String()),
  correctedBy: Type.Optional(Type.String()),
})
export type AttestationRecord = Static<typeof AttestationRecord>
export const AttestationRecordList = Type.Object({ items: Type.Array(AttestationRecord) })
