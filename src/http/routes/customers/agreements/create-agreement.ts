import { attestAcceptance } from '../../../../operations/attest-acceptance.ts'
import { CreateAgreementRequest } from '../../../../wire/schemas/agreement.ts'
import { defineRoute } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'
import { toAttestAcceptanceInput, toWireAgreement } from './agreement-mapper.ts'

// Wire contract 2.3
export const createAgreement = defineRoute({
  method: 'POST',
  path: '/v1/customers/:customerId/agreements',
  auth: 'partner-user',
  body: CreateAgreementRequest,
  status: 201,
  async handle({ deps, caller, params, body, identity, recorded }) {
    const input = toAttestAcceptanceInput(requireCustomerId(params), body, identity)
    const attestation = await attestAcceptance(deps, caller, input)
    recorded(attestation)
    return toWireAgreement(attestation)
  },
})
