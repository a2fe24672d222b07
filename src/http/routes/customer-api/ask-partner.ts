import { toPartnerId } from '../../../base/identifiers.ts'
import { askPartner as ask } from '../../../operations/ask-partner.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { AskedPartner, AskPartnerRequest } from '../../../wire/schemas/customer-api.ts'
import { defineRoute } from '../../define-route.ts'

/** Asks a partner to attest; it has the task at once (design 2.4). */
export const askPartner = defineRoute({
  method: 'POST',
  path: '/customer/api/requests',
  auth: 'customer',
  body: AskPartnerRequest,
  status: 201,
  answer: AskedPartner,
  about: { id: 'askPartner', tag: 'customer admin center', summary: 'Asks a partner to attest' },
  async handle({ deps, caller, body, texts, identity }): Promise<AskedPartner> {
    const partnerId = toPartnerId(body.partnerId)
    const { items } = await ask(deps, caller, { partnerId, request: identity })
    return {
      items: items.map(({ askedAt, ...each }) => ({
        ...each,
        ...(askedAt === undefined
          ? { message: texts.partnerNotAsked(each.name) }
          : { askedAt: toWireInstant(askedAt), message: texts.partnerAsked(each.name) }),
      })),
    }
  },
})
