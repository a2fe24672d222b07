import type { words as en } from './words.en.ts'

export const words = {
  title: 'Deckung',
  lead: 'Aktive Beziehungen zwischen Kunden und abrechnenden Partnern, danach, wer als Nächstes handeln muss.',
  now: 'Jetzt',
  'now.label':
    'Von {total} Beziehungen sind {covered} gedeckt, {customer} Kunden dürfen zustimmen, {partner} warten auf den Partner, und bei {nobody} kann noch niemand handeln.',
  counted: '{total, plural, one {# Beziehung} other {# Beziehungen}}, gezählt {at}',
  scenarios: 'Wo der Partner bestätigen muss: {first} in Szenario 1, {second} in Szenario 2.',
  none: 'Noch hat kein Kunde eine aktive Beziehung. Gezählt wird, sobald es eine gibt.',
  history: 'Im Lauf der Zeit',
  'history.label': 'Beziehungen nach Weg, von {from} bis {until}',
  'history.none':
    'Für diese Auswahl wurde noch kein Tag gezählt. Gezählt wird jeden Tag, solange das Programm läuft; der erste erscheint binnen einer Minute nach dem Start.',
  span: 'Zeitraum',
  'span.30': 'Letzte 30 Tage',
  'span.90': 'Letzte 90 Tage',
  'span.365': 'Letztes Jahr',
  'span.all': 'Alles Gezählte',
  show: 'Anzeigen',
  'show.count': 'Anzahlen',
  'show.share': 'Anteile',
  partner: 'Partner',
  country: 'Land',
  'country.all': 'Alle Länder',
  byPartner: 'Nach Partner',
  byCountry: 'Nach Land',
  total: 'Alle',
  share: 'Anteil gedeckt',
  picture: 'Bild',
} satisfies Record<keyof typeof en, string>
