import { type Static, Type } from 'typebox'
import { AttestationRecord, Route, Scenario } from './acceptance.ts'
import { Contact } from './agreement.ts'
import { freeText, Guid, someText, WireInstant } from './values.ts'

/** What an attestation would record; nothing is recorded (design 2.2). */
export const PreviewAttestationRequest = Type.Object({
  templateId: Type.Optional(someText(100)),
  primaryContact: Contact,
  dateAgreed: WireInstant,
  /** For a correction: the newest of the chain, and why. */
  corrects: Type.Optional(Guid),
  reason: Type.Optional(freeText(500)),
})
export type PreviewAttestationRequest = Static<typeof PreviewAttestationRequest>

export const AttestationPreview = Type.Object({
  /** What the person states, in full words. */
  statement: Type.String(),
  agreementType: Type.String(),
  agreementName: Type.String(),
  templateId: Type.String(),
  version: Type.Integer(),
  dateAgreed: Type.String(),
  primaryContact: Type.Object({
    firstName: Type.String(),
    lastName: Type.String(),
    email: Type.String(),
    phoneNumber: Type.Optional(Type.String()),
  }),
  /** The text that it cites. */
  text: Type.Object({
    sha256: Type.String(),
    country: Type.String(),
    language: Type.String(),
    mediaType: Type.String(),
    contentUrl: Type.String(),
  }),
  /** Its date or version gives no cover now: it would be recorded and open nothing. */
  opensNothing: Type.Boolean(),
  /** Why not, in words. */
  opensNothingBecause: Type.Optional(Type.String()),
  /** The route afterwards. */
  routeAfter: Type.Object({ route: Route, scenario: Scenario }),
  /** 600061 would come: the same contact is on this record, for this version, and it counts. */
  duplicate: Type.Optional(AttestationRecord),
})
export type AttestationPreview = Static<typeof AttestationPreview>
