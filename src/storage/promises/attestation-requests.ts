import type { AttestationRequestId, PartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { AttestationRequest } from '../../domain/attestation-request/attestation-request.ts'

export type AttestationRequestReads = {
  find(partnerId: PartnerId, id: AttestationRequestId): Promise<AttestationRequest | undefined>
  /** Whose request it is; the link that the signatory opens names no partner. */
  findPartnerOf(id: AttestationRequestId): Promise<PartnerId | undefined>
  /** Newest first. */
  list(partnerId: PartnerId, limit: number): Promise<readonly AttestationRequest[]>
}
export type AttestationRequestWrites = {
  /**
   * Takes the request's row for this transaction and reads it. Where a customer's row is taken too,
   * that one MUST come first.
   */
  lock(partnerId: PartnerId, id: AttestationRequestId): Promise<AttestationRequest | undefined>
  insert(request: AttestationRequest): Promise<void>
  update(request: AttestationRequest): Promise<void>
  /** Marks every unanswered request of the partner with this key. */
  supersede(partnerId: PartnerId, signatoryKey: string, at: Instant): Promise<void>
}
