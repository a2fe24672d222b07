import type { words as en } from './words.en.ts'

export const words = {
  title: 'Zustimmung bestätigen',
  'title.correct': 'Bestätigung berichtigen',
  lead: 'Halten Sie fest, dass {customer} zugestimmt hat ({agreement}).',
  person: 'Person, die zugestimmt hat',
  usePrimary: 'Primären Kontakt verwenden: {name}',
  'email.malformed': 'Bitte geben Sie eine E-Mail-Adresse wie name@firma.example an.',
  agreedOn: 'Datum der Vertragsannahme',
  'agreedOn.hint': 'Der Tag, an dem der Kunde zugestimmt hat; er darf nicht in der Zukunft liegen.',
  'agreedOn.future': 'Das Datum darf nicht in der Zukunft liegen.',
  reason: 'Grund der Berichtigung',
  'reason.hint': 'Er wird aufgezeichnet und bleibt lesbar. Nennen Sie keine Personen.',
  confirmed:
    'Im Namen von {partner} bestätige ich, dass die oben genannte Person am angegebenen Datum für {customer} zugestimmt hat ({agreement}).',
  'confirmed.required': 'Bitte bestätigen Sie die Erklärung: Sie ist das, was aufgezeichnet wird.',
  review: 'Weiter: Überprüfen',
  already:
    'Für diesen Kunden gilt bereits eine Zustimmung. Eine weitere Bestätigung wird zusätzlich aufgezeichnet.',
  'review.title': 'Das wird aufgezeichnet',
  'review.who': 'Person, die zugestimmt hat',
  'review.customer': 'Kunde',
  'review.version': 'Fassung',
  'review.text': 'Angeführter Vereinbarungstext',
  'review.readText': 'Text lesen ({country}, {language})',
  'review.after': 'Danach',
  opensNothing: 'Das ermöglicht keinen Kauf',
  saveAndContinue: 'Speichern und fortfahren',
  back: 'Zurück zum Formular',
  'duplicate.title': 'Das ist bereits bestätigt',
  'duplicate.text':
    'Dieselbe Person steht in einer Aufzeichnung zu dieser Fassung, die noch zählt. Es muss nichts weiter aufgezeichnet werden; hier ist sie.',
  'duplicate.continue': 'Mit dieser Bestätigung fortfahren',
  'duplicate.changed':
    'Hat eine andere Person zugestimmt? Gehen Sie zurück und tragen Sie sie ein, oder berichtigen Sie die Bestätigung auf der Seite des Kunden.',
  recordTitle: '{agreement}, Fassung {version}',
  'refused.people': 'Bei Ihrem Partner: {people}',
  'handOver.title': 'Vorbereitete Erklärung übergeben',
  'handOver.lead':
    'Wer bestätigen darf, erhält sie als Aufgabe, mit diesem Kunden. Wer wann zugestimmt hat, trägt dann diese Person ein.',
  'handOver.lead.provider':
    'Für diesen Kunden darf nur Ihr Anbieter bestätigen. Er erhält die vorbereitete Erklärung als Aufgabe.',
  'handOver.to': 'An wen',
  'handOver.anybody': 'Alle, die bestätigen dürfen',
  'handOver.send': 'Als Aufgabe übergeben',
  'handOver.done': '{name} hat jetzt die Aufgabe.',
  'handOver.done.anybody': 'Alle, die bestätigen dürfen, haben jetzt die Aufgabe.',
  'handOver.mail': 'Oder per E-Mail senden',
  'withdraw.title': 'Diese Bestätigung zurückziehen?',
  'withdraw.text':
    'Sie zählt dann sofort nicht mehr und kann nicht wiederhergestellt werden; neue Käufe von {customer} werden danach möglicherweise abgelehnt. Die Aufzeichnung selbst bleibt.',
  'withdraw.reason': 'Grund des Zurückziehens',
  'withdraw.confirm': 'Bestätigung zurückziehen',
} satisfies Record<keyof typeof en, string>
