import {
  type AttestationRequestId,
  parseGuid,
  toAttestationRequestId,
} from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { AttestationRequest } from '../domain/attestation-request/attestation-request.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Primitives } from '../transparency/primitives.ts'
import { digestHex } from './digest.ts'

/** Whoever holds the id may answer for the signatory, so all of it is random. */
const secretBytes = 16

/** A new attestation id: 128 random bits, spelled as a GUID because clients expect one. */
export function newAttestationId(primitives: Pick<Primitives, 'randomBytes'>): string {
  const hex = Buffer.from(primitives.randomBytes(secretBytes)).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What is stored, disclosed and shown in its place; undefined for what is no attestation id. */
export function findRequestId(
  primitives: Pick<Primitives, 'sha256'>,
  attestationId: string,
): AttestationRequestId | undefined {
  const id = parseGuid(attestationId.trim())
  return id === undefined ? undefined : toAttestationRequestId(digestHex(primitives, id))
}

/** The page on which the signatory reads and accepts. */
export function toAcceptanceUrl(publicUrl: string, attestationId: string): string {
  return `${publicUrl}/mca/?attestationid=${attestationId}`
}

/**
 * The request behind a link that somebody opened; the link is all that is known of them.
 *
 * @throws attestation-request.unknown
 */
export async function getRequestOfLink(
  tx: Pick<ReadTransaction, 'attestationRequests'>,
  primitives: Pick<Primitives, 'sha256'>,
  attestationId: string,
): Promise<AttestationRequest> {
  const id = findRequestId(primitives, attestationId)
  const partnerId = id && (await tx.attestationRequests.findPartnerOf(id))
  const request = id && partnerId && (await tx.attestationRequests.find(partnerId, id))
  if (!request) throw new ProductError('attestation-request.unknown', {})
  return request
}
