import type { Static } from 'typebox'
import type {
  CreatedAttestationRequest,
  CreateEnhancedAttestationRequest,
} from '../../../../../src/wire/schemas/enhanced-attestation.ts'
import { request } from '../../../../shared/api/request.ts'

export type CreatedRequest = Static<typeof CreatedAttestationRequest>

/** The link is told in this answer alone. */
export function createRequest(
  body: Static<typeof CreateEnhancedAttestationRequest>,
  requestId: string,
): Promise<CreatedRequest> {
  return request({ method: 'POST', path: '/partner/api/attestation-requests', body, requestId })
}
