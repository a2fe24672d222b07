import { deErrors } from './de-errors.ts'
import { expectedInGerman } from './de-expected.ts'
import { deActions, deFamilies, deRoles } from './de-words.ts'
import type { Texts } from './text-keys.ts'

const accepts = (expected: string | undefined) =>
  expected === undefined ? '.' : `. Zulässig: ${expectedInGerman(expected)}.`

export const de: Texts = {
  language: 'de',
  errors: deErrors,
  unexpected:
    'Bei uns ist ein Fehler aufgetreten; es wurde nichts geändert. Senden Sie dieselbe Anforderung noch einmal; schlägt sie wieder fehl, nennen Sie dem Programmbetreiber die MS-RequestId.',
  fieldProblems: {
    missing: (field, expected) => `${field} fehlt${accepts(expected)}`,
    malformed: (field, expected) => `${field} hat nicht die richtige Form${accepts(expected)}`,
    'unknown-value': (field, expected) => `${field} hat einen unbekannten Wert${accepts(expected)}`,
    'unknown-key': (field, expected) => `${field} ist kein bekannter Name${accepts(expected)}`,
    'too-long': (field, expected) =>
      `${field} ist zu lang${expected === undefined ? '.' : `: Höchstens ${expected} Zeichen sind zulässig.`}`,
    'too-small': (field, expected) =>
      `${field} ist zu klein${expected === undefined ? '.' : `: Mindestens ${expected} ist zulässig.`}`,
    'too-large': (field, expected) =>
      `${field} ist zu groß${expected === undefined ? '.' : `: Höchstens ${expected} ist zulässig.`}`,
    'in-the-future': (field) => `${field} darf nicht in der Zukunft liegen.`,
    'not-allowed': (field, expected) => `${field} ist hier nicht zulässig${accepts(expected)}`,
    inconsistent: (field, expected) =>
      `${field} widerspricht einem anderen Feld${accepts(expected)}`,
  },
  roles: deRoles,
  actions: deActions,
  families: deFamilies,
  partnerTypes: {
    'direct-bill': 'Partner mit direkter Abrechnung',
    'indirect-provider': 'Indirekter Anbieter',
    'indirect-reseller': 'Indirekter Handelspartner',
  },
  taskKinds: {
    attest: 'Zustimmung zur Vereinbarung bestätigen',
    'attestation-asked': 'Der Kunde bittet Sie, seine Zustimmung zu bestätigen',
    'prepared-statement': 'Zustimmung anhand einer vorbereiteten Erklärung bestätigen',
    'renewal-change-dropped':
      'Eine geplante Änderung entfiel bei der Verlängerung, weil die Vereinbarung fehlt',
    'trial-expired-uncovered':
      'Ein Testabonnement ist abgelaufen statt umgewandelt zu werden, weil die Vereinbarung fehlt',
    'parked-order-failed': 'Eine zurückgestellte Bestellung konnte nicht ausgeführt werden',
    'new-signing-link-asked':
      'Die unterzeichnende Person bittet um einen neuen Link, um der Vereinbarung zuzustimmen',
    'acceptance-contested': 'Die von Ihnen genannte Person widerspricht Ihrer Bestätigung',
  },
  // Design 2.4: the words are exact.
  reachOutToPartner: (phrase) =>
    `Bitte wenden Sie sich an Ihren Partner, um Ihre Zustimmung ${phrase} zu bestätigen.`,
  routeForCustomer: {
    'customer-suspended': ({ operator }) =>
      `Ihre Organisation ist im Programm gesperrt. Nur ${operator} kann die Sperre aufheben; bitte wenden Sie sich dorthin.`,
    'partner-suspended': ({ partner, operator }) =>
      `${partner} ist im Programm zurzeit gesperrt. Bitte fragen Sie ${partner}; aufheben kann die Sperre ${operator}.`,
    'no-active-relationship': ({ partner }) =>
      `Sie haben keine aktive Partnerbeziehung mit ${partner}. Bitten Sie ${partner} um einen Link für die Partnerbeziehung; ein globaler Administrator Ihrer Organisation stimmt ihr zu.`,
    'no-text': ({ agreement, country, operator }) =>
      `Für ${country} gibt es noch keinen Vereinbarungstext (${agreement}), dem Sie zustimmen könnten. ${operator} veröffentlicht ihn; bitte wenden Sie sich dorthin.`,
    covered: ({ agreement, partner }) =>
      `Die Zustimmung (${agreement}) liegt für Käufe über ${partner} vor. Sie müssen nichts tun.`,
    'customer-may-accept': ({ agreement }) =>
      `Ein globaler Administrator Ihrer Organisation kann den Vereinbarungstext (${agreement}) hier lesen und ihm zustimmen.`,
    'scenario-1': ({ partner, agreement }) =>
      `Sie kaufen bereits über ${partner}; deshalb bestätigt ${partner} Ihre Zustimmung (${agreement}). Bitten Sie Ihren Partner mit der Schaltfläche auf dieser Seite darum.`,
    'scenario-2': ({ partner, agreement }) =>
      `Sie haben bereits früher gekauft; deshalb bestätigt Ihr neuer Partner ${partner} Ihre Zustimmung (${agreement}). Bitten Sie ihn mit der Schaltfläche auf dieser Seite darum.`,
  },
  routeForPartner: {
    'customer-suspended': ({ customer, operator }) =>
      `${customer} ist im Programm gesperrt. Nur ${operator} kann die Sperre aufheben; bitte wenden Sie sich dorthin.`,
    'partner-suspended': ({ partner, operator }) =>
      `${partner} ist im Programm gesperrt. Nur ${operator} kann die Sperre aufheben; bitte wenden Sie sich dorthin.`,
    'no-active-relationship': ({ customer }) =>
      `Sie haben keine aktive Partnerbeziehung mit ${customer}. Senden Sie einen Link für die Partnerbeziehung; ein globaler Administrator des Kunden stimmt ihr zu.`,
    'no-text': ({ agreement, country, operator }) =>
      `Für ${country} gibt es keinen Vereinbarungstext (${agreement}) in der verlangten Fassung. ${operator} veröffentlicht ihn; bitte wenden Sie sich dorthin.`,
    covered: ({ customer, agreement }) =>
      `Die Zustimmung (${agreement}) von ${customer} liegt vor; Käufe sind möglich.`,
    'customer-may-accept': ({ customer, agreement }) =>
      `${customer} kann selbst zustimmen (${agreement}). Laden Sie den globalen Administrator des Kunden dazu ein, oder bestätigen Sie die Zustimmung.`,
    'scenario-1': ({ customer, agreement }) =>
      `${customer} hat bereits über Sie gekauft und kann nicht selbst zustimmen (${agreement}). Bestätigen Sie die Zustimmung.`,
    'scenario-2': ({ customer, agreement }) =>
      `${customer} hat bereits früher gekauft und kann nicht selbst zustimmen (${agreement}). Bestätigen Sie die Zustimmung als neuer Partner.`,
  },
  routeForOperator: {
    'customer-suspended': ({ customer }) =>
      `${customer} ist gesperrt: Heben Sie die Sperre auf, damit gekauft werden kann.`,
    'partner-suspended': ({ partner }) =>
      `${partner} ist gesperrt: Heben Sie die Sperre auf, damit verkauft werden kann.`,
    'no-active-relationship': ({ partner, customer }) =>
      `${partner} hat keine aktive Beziehung zu ${customer}; ${partner} sendet einen Beziehungslink.`,
    'no-text': ({ agreement, country }) =>
      `In der verlangten Fassung fehlt der Text (${agreement}) für ${country}: Veröffentlichen Sie ihn.`,
    covered: ({ customer, agreement }) => `${customer} hat zugestimmt (${agreement}).`,
    'customer-may-accept': ({ customer, agreement }) =>
      `${customer} kann selbst zustimmen (${agreement}).`,
    'scenario-1': ({ customer, partner }) =>
      `${customer} hat schon über ${partner} gekauft: ${partner} muss bestätigen.`,
    'scenario-2': ({ customer, partner }) =>
      `${customer} hat schon früher gekauft: ${partner} muss als neuer Partner bestätigen.`,
  },
  attestationStatement: ({ agreement, customer, partner, agreedOn }) =>
    `Im Namen von ${partner} bestätige ich, dass die oben genannte Person am ${agreedOn} für ${customer} zugestimmt hat (${agreement}).`,
  preparedStatement: ({ agreement, customer, customerId, from, to }) =>
    `${to === undefined ? 'Bitte bestätigen Sie' : `${from} bittet ${to} zu bestätigen`}, dass ${customer} (Kunde ${customerId}) zugestimmt hat (${agreement}). Dafür nötig: Vorname, Nachname und E-Mail-Adresse der Person, die zugestimmt hat, und das Datum der Vertragsannahme.`,
  partnerNotAsked: (partner) =>
    `${partner} hat im Moment nichts zu bestätigen. Es wurde deshalb nicht gefragt, und es gibt nichts abzuwarten.`,
  partnerAsked: (partner) =>
    `${partner} hat Ihre Anfrage jetzt als Aufgabe. Diese Seite ändert sich von selbst, sobald die Bestätigung vorliegt.`,
  addressFits: 'Die Adresse passt zu ihrem Land.',
  opensNothing:
    'Eine Zustimmung von diesem Datum zählt nicht mehr: Sie wird aufgezeichnet, ermöglicht aber keinen Kauf. Bitten Sie den Kunden um eine neue Zustimmung.',
}
