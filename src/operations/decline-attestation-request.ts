import { type EntryId, randomGuid, toEntryId } from '../base/identifiers.ts'
import type { AttestationRequest } from '../domain/attestation-request/attestation-request.ts'
import { auditAnswer, lockRequestOfLink, requireOpen } from './accept-attestation-request.ts'
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
    requireOpen(request, tx.now)
    const { customerId } = request
    const reason = input.reason?.trim() || undefined
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
  })
}
