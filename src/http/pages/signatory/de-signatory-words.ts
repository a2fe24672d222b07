import type { SignatoryWords } from './en-signatory-words.ts'

export const deSignatoryWords: SignatoryWords = {
  product: 'Countersign',
  skip: 'Zum Inhalt',
  languages: 'Sprache',
  lead: (partner, agreement, company) =>
    `${partner} bittet Sie, die ${agreement} zu lesen und ihr für ${company} zuzustimmen.`,
  company: 'Unternehmen',
  askedBy: 'Anfrage von',
  meantFor: 'Bestimmt für',
  until: 'Antwort möglich bis',
  toDecision: 'Zu Ihrer Entscheidung',
  textTitle: (version) => `Die Vereinbarung, Fassung ${version}`,
  textIn: (language) => `Der Text ist hier in dieser Sprache veröffentlicht: ${language}.`,
  openText: 'Veröffentlichten Text öffnen',
  downloadText: 'Herunterladen',
  printText: 'Drucken',
  otherFormat:
    'Der Text ist als Dokument veröffentlicht. Öffnen und lesen Sie ihn, bevor Sie zustimmen.',
  fingerprint: 'Fingerabdruck des Textes (SHA-256):',
  decisionTitle: 'Ihre Entscheidung',
  acceptBox: (company) =>
    `Ich habe diesen Text gelesen und stimme ihm für ${company} zu. Ich darf für dieses Unternehmen handeln.`,
  acceptButton: 'Der Vereinbarung zustimmen',
  tickFirst: 'Sie haben noch nicht zugestimmt: Setzen Sie das Häkchen, um dem Text zuzustimmen.',
  declineTitle: 'Ich stimme nicht zu',
  declineLead: (partner) =>
    `${partner} erfährt davon. Dieser Link gilt dann nicht mehr, und zugestimmt ist nicht.`,
  declineReason: 'Warum, wenn Sie es sagen möchten',
  declineButton: 'Ablehnen',
  declineTooLong: (most) => `Bitte fassen Sie sich in höchstens ${most} Zeichen.`,
  forwardTitle: 'Jemand anderes muss entscheiden',
  forwardLead: (name, partner) =>
    `Dieser Link ist allein für ${name} bestimmt; geben Sie ihn bitte nicht weiter. Nennen Sie die richtige Person: ${partner} erfährt davon und sendet ihr einen eigenen Link. Ihrer gilt dann nicht mehr.`,
  firstName: 'Vorname',
  lastName: 'Nachname',
  email: 'Geschäftliche E-Mail-Adresse',
  missing: 'Bitte füllen Sie dieses Feld aus.',
  emailWrong: 'Das ist keine E-Mail-Adresse wie name@firma.example.',
  nameTooLong: 'Das ist zu lang.',
  nothingSent: 'Es wurde noch nichts gesendet: Sehen Sie nach, was unten markiert ist.',
  forwardButton: 'Diese Person nennen',
  shareLead:
    'Eine Kollegin oder ein Kollege soll den Text nur lesen? Seine öffentliche Adresse verrät nichts über Sie.',
  shareButton: 'Text per E-Mail senden',
  shareSubject: (agreement) => `${agreement}: Text zum Lesen`,
  shareBody: (agreement, link) => `${agreement}:\n\n${link}\n`,
  acceptedTitle: 'Zugestimmt',
  accepted: (agreement, company, date) =>
    `Der ${agreement} wurde am ${date} für ${company} zugestimmt. Sie müssen nichts weiter tun.`,
  keep: 'Für Ihre Unterlagen',
  receipt: 'Beleg',
  certificate: 'Zustimmungsurkunde (PDF)',
  verify: 'Beleg prüfen',
  keepHint:
    'Der Beleg beweist die Zustimmung gegenüber jedem, ohne dass man uns vertrauen muss. Er ist wenige Sekunden nach Ihrer Zustimmung bereit.',
  entry: 'Eintrag im Protokoll:',
  acceptedText: 'Der Text, dem zugestimmt wurde',
  declinedTitle: 'Abgelehnt',
  declined: (date, partner) =>
    `Die Vereinbarung wurde am ${date} abgelehnt. War das ein Versehen, bitten Sie ${partner} um einen neuen Link.`,
  forwardedTitle: 'Weitergegeben',
  forwarded: (date, name, partner) =>
    `Am ${date} haben Sie ${name} genannt. ${partner} hat davon erfahren und kann dieser Person einen eigenen Link senden. Sie müssen nichts weiter tun.`,
  yourReason: 'Der angegebene Grund:',
  supersededTitle: 'Es gibt einen neueren Link',
  superseded: (partner) =>
    `Dieser Link gilt nicht mehr. Verwenden Sie den neuesten, den ${partner} Ihnen gesendet hat.`,
  expiredTitle: 'Dieser Link ist abgelaufen',
  expired: (date) => `Er galt bis ${date}; zugestimmt wurde nicht.`,
  newLinkLead: (partner) =>
    `${partner} kann einen neuen Link an die Adresse senden, an die dieser ging, und an keine andere.`,
  newLinkButton: 'Um einen neuen Link bitten',
  newLinkAsked: (partner) =>
    `${partner} wurde um einen neuen Link gebeten. Er kommt an die Adresse, an die dieser ging.`,
  askPartner: (partner) => `An ${partner} schreiben`,
  unknownTitle: 'Unter dieser Adresse gibt es nichts',
  unknown: 'Der Link ist unvollständig oder wurde nie vergeben.',
  unknownHelp:
    'Öffnen Sie ihn noch einmal aus der Nachricht oder kopieren Sie ihn ganz in die Adresszeile. Hilft das nicht, fragen Sie den Partner, der ihn gesendet hat.',
  tooManyTitle: 'Bitte warten Sie',
  tooMany:
    'Von hier aus wurden zu viele falsche Links geöffnet. Versuchen Sie es in einigen Minuten erneut.',
}
