import { attestAcceptance } from '../../../operations/attest-acceptance.ts'
import { requireWireInstant } from '../../../wire/dates.ts'
import { AttestationView, CorrectRequest } from '../../../wire/schemas/acceptance.ts'
import { requireAcceptanceId } from '../../acceptance-id.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireAttestation } from './attestation-mapper.ts'

/** A new declared attestation in place of the newest of its chain (design 2.2). */
export const correctAttestation = defineRoute({
  method: 'POST',
  path: '/partner/api/customers/:customerId/acceptances/:acceptanceId/correction',
  auth: 'partner-user',
  body: CorrectRequest,
  status: 201,
  answer: AttestationView,
  about: {
    id: 'correctAttestation',
    tag: 'partner console',
    summary: 'Replaces the newest attestation of a chain',
    headers: ['evidence'],
  },
  async handle({ deps, caller, params, body, identity, recorded }) {
    const { firstName, lastName, email, phoneNumber } = body.primaryContact
    const { instant, isPureDate } = requireWireInstant(body.dateAgreed, 'dateAgreed')
    const attestation = await attestAcceptance(deps, caller, {
      customerId: requireCustomerId(params),
      templateId: undefined,
      contact: { firstName, lastName, email, phoneNumber },
      agreedAt: instant,
      isPureDate,
      correction: { corrects: requireAcceptanceId(params), reason: body.reason },
      request: identity,
    })
    recorded(attestation)
    return toWireAttestation(attestation)
  },
})
