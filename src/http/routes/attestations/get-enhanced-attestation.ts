import { getAttestationRequest } from '../../../operations/get-attestation-request.ts'
import {
  EnhancedAttestation,
  enhancedAttestationsPath,
} from '../../../wire/schemas/enhanced-attestation.ts'
import { defineRoute } from '../../define-route.ts'
import { toEnhancedAttestation } from './enhanced-attestation-mapper.ts'

// Wire contract 2.7
export const getEnhancedAttestation = defineRoute({
  method: 'GET',
  path: `${enhancedAttestationsPath}/:attestationId`,
  auth: 'partner',
  status: 200,
  answer: EnhancedAttestation,
  about: {
    id: 'getEnhancedAttestation',
    tag: 'signed attestation',
    summary: 'How far a signed attestation has come',
  },
  async handle({ deps, caller, params: { attestationId } }) {
    const read = await getAttestationRequest(deps, caller, attestationId)
    return toEnhancedAttestation(read, { attestationId, acceptanceUrl: read.acceptanceUrl })
  },
})
