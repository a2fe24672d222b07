import { contestAcceptance as contest } from '../../../operations/contest-acceptance.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { ContestedAcceptance, ContestRequest } from '../../../wire/schemas/acceptance.ts'
import { requireAcceptanceId } from '../../acceptance-id.ts'
import { defineRoute } from '../../define-route.ts'

/** The person named in an attestation answers yes, no or wrong person (design 2.2). */
export const contestAcceptance = defineRoute({
  method: 'POST',
  path: '/customer/api/acceptances/:acceptanceId/contest',
  auth: 'customer',
  body: ContestRequest,
  status: 201,
  answer: ContestedAcceptance,
  about: {
    id: 'contestAcceptance',
    tag: 'customer admin center',
    summary: 'The named person confirms or contests an attestation',
    headers: ['evidence'],
  },
  async handle({ deps, caller, params, body, identity, recorded }) {
    const { entryId, at, ...answer } = await contest(deps, caller, {
      acceptanceId: requireAcceptanceId(params),
      answer: body.answer,
      reason: body.reason,
      request: identity,
    })
    recorded({ customerId: caller.customerId, entryId })
    return { ...answer, entryId, contestedAt: toWireInstant(at) }
  },
})
