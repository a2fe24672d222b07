import { type Static, Type } from 'typebox'
import { Country, Email, Guid, someText, text } from './values.ts'

/**
 * Wire contract 2.7. NOTE: path, answer and the names of the signatory's address and telephone
 * number could not be confirmed anywhere; everything that is a guess stands in this module.
 */
export const enhancedAttestationsPath = '/v1/attestations/enhanced'

/** Minutes; the longest is the standard. */
export const expirationMinutes = { shortest: 5, longest: 10_080 } as const

export const CreateEnhancedAttestationRequest = Type.Object({
  country: Country,
  /** Any spelling: a language that is not offered falls back to another (wire contract 2.2). */
  language: someText(35),
  companyName: someText(200),
  signatoryFirstName: someText(100),
  signatoryLastName: someText(100),
  signatoryEmail: Email,
  signatoryPhoneNumber: Type.Optional(text(50)),
  expirationTime: Type.Optional(
    Type.Integer({ minimum: expirationMinutes.shortest, maximum: expirationMinutes.longest }),
  ),
  /** Ours: the customer that it is for; then it can be finalised without another call. */
  customerTenantId: Type.Optional(Guid),
})
export type CreateEnhancedAttestationRequest = Static<typeof CreateEnhancedAttestationRequest>

/** A decline is `expired` with `declinedAt`: clients know no word for it, and must ask anew. */
export const EnhancedAttestationStatus = Type.Enum([
  'required',
  'pending',
  'accepted',
  'expired',
  'superseded',
  'agreementCreated',
])
export type EnhancedAttestationStatus = Static<typeof EnhancedAttestationStatus>

export const EnhancedAttestation = Type.Object({
  attestationId: Type.String(),
  status: EnhancedAttestationStatus,
  expiresAt: Type.String(),
  acceptanceUrl: Type.String(),
  /** Ours, as all that follows. */
  customerTenantId: Type.Optional(Type.String()),
  acceptedAt: Type.Optional(Type.String()),
  declinedAt: Type.Optional(Type.String()),
  declineReason: Type.Optional(Type.String()),
  newLinkRequestedAt: Type.Optional(Type.String()),
})
export type EnhancedAttestation = Static<typeof EnhancedAttestation>

/** The same with the id under which the partner's people find it again. */
export const CreatedAttestationRequest = Type.Object({
  ...EnhancedAttestation.properties,
  requestId: Type.String(),
})
export type CreatedAttestationRequest = Static<typeof CreatedAttestationRequest>

/** Which customer the signatory accepted for. */
export const FinaliseOwnRequest = Type.Object({ customerId: Guid })
export type FinaliseOwnRequest = Static<typeof FinaliseOwnRequest>

/** Our own list for the partner console: no links, because they are not kept. */
export const AttestationRequestView = Type.Object({
  id: Type.String(),
  state: Type.Enum([
    'required',
    'pending',
    'accepted',
    'declined',
    'expired',
    'superseded',
    'agreement-created',
  ]),
  companyName: Type.String(),
  country: Type.String(),
  language: Type.String(),
  customerId: Type.Optional(Type.String()),
  /** Absent once erased. */
  signatory: Type.Optional(
    Type.Object({
      firstName: Type.String(),
      lastName: Type.String(),
      email: Type.String(),
      phoneNumber: Type.Optional(Type.String()),
    }),
  ),
  createdAt: Type.String(),
  expiresAt: Type.String(),
  acceptedAt: Type.Optional(Type.String()),
  declinedAt: Type.Optional(Type.String()),
  declineReason: Type.Optional(Type.String()),
  newLinkRequestedAt: Type.Optional(Type.String()),
})
export type AttestationRequestView = Static<typeof AttestationRequestView>
export const AttestationRequestList = Type.Object({ items: Type.Array(AttestationRequestView) })
