import type { AttestationView } from '../../../../../src/wire/schemas/acceptance.ts'
import { request } from '../../../../shared/api/request.ts'

/** Makes the attestation of what the signatory accepted. */
export function finaliseRequest(
  id: string,
  customerId: string,
  requestId: string,
): Promise<AttestationView> {
  return request({
    method: 'POST',
    path: `/partner/api/attestation-requests/${encodeURIComponent(id)}/finalisation`,
    body: { customerId },
    requestId,
  })
}
