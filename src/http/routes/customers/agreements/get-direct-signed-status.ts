import { getDirectAcceptanceStatus } from '../../../../operations/get-direct-acceptance-status.ts'
import { DirectSignedStatus } from '../../../../wire/schemas/agreement.ts'
import { defineRoute } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'

// Wire contract 2.5 (W2.5-true, W14-is-signed)
export const getDirectSignedStatus = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/directSignedMicrosoftCustomerAgreementStatus',
  auth: 'partner-user',
  status: 200,
  answer: DirectSignedStatus,
  about: {
    id: 'getDirectSignedStatus',
    tag: 'agreements',
    summary: 'Whether the customer accepted by itself',
  },
  handle({ deps, caller, params }) {
    return getDirectAcceptanceStatus(deps, caller, requireCustomerId(params))
  },
})
