import type { Route } from '../../define-route.ts'
import { createEnhancedAttestation } from './create-enhanced-attestation.ts'
import { getEnhancedAttestation } from './get-enhanced-attestation.ts'
import { listPartnerAttestationRequests } from './list-attestation-requests.ts'
import { reissuePartnerAttestationRequest } from './reissue-attestation-request.ts'

export const attestationRoutes: readonly Route[] = [
  createEnhancedAttestation,
  getEnhancedAttestation,
  listPartnerAttestationRequests,
  reissuePartnerAttestationRequest,
]
