import type { HistoryEvent, HistoryKind } from '../../../operations/list-customer-history.ts'
import type { Texts } from '../../../texts/text-keys.ts'

type HistoryWords = Readonly<Record<HistoryKind, string>> & {
  readonly answers: Readonly<Record<'yes' | 'no' | 'wrong-person', string>>
}

const en: HistoryWords = {
  'customer-added': 'The customer was added.',
  'profile-changed': 'Account information was changed.',
  'relationship-began': 'The relationship began.',
  'relationship-ended': 'The relationship ended.',
  'accepted-directly': 'The customer accepted the agreement itself.',
  'direct-acceptance-withdrawn': 'The customer withdrew its direct acceptance.',
  attested: 'The acceptance of the customer was attested.',
  'attestation-corrected': 'The attestation was replaced by a corrected one.',
  'attestation-withdrawn': 'The attestation was withdrawn.',
  'attestation-contested': 'The person named in the attestation answered.',
  'attestation-asked': 'The customer asked for an attestation.',
  ordered: 'An order was placed.',
  'order-cancelled': 'An order was cancelled.',
  'subscription-changed': 'A subscription was changed.',
  answers: {
    yes: 'The person named in the attestation confirmed it.',
    no: 'The person named in the attestation says that it did not accept.',
    'wrong-person': 'The person named in the attestation says that it is the wrong person.',
  },
}

const de: HistoryWords = {
  'customer-added': 'Der Kunde wurde angelegt.',
  'profile-changed': 'Die Kontoinformationen wurden geändert.',
  'relationship-began': 'Die Partnerbeziehung begann.',
  'relationship-ended': 'Die Partnerbeziehung endete.',
  'accepted-directly': 'Der Kunde hat der Vereinbarung selbst zugestimmt.',
  'direct-acceptance-withdrawn': 'Der Kunde hat seine direkte Zustimmung widerrufen.',
  attested: 'Die Zustimmung des Kunden wurde bestätigt.',
  'attestation-corrected': 'Die Bestätigung wurde durch eine berichtigte ersetzt.',
  'attestation-withdrawn': 'Die Bestätigung wurde widerrufen.',
  'attestation-contested': 'Die in der Bestätigung genannte Person hat geantwortet.',
  'attestation-asked': 'Der Kunde hat um eine Bestätigung gebeten.',
  ordered: 'Eine Bestellung wurde aufgegeben.',
  'order-cancelled': 'Eine Bestellung wurde storniert.',
  'subscription-changed': 'Ein Abonnement wurde geändert.',
  answers: {
    yes: 'Die in der Bestätigung genannte Person hat sie bestätigt.',
    no: 'Die in der Bestätigung genannte Person sagt, sie habe nicht zugestimmt.',
    'wrong-person': 'Die in der Bestätigung genannte Person sagt, sie sei die falsche Person.',
  },
}

export function sentenceFor(
  { kind, answer }: Pick<HistoryEvent, 'kind' | 'answer'>,
  { language }: Pick<Texts, 'language'>,
): string {
  const words = language === 'de' ? de : en
  return answer === undefined ? words[kind] : words.answers[answer]
}
