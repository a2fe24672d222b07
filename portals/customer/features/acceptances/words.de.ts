import type { words as en } from './words.en.ts'

export const words = {
  title: 'Zustimmungen',
  lead: 'Alles, dem für {customer} zugestimmt wurde, von Ihnen selbst oder von einem Partner bestätigt, mit seinen Belegen.',
  'none.title': 'Noch wurde nicht zugestimmt',
  'none.text':
    'Sobald Sie der Vereinbarung zustimmen oder ein Partner Ihre Zustimmung bestätigt, steht sie hier.',
  'none.action': 'Zur Kundenvereinbarung',
  'title.version': '{name}, Fassung {version}',
  'by.direct': '{name}, für Ihre Organisation',
  'by.attested': '{name}, laut {partner}',
  'by.partner': 'Bestätigt von {partner}',
  withdrawn: 'Widerrufen am {date}.',
  corrected: 'Durch eine spätere Bestätigung ersetzt.',
  'contest.question': '{partner} gibt an, dass Sie am {date} zugestimmt haben. Stimmt das?',
  'contest.answered': 'Ihre Antwort: {answer}, gegeben am {date}.',
  'contest.byOther': 'Die benannte Person hat geantwortet: {answer}, am {date}.',
  'contest.change': 'Anders antworten',
  'contest.yes': 'Ja, ich habe zugestimmt',
  'contest.no': 'Nein, ich habe nicht zugestimmt',
  'contest.wrong-person': 'Ich bin die falsche Person',
  'contest.short.yes': 'ja',
  'contest.short.no': 'nein',
  'contest.short.wrong-person': 'falsche Person',
  'contest.title.yes': 'Angeben, dass Sie zugestimmt haben',
  'contest.title.no': 'Angeben, dass Sie nicht zugestimmt haben',
  'contest.title.wrong-person': 'Angeben, dass Sie die falsche Person sind',
  'contest.text.yes':
    'Ihre Antwort wird aufgezeichnet und kann nicht gelöscht werden. Sie können später eine andere geben.',
  'contest.text.no':
    'Ihre Antwort wird aufgezeichnet und kann nicht gelöscht werden. {partner} bekommt sie als Aufgabe, und das Programm sieht sie.',
  'contest.text.wrong-person':
    'Ihre Antwort wird aufgezeichnet und kann nicht gelöscht werden. {partner} bekommt sie als Aufgabe, und das Programm sieht sie.',
  'contest.reason': 'Was sollte man dazu wissen?',
  'contest.send': 'Antwort aufzeichnen',
  'contest.done': 'Ihre Antwort ist aufgezeichnet.',
  'contest.done.task': 'Ihre Antwort ist aufgezeichnet. {partner} hat sie als Aufgabe.',
  'withdraw.button': 'Widerrufen',
  'withdraw.title': 'Die Zustimmung widerrufen',
  'withdraw.text':
    'Ab diesem Moment gilt die Zustimmung bei keinem Ihrer Partner mehr. Neue Käufe müssen warten, bis wieder zugestimmt ist. Was Sie gekauft haben, bleibt.',
  'withdraw.reason': 'Grund',
  'withdraw.confirm': 'Jetzt widerrufen',
  'withdraw.needsReason': 'Bitte sagen Sie, warum. Der Grund wird aufgezeichnet.',
} satisfies Record<keyof typeof en, string>
