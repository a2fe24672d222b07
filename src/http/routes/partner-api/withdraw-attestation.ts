import { withdrawAcceptance } from '../../../operations/withdraw-acceptance.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { WithdrawnAcceptance, WithdrawRequest } from '../../../wire/schemas/acceptance.ts'
import { requireAcceptanceId } from '../../acceptance-id.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'

/** The attesting partner takes its statement back; it stops counting at once (design 2.2). */
export const withdrawAttestation = defineRoute({
  method: 'POST',
  path: '/partner/api/customers/:customerId/acceptances/:acceptanceId/withdrawal',
  auth: 'partner-user',
  body: WithdrawRequest,
  status: 201,
  answer: WithdrawnAcceptance,
  about: {
    id: 'withdrawAttestation',
    tag: 'partner console',
    summary: 'Withdraws an attestation',
    headers: ['evidence'],
  },
  async handle({ deps, caller, params, body, identity, recorded }) {
    const customerId = requireCustomerId(params)
    const { acceptanceId, entryId, withdrawnAt } = await withdrawAcceptance(deps, caller, {
      customerId,
      acceptanceId: requireAcceptanceId(params),
      reason: body.reason,
      request: identity,
    })
    recorded({ customerId, entryId })
    return { acceptanceId, entryId, withdrawnAt: toWireInstant(withdrawnAt) }
  },
})
