import type { Texts } from '../../../texts/text-keys.ts'

/** What the signatory's page says besides refusals; one key set in both languages. */
const en = {
  lead: (partner: string, agreement: string, company: string) =>
    `${partner} asks you to read the ${agreement} and to accept it for ${company}.`,
  named: (name: string) =>
    `This link is meant for ${name} alone. If that is not you, close this page and tell the sender.`,
  until: (date: string) => `You can answer until ${date}.`,
  languages: 'The text in other languages',
  textTitle: (version: number) => `The agreement, version ${version}`,
  openText: 'Open the text as it was published',
  otherFormat: 'The text is published as a document. Open and read it before you accept.',
  fingerprint: 'Fingerprint of the text (SHA-256):',
  acceptTitle: 'Accept',
  acceptBox: (company: string) =>
    `I have read this text, I may act for ${company}, and I accept it for ${company}.`,
  acceptButton: 'Accept',
  tickFirst: 'Nothing was accepted: tick the box to accept the text.',
  declineTitle: 'I do not accept',
  declineReason: 'Why, if you want to say (the partner can read it)',
  declineButton: 'Decline',
  accepted: (agreement: string, company: string, date: string) =>
    `The ${agreement} was accepted for ${company} on ${date}. You need to do nothing more.`,
  entry: 'Number of the entry in the evidence log:',
  declined: (date: string, partner: string) =>
    `The agreement was declined on ${date}. If that was a mistake, ask ${partner} for a new link.`,
  superseded: (partner: string) =>
    `There is a newer link for you; this one has ended. Use the newest that ${partner} sent you.`,
  expired: (date: string) => `This link expired on ${date}; nothing was accepted.`,
  newLinkLead: (partner: string) =>
    `${partner} can send a new link to the address to which this one was sent, and to no other.`,
  newLinkButton: 'Ask for a new link',
  newLinkAsked: (partner: string) =>
    `${partner} has been asked for a new link. It comes to the address to which this one was sent.`,
  unknownTitle: 'There is nothing at this address',
  unknown: 'The link is not complete, or it was never given out. Open it again from the message.',
  tooManyTitle: 'Please wait',
  tooMany: 'Too many wrong links were opened from here. Try again in a few minutes.',
}

export type SignatoryWords = typeof en

const de: SignatoryWords = {
  lead: (partner, agreement, company) =>
    `${partner} bittet Sie, die ${agreement} zu lesen und ihr für ${company} zuzustimmen.`,
  named: (name) =>
    `Dieser Link ist allein für ${name} bestimmt. Falls Sie das nicht sind, schließen Sie diese Seite und geben Sie dem Absender Bescheid.`,
  until: (date) => `Sie können bis ${date} antworten.`,
  languages: 'Der Text in anderen Sprachen',
  textTitle: (version) => `Die Vereinbarung, Version ${version}`,
  openText: 'Den Text öffnen, wie er veröffentlicht wurde',
  otherFormat:
    'Der Text ist als Dokument veröffentlicht. Öffnen und lesen Sie ihn, bevor Sie zustimmen.',
  fingerprint: 'Fingerabdruck des Textes (SHA-256):',
  acceptTitle: 'Zustimmen',
  acceptBox: (company) =>
    `Ich habe diesen Text gelesen, darf für ${company} handeln und stimme ihm für ${company} zu.`,
  acceptButton: 'Zustimmen',
  tickFirst: 'Sie haben noch nicht zugestimmt: Setzen Sie das Häkchen, um dem Text zuzustimmen.',
  declineTitle: 'Ich stimme nicht zu',
  declineReason: 'Warum, wenn Sie es sagen möchten (der Partner kann es lesen)',
  declineButton: 'Ablehnen',
  accepted: (agreement, company, date) =>
    `Der ${agreement} wurde am ${date} für ${company} zugestimmt. Sie müssen nichts weiter tun.`,
  entry: 'Nummer des Eintrags im Nachweisprotokoll:',
  declined: (date, partner) =>
    `Die Vereinbarung wurde am ${date} abgelehnt. War das ein Versehen, bitten Sie ${partner} um einen neuen Link.`,
  superseded: (partner) =>
    `Es gibt einen neueren Link für Sie; dieser gilt nicht mehr. Verwenden Sie den neuesten, den ${partner} Ihnen gesendet hat.`,
  expired: (date) => `Dieser Link ist am ${date} abgelaufen; zugestimmt wurde nicht.`,
  newLinkLead: (partner) =>
    `${partner} kann einen neuen Link an die Adresse senden, an die dieser ging, und an keine andere.`,
  newLinkButton: 'Um einen neuen Link bitten',
  newLinkAsked: (partner) =>
    `${partner} wurde um einen neuen Link gebeten. Er kommt an die Adresse, an die dieser ging.`,
  unknownTitle: 'Unter dieser Adresse gibt es nichts',
  unknown:
    'Der Link ist unvollständig oder wurde nie vergeben. Öffnen Sie ihn noch einmal aus der Nachricht.',
  tooManyTitle: 'Bitte warten Sie',
  tooMany:
    'Von hier aus wurden zu viele falsche Links geöffnet. Versuchen Sie es in einigen Minuten erneut.',
}

export function signatoryWordsFor({ language }: Pick<Texts, 'language'>): SignatoryWords {
  return language === 'de' ? de : en
}
