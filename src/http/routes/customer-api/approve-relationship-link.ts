import { approveRelationshipLink as approve } from '../../../operations/approve-relationship-link.ts'
import { ApprovedLinkView, ApproveRelationshipRequest } from '../../../wire/schemas/customer-api.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireDirectAcceptance } from './acceptance-mapper.ts'
import { toWireOpenedLink } from './relationship-link-mapper.ts'
import { toMessage } from './route-words.ts'

/** Two separate boxes: the relationship becomes active by its own (design 2.3). */
export const approveRelationshipLink = defineRoute({
  method: 'POST',
  path: '/customer/api/relationship-links/:token',
  auth: 'customer',
  body: ApproveRelationshipRequest,
  status: 200,
  answer: ApprovedLinkView,
  about: {
    id: 'approveRelationshipLink',
    tag: 'customer admin center',
    summary: 'Approves the relationship, and accepts the text if its hash is sent',
    headers: ['evidence'],
  },
  async handle({ deps, caller, params, body, texts, identity, recorded }) {
    const approved = await approve(deps, caller, {
      token: params.token,
      relationship: body.relationship,
      agreementSha256: body.agreementSha256,
      messageOf: (type) => toMessage(type, texts),
      request: identity,
    })
    const { acceptance } = approved
    if (acceptance) recorded({ customerId: caller.customerId, entryId: acceptance.entryId })
    return {
      ...toWireOpenedLink(approved, deps.publicUrl, texts),
      ...(acceptance ? { acceptance: toWireDirectAcceptance(acceptance) } : {}),
    }
  },
})
