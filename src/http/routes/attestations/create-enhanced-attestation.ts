import { createAttestationRequest } from '../../../operations/create-attestation-request.ts'
import {
  CreateEnhancedAttestationRequest,
  EnhancedAttestation,
  enhancedAttestationsPath,
} from '../../../wire/schemas/enhanced-attestation.ts'
import { defineRoute } from '../../define-route.ts'
import {
  toCreateAttestationRequestInput,
  toCreatedAttestation,
} from './enhanced-attestation-mapper.ts'

// Wire contract 2.7
export const createEnhancedAttestation = defineRoute({
  method: 'POST',
  path: enhancedAttestationsPath,
  auth: 'partner-app',
  body: CreateEnhancedAttestationRequest,
  status: 201,
  answer: EnhancedAttestation,
  about: {
    id: 'createEnhancedAttestation',
    tag: 'signed attestation',
    summary: 'Asks a named signatory to read and accept',
  },
  async handle({ deps, caller, body, identity }) {
    const input = toCreateAttestationRequestInput(body, identity)
    return toCreatedAttestation(await createAttestationRequest(deps, caller, input))
  },
})
