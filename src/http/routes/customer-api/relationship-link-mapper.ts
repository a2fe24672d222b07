import type { OpenedLink, ReadLink } from '../../../operations/open-relationship-link.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { RelationshipLinkView } from '../../../wire/schemas/customer-api.ts'
import type { OpenedRelationshipLink } from '../../../wire/schemas/customer-console.ts'
import { wordsIn } from '../../words.ts'
import { invitationPath } from '../customers/relationships/invitation-address.ts'
import { toReadableText, toWireAgreementText } from './agreement-text-mapper.ts'
import { toWireAdminRoles } from './customer-partner-details-mapper.ts'
import { toWireCover, toWireRoute } from './customer-partner-mapper.ts'
import { forwardWordsFor } from './forward-words.ts'
import { messageOfRoute, reasonForCustomer } from './route-words.ts'
import { toWireWhoMay } from './who-may-mapper.ts'

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

/** The same as somebody reads it who may have to send it on. */
export function toWireReadLink(
  read: ReadLink,
  { token, publicUrl, texts }: { readonly token: string; readonly publicUrl: string; texts: Texts },
): OpenedRelationshipLink {
  const { partner, facts, choice } = read
  const agreement = wordsIn(facts.agreementType?.names ?? {}, texts.language)
  const link = `${publicUrl}${invitationPath}/${token}`
  const names = { agreement, customer: facts.customer, partner: partner.name }
  const draft = forwardWordsFor(texts).relationship({ ...names, link })
  return {
    ...toWireOpenedLink(read, publicUrl, texts),
    customerName: facts.customer,
    agreementName: agreement,
    contactEmail: partner.contactEmail,
    partnerCountry: partner.country,
    adminRoles: toWireAdminRoles(read.link),
    languages: choice.map((text) => toReadableText(text, publicUrl)),
    ...toWireWhoMay(read, draft, link),
  }
}
