import type { OpenedLink } from '../../../operations/open-relationship-link.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { RelationshipLinkView } from '../../../wire/schemas/customer-api.ts'
import { toWireAgreementText } from './agreement-text-mapper.ts'
import { toWireCover, toWireRoute } from './customer-partner-mapper.ts'
import { messageOfRoute, reasonForCustomer } from './route-words.ts'

/** The relationship, and what stands in place of the agreement's box (design 2.3). */
export function toWireOpenedLink(
  opened: OpenedLink,
  publicUrl: string,
  texts: Texts,
): RelationshipLinkView {
  const { link, partner, transacting, route, facts, text } = opened
  const message = messageOfRoute(route, facts, texts)
  return {
    partnerId: partner.id,
    partnerName: partner.name,
    ...(transacting.id === partner.id
      ? {}
      : { providerId: transacting.id, providerName: transacting.name }),
    delegatedAdministration: link.delegatedAdministration,
    expiresAt: toWireInstant(link.expiresAt),
    relationshipActive: opened.alreadyActive,
    ...toWireRoute(route),
    ...toWireCover(route, (next) => reasonForCustomer(next, facts, texts)),
    ...(message === undefined ? {} : { message }),
    reasons: [reasonForCustomer(route, facts, texts)],
    ...(text === undefined ? {} : { agreementText: toWireAgreementText(text, publicUrl) }),
  }
}
