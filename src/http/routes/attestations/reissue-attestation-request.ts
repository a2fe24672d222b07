import { toAttestationRequestId } from '../../../base/identifiers.ts'
import { reissueAttestationRequest } from '../../../operations/reissue-attestation-request.ts'
import { CreatedAttestationRequest } from '../../../wire/schemas/enhanced-attestation.ts'
import { defineRoute } from '../../define-route.ts'
import { toCreatedAttestation } from './enhanced-attestation-mapper.ts'

/** A new link for the same signatory; the old one ends (design 2.2). */
export const reissuePartnerAttestationRequest = defineRoute({
  method: 'POST',
  path: '/partner/api/attestation-requests/:requestId/reissue',
  auth: 'partner-user',
  status: 201,
  answer: CreatedAttestationRequest,
  about: {
    id: 'reissuePartnerAttestationRequest',
    tag: 'signed attestation',
    summary: 'A new link for the same signatory',
  },
  async handle({ deps, caller, params, identity }) {
    const requestId = toAttestationRequestId(params.requestId.toLowerCase())
    const input = { requestId, request: identity }
    const created = await reissueAttestationRequest(deps, caller, input)
    return { ...toCreatedAttestation(created), requestId: created.requestId }
  },
})
