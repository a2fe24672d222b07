import type { words as en } from './words.en.ts'

export const words = {
  title: 'Zurückgestellte Bestellungen',
  lead: 'Bestellungen, die auf die Zustimmung warten. Sie werden von selbst aufgegeben, sobald sie da ist.',
  'empty.title': 'Keine Bestellung ist zurückgestellt',
  'empty.text':
    'Eine Bestellung, die abgelehnt wird, weil die Zustimmung fehlt, lässt sich beim Kaufen zurückstellen.',
  'empty.filtered': 'Keine Bestellung dieses Kunden ist zurückgestellt.',
  all: 'Die aller Kunden anzeigen',
  count: '{count, plural, one {# Bestellung} other {# Bestellungen}}',
  customer: 'Kunde',
  what: 'Was',
  state: 'Stand',
  parked: 'Zurückgestellt',
  'parked.by': '{date}, von {name}',
  until: 'Aufbewahrt bis',
  route: 'Vereinbarung',
  'state.parked': 'Wartet auf die Zustimmung',
  'state.queued': 'Wird aufgegeben',
  'state.placed': 'Aufgegeben',
  'state.failed': 'Ließ sich nicht aufgeben',
  'state.discarded': 'Verworfen',
  'state.expired': 'Abgelaufen',
  place: 'Erneut aufgeben',
  'place.done': 'Die Bestellung von {customer} wird aufgegeben.',
  attest: 'Zustimmung bestätigen',
  invite: 'Den Kunden bitten',
  discard: 'Verwerfen',
  'discard.title': 'Diese zurückgestellte Bestellung verwerfen?',
  'discard.text':
    'Was {customer} bekommen sollte, wird nicht bestellt. Das lässt sich nicht zurücknehmen.',
  'discard.do': 'Bestellung verwerfen',
  'discard.done': 'Die Bestellung von {customer} ist verworfen.',
  refused:
    'Sie dürfen zurückgestellte Bestellungen lesen. Wer sie aufgeben oder verwerfen darf: {roles}.',
} satisfies Record<keyof typeof en, string>
