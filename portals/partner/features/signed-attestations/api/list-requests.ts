import type { AttestationRequestView } from '../../../../../src/wire/schemas/enhanced-attestation.ts'
import { request } from '../../../../shared/api/request.ts'

export function listRequests(
  signal: AbortSignal,
): Promise<{ readonly items: readonly AttestationRequestView[] }> {
  return request({ path: '/partner/api/attestation-requests', signal })
}
