import type { words as en } from './words.en.ts'

export const words = {
  active: 'Aktiv',
  inactive: 'Ausgesperrt',
  mustChange: 'Hat noch kein eigenes Kennwort gewählt',
  you: 'Sie',
  edit: 'Ändern',
  'edit.of': '{name} ändern',
  reset: 'Neues Kennwort',
  'reset.of': 'Neues Kennwort für {name}',
  keepOut: 'Aussperren',
  'keepOut.of': '{name} aussperren',
  letIn: 'Wieder zulassen',
  'letIn.of': '{name} wieder zulassen',
  'confirm.reset.title': 'Neues Kennwort für {name}?',
  'confirm.reset.text':
    'Das bisherige Kennwort gilt sofort nicht mehr. Das neue wird einmal gezeigt und muss bei der ersten Anmeldung ersetzt werden.',
  'confirm.keepOut.title': '{name} aussperren?',
  'confirm.keepOut.text':
    'Sitzungen und Token dieser Person enden sofort. Was aufgezeichnet wurde, bleibt, und Sie können die Person wieder zulassen.',
  'confirm.letIn.title': '{name} wieder zulassen?',
  'confirm.letIn.text': 'Die Person kann sich mit dem bisherigen Kennwort anmelden.',
  'once.password': 'Kennwort von {name}',
  'once.secret': 'Geheimnis von {name}',
  'once.text':
    'Dies wird nur ein einziges Mal gezeigt. Kopieren Sie es jetzt und geben Sie es auf sicherem Weg weiter; später kann es niemand mehr lesen.',
  'once.replaced': 'Es muss bei der ersten Anmeldung ersetzt werden.',
  'once.done': 'Ich habe es kopiert',
  'once.user': 'Benutzername',
  'once.client': 'Client-ID',
  'once.value': 'Kennwort',
  'once.secretValue': 'Geheimnis',
} satisfies Record<keyof typeof en, string>
