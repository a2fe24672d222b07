import type { words as en } from './words.en.ts'

export const words = {
  title: 'Kundenvereinbarung',
  'open.lead':
    'Ihre Organisation kann selbst zustimmen: {name}. Lesen Sie den Text, setzen Sie das Häkchen, und Sie sind fertig. Die Zustimmung gilt dann bei allen Ihren Partnern.',
  'accepted.lead': 'Ihre Organisation hat zugestimmt: {name}. Sie müssen nichts tun.',
  'accepted.now': 'Vielen Dank. Ihre Zustimmung ist aufgezeichnet: {name}.',
  'accepted.title': 'Ihre Zustimmung',
  'accepted.next': 'Ihre Partner sehen sie sofort, und was darauf gewartet hat, geht weiter.',
  toPartners: 'Ihre Partner ansehen',
  'closed.title': 'Wie es weitergeht',
  'confirmed.lead': 'Ihre Partner haben Ihre Zustimmung bestätigt: {name}. Sie müssen nichts tun.',
  'closed.operator': 'Kontakt von {operator}: {contact}',
  'closed.noPartner':
    'Sie haben im Moment keinen Partner. Ein Partner sendet Ihnen einen Link, mit dem Sie die Partnerbeziehung genehmigen; danach kann er bestätigen.',
  'text.title': '{name}, Fassung {version}',
  'text.language': 'Sprache des Textes',
  'text.region': 'Vereinbarungstext',
  'text.print': 'Druckansicht',
  'text.download': 'Herunterladen',
  'text.open': 'Text öffnen',
  'text.fingerprint': 'Fingerabdruck dieses Textes (SHA-256): {sha256}',
  'text.other':
    'Der Text ist als Dokument veröffentlicht. Öffnen und lesen Sie ihn, bevor Sie etwas entscheiden.',
  'text.altered':
    'Der Text, der hier ankam, ist nicht der veröffentlichte; deshalb können Sie ihm hier nicht zustimmen. Laden Sie die Seite neu; bleibt es dabei, wenden Sie sich an {operator}.',
  'accept.title': 'Zustimmen',
  'accept.form': 'Der Vereinbarung zustimmen',
  'accept.box': 'Ich habe diesen Text gelesen und stimme ihm für {customer} zu.',
  'accept.button': 'Zustimmen',
  'accept.tickFirst':
    'Setzen Sie das Häkchen, wenn Sie dem Text zustimmen. Noch haben Sie nicht zugestimmt.',
  'accept.replaced':
    'Während Sie lasen, ist eine neue Fassung erschienen. Sie haben nicht zugestimmt. Dies ist der neue Text; bitte lesen Sie ihn.',
  'forward.title': 'Jemand anderes muss entscheiden',
  'forward.accept':
    'Sie können den Text lesen. Für {customer} zustimmen kann ein globaler Administrator.',
  'forward.approve':
    'Sie können die Anforderung lesen. Für {customer} genehmigen kann sie ein globaler Administrator.',
  'forward.who': 'Wer das in Ihrer Organisation kann:',
  'forward.nobody':
    'Ihre Organisation hat im Moment keinen globalen Administrator. Bitte wenden Sie sich an {operator} ({contact}).',
  'forward.how': 'Senden Sie diese Nachricht weiter; sie führt geradewegs auf diese Seite.',
} satisfies Record<keyof typeof en, string>
