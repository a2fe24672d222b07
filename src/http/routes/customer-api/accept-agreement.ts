import { acceptAgreement as accept } from '../../../operations/accept-agreement.ts'
import { AcceptDirectlyRequest, DirectAcceptanceView } from '../../../wire/schemas/acceptance.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireDirectAcceptance } from './acceptance-mapper.ts'
import { toMessage } from './route-words.ts'

/** Accepts exactly the text with the hash (design 2.2); 200 where it had been accepted before. */
export const acceptAgreement = defineRoute({
  method: 'POST',
  path: '/customer/api/acceptances',
  auth: 'customer',
  body: AcceptDirectlyRequest,
  status: 201,
  answer: DirectAcceptanceView,
  about: {
    id: 'acceptAgreement',
    tag: 'customer admin center',
    summary: 'Accepts exactly the text with this hash',
    also: { 200: DirectAcceptanceView },
    headers: ['evidence'],
  },
  async handle({ deps, caller, body, texts, identity, recorded, setStatus }) {
    const { agreementType, sha256 } = body
    const acceptance = await accept(deps, caller, {
      agreementType,
      sha256,
      messageOf: (type) => toMessage(type, texts),
      request: identity,
    })
    if (acceptance.existedBefore) setStatus(200)
    const { customerId } = caller
    recorded({ customerId, entryId: acceptance.entryId })
    return toWireDirectAcceptance(acceptance)
  },
})
