import type {
  AcceptanceId,
  AttestationRequestId,
  CustomerId,
  EntryId,
  PartnerId,
  Sha256Hex,
} from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { AcceptingContact } from '../acceptance/acceptance.ts'

/**
 * A partner's request that a named signatory reads and accepts the agreement on a link (design 2.2,
 * signed attestation). It belongs to the partner, because the customer need not exist yet.
 */
export type AttestationRequest = {
  readonly id: AttestationRequestId
  readonly partnerId: PartnerId
  /** Given by the partner, or found when it is finalised. */
  readonly customerId: CustomerId | undefined
  readonly agreementType: string
  readonly country: string
  /** The signatory's, e.g. `de-DE`. */
  readonly language: string
  readonly companyName: string
  /** Absent once erased. */
  readonly signatory: AcceptingContact | undefined
  /** Hash of who is asked for which company; a newer request with the same one supersedes it. */
  readonly signatoryKey: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** The signatory opened the link. */
  readonly openedAt: Instant | undefined
  readonly supersededAt: Instant | undefined
  /** The signatory came too late and asked for another link. */
  readonly newLinkAskedAt: Instant | undefined
  readonly signature: Signature | undefined
  readonly refusal: Refusal | undefined
  readonly finalised: { readonly acceptanceId: AcceptanceId; readonly at: Instant } | undefined
}

/** The signatory's acceptance, bound to exactly the text that was shown. */
export type Signature = {
  readonly at: Instant
  readonly rank: number
  readonly textSha256: Sha256Hex
  readonly textLanguage: string
  readonly entryId: EntryId
}

export type Refusal = {
  readonly at: Instant
  readonly reason: string | undefined
  readonly entryId: EntryId
}

export const attestationRequestStates = [
  'required',
  'pending',
  'accepted',
  'declined',
  'expired',
  'superseded',
  'agreement-created',
] as const
export type AttestationRequestState = (typeof attestationRequestStates)[number]

/** Where a request stands: what the signatory did decides, then a newer request, then the time. */
export function attestationRequestState(
  request: AttestationRequest,
  now: Instant,
): AttestationRequestState {
  if (request.finalised) return 'agreement-created'
  if (request.signature) return 'accepted'
  if (request.refusal) return 'declined'
  if (request.supersededAt !== undefined) return 'superseded'
  if (request.expiresAt <= now) return 'expired'
  return request.openedAt === undefined ? 'required' : 'pending'
}

/** Says whether the signatory can still accept or decline. */
export function isOpen(request: AttestationRequest, now: Instant): boolean {
  const state = attestationRequestState(request, now)
  return state === 'required' || state === 'pending'
}
