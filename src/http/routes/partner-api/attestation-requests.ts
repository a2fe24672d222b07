import {
  type AttestationRequestId,
  toAttestationRequestId,
  toCustomerId,
} from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import { createAttestationRequest } from '../../../operations/create-attestation-request.ts'
import { finaliseAttestation } from '../../../operations/finalise-attestation.ts'
import { getOwnAttestationRequest } from '../../../operations/get-attestation-request.ts'
import { AttestationView } from '../../../wire/schemas/acceptance.ts'
import {
  AttestationRequestView,
  CreatedAttestationRequest,
  CreateEnhancedAttestationRequest,
  FinaliseOwnRequest,
} from '../../../wire/schemas/enhanced-attestation.ts'
import { defineRoute } from '../../define-route.ts'
import {
  toAttestationRequestView,
  toCreateAttestationRequestInput,
  toCreatedAttestation,
} from '../attestations/enhanced-attestation-mapper.ts'
import { toWireAttestation } from './attestation-mapper.ts'

/** What software asks for on the wire, asked by a person (design 2.2). */
export const createOwnAttestationRequest = defineRoute({
  method: 'POST',
  path: '/partner/api/attestation-requests',
  auth: 'partner-user',
  body: CreateEnhancedAttestationRequest,
  status: 201,
  answer: CreatedAttestationRequest,
  about: {
    id: 'createOwnAttestationRequest',
    tag: 'signed attestation',
    summary: 'Asks a named signatory to read and accept; the link is told once',
  },
  async handle({ deps, caller, body, identity }) {
    const input = toCreateAttestationRequestInput(body, identity)
    const created = await createAttestationRequest(deps, caller, input)
    return { ...toCreatedAttestation(created), requestId: created.requestId }
  },
})

export const getAttestationRequest = defineRoute({
  method: 'GET',
  path: '/partner/api/attestation-requests/:requestId',
  auth: 'partner-user',
  status: 200,
  answer: AttestationRequestView,
  about: {
    id: 'getAttestationRequest',
    tag: 'signed attestation',
    summary: 'One request of the partner for a signed attestation',
  },
  async handle({ deps, caller, params }) {
    const requestId = requireRequestId(params)
    return toAttestationRequestView(await getOwnAttestationRequest(deps, caller, requestId))
  },
})

/** Turns what the signatory accepted into the partner's attestation (design 2.2). */
export const finaliseAttestationRequest = defineRoute({
  method: 'POST',
  path: '/partner/api/attestation-requests/:requestId/finalisation',
  auth: 'partner-user',
  body: FinaliseOwnRequest,
  status: 201,
  answer: AttestationView,
  about: {
    id: 'finaliseAttestationRequest',
    tag: 'signed attestation',
    summary: 'Makes the attestation of what a signatory accepted',
    headers: ['evidence'],
  },
  async handle({ deps, caller, params, body, identity, recorded }) {
    const attestation = await finaliseAttestation(deps, caller, {
      customerId: toCustomerId(body.customerId),
      of: { requestId: requireRequestId(params) },
      request: identity,
    })
    recorded(attestation)
    return toWireAttestation(attestation)
  },
})

function requireRequestId({ requestId }: { readonly requestId: string }): AttestationRequestId {
  const id = requestId.toLowerCase()
  if (id.length > 100) throw new ProductError('attestation-request.unknown', {})
  return toAttestationRequestId(id)
}
