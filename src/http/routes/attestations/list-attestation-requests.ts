import { listAttestationRequests } from '../../../operations/get-attestation-request.ts'
import { AttestationRequestList } from '../../../wire/schemas/enhanced-attestation.ts'
import { defineRoute } from '../../define-route.ts'
import { toAttestationRequestView } from './enhanced-attestation-mapper.ts'

/** The partner's requests for signed attestations, and who asks for a new link (design 2.2). */
export const listPartnerAttestationRequests = defineRoute({
  method: 'GET',
  path: '/partner/api/attestation-requests',
  auth: 'partner-user',
  status: 200,
  answer: AttestationRequestList,
  about: {
    id: 'listPartnerAttestationRequests',
    tag: 'signed attestation',
    summary: 'Requests of the partner for signed attestations',
  },
  async handle({ deps, caller }) {
    const found = await listAttestationRequests(deps, caller)
    return { items: found.map(toAttestationRequestView) }
  },
})
