import { ProductError } from '../base/product-error.ts'
import { attestationRequestState } from '../domain/attestation-request/attestation-request.ts'
import { lockRequestOfLink } from './accept-attestation-request.ts'
import { askPartnerForLink } from './ask-partner-for-link.ts'
import type { Deps } from './deps.ts'

/**
 * Notes that the signatory came too late and wants another link. It is told to nobody but the partner
 * that made the request, whose task it becomes where the customer is known (design 2.2).
 *
 * @throws attestation-request.unknown, attestation-request.not-open unless it has expired
 */
export function askNewAttestationLink(
  deps: Pick<Deps, 'storage' | 'primitives'>,
  attestationId: string,
): Promise<void> {
  return deps.storage.write(async (tx) => {
    const request = await lockRequestOfLink(deps, tx, attestationId)
    const state = attestationRequestState(request, tx.now)
    if (state !== 'expired') throw new ProductError('attestation-request.not-open', { state })
    if (request.newLinkAskedAt !== undefined) return
    await tx.attestationRequests.update({ ...request, newLinkAskedAt: tx.now })
    await askPartnerForLink(tx, request)
  })
}
