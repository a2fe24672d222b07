import type { words as en } from './words.en.ts'

export const words = {
  title: 'Betreiber',
  lead: 'Wer das Programm führt. Jeder Betreiber darf in dieser Konsole alles; was er ändert, steht in den Überwachungsdatensätzen.',
  list: 'Wer sich anmelden kann',
  add: 'Betreiber hinzufügen',
  upn: 'Benutzername',
  'upn.hint': 'Wie eine E-Mail-Adresse, etwa name@programme.example',
  name: 'Name der Person',
} satisfies Record<keyof typeof en, string>
