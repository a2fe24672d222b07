import type { words as en } from './words.en.ts'

export const words = {
  title: 'Aufgaben',
  lead: 'Worauf Kunden und Kollegen warten. Zuerst steht, worum ein Kunde gebeten hat, dann das Älteste.',
  'empty.title': 'Es ist nichts zu tun',
  'empty.text':
    'Alles, worauf Ihre Kunden warten, ist getan. Neue Aufgaben erscheinen hier von selbst.',
  home: 'Zur Startseite',
  count: '{count, plural, one {# Aufgabe} other {# Aufgaben}}',
  asked: 'Der Kunde hat darum gebeten',
  mine: 'An Sie übergeben',
  askedAt: 'Gebeten {when}',
  since: 'seit {date}',
  assigned: 'Übergeben an {name}',
  'scenario.1': 'Szenario 1: hat schon über Sie gekauft',
  'scenario.2': 'Szenario 2: hat schon gekauft, aber über jemand anderen',
  'kind.attest': 'Zustimmung bestätigen',
  'kind.attestation-asked': 'Kunden öffnen',
  'kind.prepared-statement': 'Vorbereitete Erklärung öffnen',
  'kind.renewal-change-dropped': 'Abonnements ansehen',
  'kind.trial-expired-uncovered': 'Abonnements ansehen',
  'kind.parked-order-failed': 'Zurückgestellte Bestellung ansehen',
  'kind.new-signing-link-asked': 'Neuen Link senden',
  'kind.acceptance-contested': 'Kunden öffnen',
  of: '{action}: {customer}',
} satisfies Record<keyof typeof en, string>
