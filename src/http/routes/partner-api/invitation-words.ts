import type { Texts } from '../../../texts/text-keys.ts'
import type { MailDraft } from '../../../wire/schemas/customer-console.ts'

type Draft = Pick<MailDraft, 'subject' | 'text'>
type Facts = {
  readonly partner: string
  /** Behind a reseller; absent where the partner itself transacts. */
  readonly provider: string | undefined
  readonly agreement: string
  readonly link: string
  readonly delegatedAdministration: boolean
}

type InvitationWords = {
  readonly newCustomer: (facts: Facts) => Draft
  readonly relationshipAndAgreement: (facts: Facts) => Draft
  readonly existingCustomer: (facts: Facts) => Draft
  readonly statement: (facts: { readonly customer: string; readonly text: string }) => Draft
}

const en: InvitationWords = {
  newCustomer: ({ partner, provider, link, delegatedAdministration }) => ({
    subject: `${partner} would like to work for you`,
    text: `Hello,

${partner}${provider ? `, with ${provider} as its provider,` : ''} would like to become a partner of your organisation. A Global admin of your organisation can approve this at the following address:

${link}

${
  delegatedAdministration
    ? `The request includes delegated administration: ${partner} could administer your services for you. You can take that back at any time.`
    : 'The request does not include delegated administration: nobody gets access to your services by it.'
}`,
  }),
  relationshipAndAgreement: ({ partner, provider, agreement, link, delegatedAdministration }) => ({
    subject: `${partner}: partner relationship and ${agreement}`,
    text: `Hello,

before your organisation can buy through ${partner}${provider ? ` and its provider ${provider}` : ''}, two things are needed from a Global admin: approving the relationship, and the ${agreement}. Both are at the following address, each with a box of its own:

${link}

${
  delegatedAdministration
    ? `The request includes delegated administration: ${partner} could administer your services for you.`
    : 'The request does not include delegated administration.'
}`,
  }),
  existingCustomer: ({ partner, agreement, link }) => ({
    subject: `Please read and accept the ${agreement}`,
    text: `Hello,

new purchases through ${partner} need the ${agreement}. A Global admin of your organisation can read and accept it at the following address:

${link}

Running subscriptions are not affected.`,
  }),
  statement: ({ customer, text }) => ({
    subject: `Please attest for ${customer}`,
    text: `Hello,

${text}`,
  }),
}

const de: InvitationWords = {
  newCustomer: ({ partner, provider, link, delegatedAdministration }) => ({
    subject: `${partner} möchte für Sie tätig werden`,
    text: `Guten Tag,

${partner}${provider ? `, mit ${provider} als Anbieter,` : ''} möchte Partner Ihrer Organisation werden. Ein globaler Administrator Ihrer Organisation kann das unter der folgenden Adresse genehmigen:

${link}

${
  delegatedAdministration
    ? `Die Anfrage schließt delegierte Administration ein: ${partner} könnte Ihre Dienste für Sie verwalten. Sie können das jederzeit zurücknehmen.`
    : 'Die Anfrage schließt keine delegierte Administration ein: Niemand erhält dadurch Zugriff auf Ihre Dienste.'
}`,
  }),
  relationshipAndAgreement: ({ partner, provider, agreement, link, delegatedAdministration }) => ({
    subject: `${partner}: Partnerbeziehung und Zustimmung (${agreement})`,
    text: `Guten Tag,

bevor Ihre Organisation über ${partner}${provider ? ` und den Anbieter ${provider}` : ''} kaufen kann, braucht es zweierlei von einem globalen Administrator: die Genehmigung der Partnerbeziehung und die Zustimmung (${agreement}). Beides steht unter der folgenden Adresse, jedes mit einem eigenen Kästchen:

${link}

${
  delegatedAdministration
    ? `Die Anfrage schließt delegierte Administration ein: ${partner} könnte Ihre Dienste für Sie verwalten.`
    : 'Die Anfrage schließt keine delegierte Administration ein.'
}`,
  }),
  existingCustomer: ({ partner, agreement, link }) => ({
    subject: `Bitte lesen und zustimmen: ${agreement}`,
    text: `Guten Tag,

neue Käufe über ${partner} brauchen Ihre Zustimmung (${agreement}). Ein globaler Administrator Ihrer Organisation kann den Text unter der folgenden Adresse lesen und ihm zustimmen:

${link}

Laufende Abonnements sind nicht betroffen.`,
  }),
  statement: ({ customer, text }) => ({
    subject: `Bitte für ${customer} bestätigen`,
    text: `Guten Tag,

${text}`,
  }),
}

export function invitationWordsFor({ language }: Pick<Texts, 'language'>): InvitationWords {
  return language === 'de' ? de : en
}
