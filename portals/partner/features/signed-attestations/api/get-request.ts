import type { AttestationRequestView } from '../../../../../src/wire/schemas/enhanced-attestation.ts'
import { request } from '../../../../shared/api/request.ts'

export function getRequest(
  requestId: string,
  signal: AbortSignal,
): Promise<AttestationRequestView> {
  return request({
    path: `/partner/api/attestation-requests/${encodeURIComponent(requestId)}`,
    signal,
  })
}
