import { type Static, Type } from 'typebox'
import { Contact } from './agreement.ts'
import { Sha256, someText, text, WireInstant } from './values.ts'

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
export const WithdrawRequest = Type.Object({ reason: someText(500) })
export type WithdrawRequest = Static<typeof WithdrawRequest>

/** The named person's answer (design 2.2). */
export const ContestRequest = Type.Object({
  answer: Type.Enum(['yes', 'no', 'wrong-person']),
  reason: Type.Optional(text(500)),
})
export type ContestRequest = Static<typeof ContestRequest>

/** A new declared attestation in place of the newest of its chain (design 2.2). */
export const CorrectRequest = Type.Object({
  primaryContact: Contact,
  dateAgreed: WireInstant,
  reason: someText(500),
})
export type CorrectRequest = Static<typeof CorrectRequest>
