import { request } from '../../../../shared/api/request.ts'
import type { CreatedRequest } from './create-request.ts'

/** A new link; the earlier one ends. */
export function reissueRequest(id: string, requestId: string): Promise<CreatedRequest> {
  return request({
    method: 'POST',
    path: `/partner/api/attestation-requests/${encodeURIComponent(id)}/reissue`,
    requestId,
  })
}
