import type { Texts } from '../../../texts/text-keys.ts'
import type { MailDraft } from '../../../wire/schemas/customer-console.ts'

type Facts = { readonly agreement: string; readonly customer: string; readonly link: string }
type LinkFacts = Facts & { readonly partner: string }
type Draft = Pick<MailDraft, 'subject' | 'text'>

type ForwardWords = {
  /** From a user who may not accept to one who may. */
  readonly agreement: (facts: Facts) => Draft
  /** The same with a relationship link. */
  readonly relationship: (facts: LinkFacts) => Draft
  /** What an agreement's state means, beside the partners' own routes. */
  readonly state: {
    readonly open: (agreement: string) => string
    readonly accepted: (agreement: string) => string
    readonly boughtBefore: (agreement: string) => string
  }
}

const en: ForwardWords = {
  agreement: ({ agreement, customer, link }) => ({
    subject: `${agreement}: please read and accept it for ${customer}`,
    text: `Hello,

${customer} is asked to accept the ${agreement}. Only a Global admin may do that. Please sign in at the following address, read the text and accept it if you agree:

${link}

Until then new purchases have to wait.`,
  }),
  relationship: ({ agreement, customer, partner, link }) => ({
    subject: `${partner} asks ${customer} to approve a relationship`,
    text: `Hello,

${partner} would like to work for ${customer}. Only a Global admin may approve that. Please sign in at the following address; you decide there about the relationship and, separately, about the ${agreement}:

${link}`,
  }),
  state: {
    open: (agreement) => `Your organisation can read and accept the ${agreement} itself.`,
    accepted: (agreement) =>
      `Your organisation has accepted the ${agreement}. It counts with all of your partners; you need to do nothing.`,
    boughtBefore: (agreement) =>
      `Your organisation has bought before, so its partner confirms the acceptance of the ${agreement}. Choose the partner and ask them there.`,
  },
}

const de: ForwardWords = {
  agreement: ({ agreement, customer, link }) => ({
    subject: `${agreement}: bitte lesen und für ${customer} zustimmen`,
    text: `Guten Tag,

${customer} wird um Zustimmung gebeten: ${agreement}. Das darf nur ein globaler Administrator. Bitte melden Sie sich unter der folgenden Adresse an, lesen Sie den Text und stimmen Sie zu, wenn Sie einverstanden sind:

${link}

Bis dahin müssen neue Käufe warten.`,
  }),
  relationship: ({ agreement, customer, partner, link }) => ({
    subject: `${partner} bittet ${customer} um eine Partnerbeziehung`,
    text: `Guten Tag,

${partner} möchte für ${customer} tätig werden. Das darf nur ein globaler Administrator genehmigen. Bitte melden Sie sich unter der folgenden Adresse an; dort entscheiden Sie über die Partnerbeziehung und davon getrennt über die Zustimmung (${agreement}):

${link}`,
  }),
  state: {
    open: (agreement) => `Ihre Organisation kann selbst lesen und zustimmen: ${agreement}.`,
    accepted: (agreement) =>
      `Ihre Organisation hat zugestimmt: ${agreement}. Das gilt bei allen Ihren Partnern; Sie müssen nichts tun.`,
    boughtBefore: (agreement) =>
      `Ihre Organisation hat schon einmal gekauft; deshalb bestätigt Ihr Partner die Zustimmung (${agreement}). Wählen Sie den Partner und bitten Sie ihn dort darum.`,
  },
}

export function forwardWordsFor({ language }: Pick<Texts, 'language'>): ForwardWords {
  return language === 'de' ? de : en
}
