import { type EntryId, randomGuid, toEntryId } from '../base/identifiers.ts'
import {
  type AnotherSignatory,
  toForwardReason,
} from '../domain/attestation-request/another-signatory.ts'
import type { AttestationRequest } from '../domain/attestation-request/attestation-request.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { auditAnswer, lockRequestOfLink, requireOpen } from './accept-attestation-request.ts'
import { askPartnerForLink } from './ask-partner-for-link.ts'
import type { AttestDeps } from './attest-acceptance.ts'
import { recordEntry } from './record-entry.ts'

/**
 * Records that the signatory declines, with the reason if one was given, and logs it (design 2.2).
 * Declining again changes nothing.
 *
 * @throws attestation-request.unknown, attestation-request.not-open
 */
export function declineAttestationRequest(
  deps: AttestDeps,
  input: { readonly attestationId: string; readonly reason: string | undefined },
): Promise<{ readonly entryId: EntryId }> {
  return deps.storage.write(async (tx) => {
    const request = await lockRequestOfLink(deps, tx, input.attestationId)
    if (request.refusal) return { entryId: request.refusal.entryId }
    return recordRefusal(deps, tx, { request, reason: input.reason?.trim() || undefined })
  })
}

/**
 * Records that somebody else must answer, and makes it the partner's task where the customer is
 * known. The link ends with it, so that nobody ever answers in another person's name.
 *
 * @throws attestation-request.unknown, attestation-request.not-open
 */
export function nameAnotherSignatory(
  deps: AttestDeps,
  input: { readonly attestationId: string; readonly person: AnotherSignatory },
): Promise<{ readonly entryId: EntryId }> {
  return deps.storage.write(async (tx) => {
    const request = await lockRequestOfLink(deps, tx, input.attestationId)
    if (request.refusal) return { entryId: request.refusal.entryId }
    const recorded = await recordRefusal(deps, tx, {
      request,
      reason: toForwardReason(input.person),
    })
    await askPartnerForLink(tx, request)
    return recorded
  })
}

async function recordRefusal(
  deps: AttestDeps,
  tx: WriteTransaction,
  {
    request,
    reason,
  }: { readonly request: AttestationRequest; readonly reason: string | undefined },
): Promise<{ readonly entryId: EntryId }> {
  requireOpen(request, tx.now)
  const { customerId } = request
  const entryId = toEntryId(randomGuid())
  await recordEntry(deps, tx, {
    type: 'decline',
    entryId,
    ...(customerId === undefined ? {} : { customerId }),
    partnerId: request.partnerId,
    disclosures: { reason, attestation_request_id: request.id },
  })
  const declined: AttestationRequest = {
    ...request,
    openedAt: request.openedAt ?? tx.now,
    refusal: { at: tx.now, reason, entryId },
  }
  await tx.attestationRequests.update(declined)
  await auditAnswer(tx, declined, 'decline_attestation_request')
  return { entryId }
}
