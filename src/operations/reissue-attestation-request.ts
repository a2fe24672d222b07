import type { AttestationRequestId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { minuteMs } from '../base/time.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { requireRole } from '../domain/programme/roles.ts'
import {
  type CreatedAttestationRequest,
  createRequestIn,
  type RequestDeps,
} from './create-attestation-request.ts'
import { getOwnPartner } from './customer-access.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeOnce } from './write-once.ts'

/**
 * Makes a new link for the same signatory and company; the old one ends (design 2.2). A request that
 * was accepted needs none.
 *
 * @throws attestation-request.unknown, attestation-request.already-used, caller.role-missing, and
 * the codes of a new request
 */
export function reissueAttestationRequest(
  deps: RequestDeps,
  caller: PartnerUser,
  input: { readonly requestId: AttestationRequestId; readonly request?: RequestIdentity },
): Promise<CreatedAttestationRequest> {
  return writeOnce(deps, { caller, request: input.request }, async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireRole(tx.programme, caller, 'attest')
    const old = await tx.attestationRequests.lock(partner.id, input.requestId)
    if (!old?.signatory) throw new ProductError('attestation-request.unknown', {})
    if (old.signature) throw new ProductError('attestation-request.already-used', {})
    const { country, language, companyName, signatory, customerId } = old
    return createRequestIn(deps, tx, {
      caller,
      input: {
        country,
        language,
        companyName,
        signatory,
        lifetimeMinutes: (old.expiresAt - old.createdAt) / minuteMs,
        customerId,
        ...(input.request ? { request: input.request } : {}),
      },
    })
  })
}
