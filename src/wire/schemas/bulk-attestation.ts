import { type Static, Type } from 'typebox'
import { Contact } from './agreement.ts'
import { Guid, someText, text, WireInstant } from './values.ts'

/** Wire contract 2.8: so many customers in one call. */
export const maxBulkRows = 500

/** The tool spells it `continuation_token`. */
export const AgreementRecordsQuery = Type.Object({ continuationToken: Type.Optional(text(8192)) })

export const AgreementRecord = Type.Object({
  customerTenantId: Type.String(),
  /** Empty members where nothing was attested yet, or the contact has been erased. */
  lastAgreementPrimaryContact: Type.Object({
    firstName: Type.String(),
    lastName: Type.String(),
    email: Type.String(),
    phoneNumber: Type.String(),
  }),
  /** Milliseconds; absent where nothing was attested yet. */
  lastAgreementDateEpoch: Type.Optional(Type.Integer()),
  partnerAttestationCompleted: Type.Boolean(),
})
export type AgreementRecord = Static<typeof AgreementRecord>

export const AgreementRecords = Type.Object({
  customerAgreementRecords: Type.Array(AgreementRecord),
  /** Blank at the end. */
  continuationToken: Type.String(),
})
export type AgreementRecords = Static<typeof AgreementRecords>

/** One row; `customerDirectAcceptance` can only be false, since a partner cannot state the other. */
export const BulkReAttestationRow = Type.Object({
  partnerId: Type.Optional(Guid),
  customerId: Guid,
  customerDirectAcceptance: Type.Optional(Type.Boolean()),
  agreement: Type.Object({
    templateId: someText(100),
    primaryContact: Contact,
    dateAgreed: WireInstant,
  }),
})
export type BulkReAttestationRow = Static<typeof BulkReAttestationRow>

/** Each row is bound by itself, so that a bad one is a result and not the end of all. */
export const CreateBulkReAttestationRequest = Type.Array(Type.Unknown(), {
  maxItems: maxBulkRows,
})

export const BulkReAttestationResults = Type.Object({
  results: Type.Array(
    Type.Object({
      /** As the row named it. */
      customerId: Type.String(),
      /** The status that the row would have been answered with by itself. */
      status: Type.Integer(),
      code: Type.Optional(Type.Integer()),
      description: Type.Optional(Type.String()),
    }),
  ),
})
export type BulkReAttestationResults = Static<typeof BulkReAttestationResults>
