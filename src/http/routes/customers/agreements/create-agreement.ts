import { attestAcceptance } from '../../../../operations/attest-acceptance.ts'
import { finaliseAttestation } from '../../../../operations/finalise-attestation.ts'
import { Agreement, CreateAgreementRequest } from '../../../../wire/schemas/agreement.ts'
import { defineRoute } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'
import { toAttestAcceptanceInput, toWireAgreement } from './agreement-mapper.ts'

// Wire contract 2.3 (W2.3-201) and 2.7 (W2.7-finalise)
export const createAgreement = defineRoute({
  method: 'POST',
  path: '/v1/customers/:customerId/agreements',
  auth: 'partner-user',
  body: CreateAgreementRequest,
  status: 201,
  answer: Agreement,
  about: {
    id: 'createAgreement',
    tag: 'agreements',
    summary: 'Attests that a customer accepted an agreement',
    headers: ['evidence'],
  },
  async handle({ deps, caller, params, body, identity, recorded }) {
    const customerId = requireCustomerId(params)
    const attestation = await ('attestationId' in body
      ? finaliseAttestation(deps, caller, {
          customerId,
          of: { attestationId: body.attestationId },
          request: identity,
        })
      : attestAcceptance(deps, caller, toAttestAcceptanceInput(customerId, body, identity)))
    recorded(attestation)
    return toWireAgreement(attestation)
  },
})
