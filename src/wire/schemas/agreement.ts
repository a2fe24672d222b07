import { type Static, Type } from 'typebox'
import { collectionOf } from './collection.ts'
import { Email, Guid, someText, text, WireInstant } from './values.ts'

/** Wire contract 2.1 and 2.4. */
export const AgreementsQuery = Type.Object({ agreementType: Type.Optional(text(200)) })
export type AgreementsQuery = Static<typeof AgreementsQuery>

/** Wire contract 2.1; old clients need `versionRank` and an absolute `agreementLink`. */
export const AgreementMetadata = Type.Object({
  templateId: Type.String(),
  agreementType: Type.String(),
  agreementLink: Type.String(),
  versionRank: Type.Integer(),
})
export type AgreementMetadata = Static<typeof AgreementMetadata>
export const AgreementMetadataCollection = collectionOf(AgreementMetadata)

/** Wire contract 2.2: both are matched as sent, the country in upper case only. */
export const AgreementDocumentQuery = Type.Object({
  country: Type.Optional(text(20)),
  language: Type.Optional(text(50)),
})
export type AgreementDocumentQuery = Static<typeof AgreementDocumentQuery>

/** Wire contract 2.2. */
export const AgreementDocument = Type.Object({
  displayUri: Type.String(),
  downloadUri: Type.String(),
  language: Type.String(),
  country: Type.String(),
})
export type AgreementDocument = Static<typeof AgreementDocument>

/** The accepting contact, wire contract 1.11 and 2.3. */
export const Contact = Type.Object({
  firstName: someText(100),
  lastName: someText(100),
  email: Email,
  phoneNumber: Type.Optional(text(50)),
})
export type Contact = Static<typeof Contact>

/** Wire contract 2.7: date, text and contact come from the signature, so nothing else is looked at. */
export const FinaliseAgreementRequest = Type.Object({ attestationId: someText(100) })
export type FinaliseAgreementRequest = Static<typeof FinaliseAgreementRequest>

/**
 * Wire contract 2.3. `type` follows from the template and `userId` from the token; both are
 * ignored, so neither stands here. The template id keeps its letter case.
 */
export const DeclareAgreementRequest = Type.Object({
  primaryContact: Contact,
  dateAgreed: WireInstant,
  templateId: someText(100),
})
export type DeclareAgreementRequest = Static<typeof DeclareAgreementRequest>

/** With an attestation id a signed attestation is finalised, without one it is declared. */
export const CreateAgreementRequest = Type.Union([
  FinaliseAgreementRequest,
  DeclareAgreementRequest,
])
export type CreateAgreementRequest = Static<typeof CreateAgreementRequest>

/** Wire contract 2.3. */
export const Agreement = Type.Object({
  userId: Type.Optional(Guid),
  primaryContact: Type.Object({
    firstName: Type.String(),
    lastName: Type.String(),
    email: Type.String(),
    phoneNumber: Type.Optional(Type.String()),
  }),
  templateId: Type.String(),
  type: Type.String(),
  dateAgreed: Type.String(),
  agreementLink: Type.String(),
})
export type Agreement = Static<typeof Agreement>
export const AgreementCollection = collectionOf(Agreement)

/** Wire contract 2.5. */
export const DirectSignedStatus = Type.Object({ isSigned: Type.Boolean() })
export type DirectSignedStatus = Static<typeof DirectSignedStatus>
