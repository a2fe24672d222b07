import { toCustomerId, toPartnerId } from '../../../base/identifiers.ts'
import {
  type Invitation as Prepared,
  prepareInvitation as prepare,
} from '../../../operations/prepare-invitation.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { textsFor } from '../../../texts/texts.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { MailDraft } from '../../../wire/schemas/customer-console.ts'
import { CreateInvitationRequest, Invitation } from '../../../wire/schemas/partner-invitation.ts'
import { defineRoute } from '../../define-route.ts'
import { pagePaths } from '../../pages/customer/page-paths.ts'
import { wordsIn } from '../../words.ts'
import { toWireRoute } from '../customer-api/customer-partner-mapper.ts'
import { reasonForPartner } from '../customer-api/route-words.ts'
import { toInvitationAddress } from '../customers/relationships/invitation-address.ts'
import { invitationWordsFor } from './invitation-words.ts'

/** A relationship link with the mails around it; taking one writes nothing (design 2.3). */
export const prepareInvitation = defineRoute({
  method: 'POST',
  path: '/partner/api/invitations',
  auth: 'partner-user',
  body: CreateInvitationRequest,
  status: 200,
  answer: Invitation,
  about: {
    id: 'prepareInvitation',
    tag: 'partner console',
    summary: 'A relationship link with the mails around it',
  },
  async handle({ deps, caller, body, texts }) {
    const { customerId, providerId, resellerId, delegatedAdministration, language } = body
    const prepared = await prepare(deps, caller, {
      customerId: customerId === undefined ? undefined : toCustomerId(customerId),
      providerId: providerId === undefined ? undefined : toPartnerId(providerId),
      resellerId: resellerId === undefined ? undefined : toPartnerId(resellerId),
      delegatedAdministration,
    })
    const { link, token, partner, provider, customer } = prepared
    const url = toInvitationAddress(deps.publicUrl, link, token)
    const agreementUrl = `${deps.publicUrl}${pagePaths.agreement}`
    return {
      partner,
      provider,
      delegatedAdministration,
      url,
      expiresAt: toWireInstant(link.expiresAt),
      agreementUrl,
      ...(customer === undefined ? {} : { customer: toCustomer(customer, texts) }),
      // design 2.4: under this route the customer would read that its partner must act
      wouldBeSentBack: customer?.route.kind === 'partner-must-attest',
      mails: toMails(prepared, { url, agreementUrl }, language ? textsFor(language) : texts),
    }
  },
})

function toCustomer(customer: NonNullable<Prepared['customer']>, texts: Texts) {
  const { id, companyName, relationshipActive, route, facts } = customer
  return {
    id,
    companyName,
    relationshipActive,
    ...toWireRoute(route),
    reasons: [reasonForPartner(route, facts, texts)],
  }
}

function toMails(
  { partner, provider, agreementType, customer, link }: Prepared,
  { url, agreementUrl }: { readonly url: string; readonly agreementUrl: string },
  texts: Texts,
): Invitation['mails'] {
  const words = invitationWordsFor(texts)
  const facts = {
    partner: partner.name,
    provider: provider.id === partner.id ? undefined : provider.name,
    agreement: wordsIn(agreementType?.names ?? {}, texts.language),
    delegatedAdministration: link.delegatedAdministration,
  }
  const to = customer === undefined ? [] : [customer.email]
  const mail = (kind: keyof Invitation['mails'], address: string): MailDraft => ({
    to,
    ...words[kind]({ ...facts, link: address }),
    link: address,
  })
  return {
    newCustomer: mail('newCustomer', url),
    relationshipAndAgreement: mail('relationshipAndAgreement', url),
    existingCustomer: mail('existingCustomer', agreementUrl),
  }
}
