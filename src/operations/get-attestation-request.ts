import type { AttestationRequestId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import {
  type AttestationRequest,
  type AttestationRequestState,
  attestationRequestState,
} from '../domain/attestation-request/attestation-request.ts'
import type { PartnerCaller, PartnerUser } from '../domain/caller.ts'
import { requireRole } from '../domain/programme/roles.ts'
import { findRequestId, toAcceptanceUrl } from './attestation-link.ts'
import { getOwnPartner, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

export type AttestationRequestRead = {
  readonly request: AttestationRequest
  readonly state: AttestationRequestState
}

/**
 * A request of the caller's own partner by its attestation id, with the link to its page (wire
 * contract 2.7).
 *
 * @throws attestation-request.unknown, also for another partner's; caller.role-missing
 */
export function getAttestationRequest(
  deps: Pick<Deps, 'storage' | 'primitives' | 'publicUrl'>,
  caller: PartnerCaller,
  attestationId: string,
): Promise<AttestationRequestRead & { readonly acceptanceUrl: string }> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireActionOf(tx, caller, 'attest')
    const id = findRequestId(deps.primitives, attestationId)
    const request = id && (await tx.attestationRequests.find(partner.id, id))
    if (!request) throw new ProductError('attestation-request.unknown', {})
    return {
      request,
      state: attestationRequestState(request, tx.now),
      acceptanceUrl: toAcceptanceUrl(deps.publicUrl, attestationId.trim().toLowerCase()),
    }
  })
}

/**
 * The same by the id under which it is kept; its link is not.
 *
 * @throws attestation-request.unknown, also for another partner's; caller.role-missing
 */
export function getOwnAttestationRequest(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  requestId: AttestationRequestId,
): Promise<AttestationRequestRead> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireRole(tx.programme, caller, 'attest')
    const request = await tx.attestationRequests.find(partner.id, requestId)
    if (!request) throw new ProductError('attestation-request.unknown', {})
    return { request, state: attestationRequestState(request, tx.now) }
  })
}

/** More than anybody works off; what is older is read by its id. */
const maximumRequests = 1_000

/**
 * The newest requests of the caller's partner. Their links are not kept: a lost one is re-issued.
 *
 * @throws caller.role-missing
 */
export function listAttestationRequests(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
): Promise<readonly AttestationRequestRead[]> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireRole(tx.programme, caller, 'attest')
    const requests = await tx.attestationRequests.list(partner.id, maximumRequests)
    return requests.map((request) => ({
      request,
      state: attestationRequestState(request, tx.now),
    }))
  })
}
