import { withdrawAcceptance as withdraw } from '../../../operations/withdraw-acceptance.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { WithdrawnAcceptance, WithdrawRequest } from '../../../wire/schemas/acceptance.ts'
import { requireAcceptanceId } from '../../acceptance-id.ts'
import { defineRoute } from '../../define-route.ts'

/** The customer's Global admin takes its direct acceptance back (design 2.2). */
export const withdrawOwnAcceptance = defineRoute({
  method: 'POST',
  path: '/customer/api/acceptances/:acceptanceId/withdrawal',
  auth: 'customer',
  body: WithdrawRequest,
  status: 201,
  answer: WithdrawnAcceptance,
  about: {
    id: 'withdrawOwnAcceptance',
    tag: 'customer admin center',
    summary: 'Takes a direct acceptance back',
    headers: ['evidence'],
  },
  async handle({ deps, caller, params, body, identity, recorded }) {
    const { customerId } = caller
    const { acceptanceId, entryId, withdrawnAt } = await withdraw(deps, caller, {
      customerId,
      acceptanceId: requireAcceptanceId(params),
      reason: body.reason,
      request: identity,
    })
    recorded({ customerId, entryId })
    return { acceptanceId, entryId, withdrawnAt: toWireInstant(withdrawnAt) }
  },
})
