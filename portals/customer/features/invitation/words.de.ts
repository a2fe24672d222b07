import type { words as en } from './words.en.ts'

export const words = {
  title: 'Ein Partner fordert eine Partnerbeziehung an',
  'title.of': 'Partnerbeziehung mit {partner}',
  'lead.reader': '{partner} möchte für {customer} tätig werden.',
  lead: '{partner} möchte für {customer} tätig werden. Sie entscheiden; nichts geschieht, bevor Sie das Häkchen setzen und genehmigen.',
  'what.title': 'Worum es geht',
  'what.partner': 'Partner',
  'what.partnerOf': '{partner} ({country})',
  'what.provider': 'Anbieter dahinter',
  'what.contact': 'Fragen an',
  'what.means': 'Was das bedeutet',
  'what.meansText':
    '{partner} kann Ihre Organisation sehen, für Sie bestellen und verwalten, was Sie dort gekauft haben.',
  'what.roles': 'Administratorrollen',
  'what.noRoles': 'Keine. {partner} wird Ihre Dienste nicht verwalten können.',
  'what.until': 'Der Link gilt bis',
  'agreement.title': '{name}',
  'agreement.mustAttest':
    '{partner} bestätigt sie, nachdem Sie die Partnerbeziehung genehmigt haben. Sobald die Beziehung aktiv ist, können Sie hier mit einem Klick darum bitten.',
  'agreement.separate':
    'Über die Vereinbarung entscheiden Sie getrennt. Sie können ihr Häkchen weglassen und später zustimmen.',
  'form.title': 'Ihre Entscheidung',
  'form.label': 'Die Partnerbeziehung genehmigen',
  'form.relationship': 'Ich genehmige die Partnerbeziehung mit {partner} für {customer}.',
  'form.agreement': 'Ich habe den Text oben gelesen und stimme ihm für {customer} zu.',
  'form.tick':
    'Setzen Sie das Häkchen, wenn Sie die Partnerbeziehung genehmigen. Noch ist nichts genehmigt.',
  'form.button': 'Genehmigen',
  'form.replaced':
    'Während Sie lasen, ist eine neue Fassung der Vereinbarung erschienen. Nichts wurde genehmigt. Dies ist der neue Text; bitte lesen Sie ihn.',
  'approved.now': 'Die Partnerbeziehung mit {partner} ist jetzt aktiv.',
  'approved.nowBoth':
    'Die Partnerbeziehung mit {partner} ist jetzt aktiv, und Ihre Zustimmung ist aufgezeichnet.',
  'approved.before':
    'Die Partnerbeziehung mit {partner} ist aktiv. Unter diesem Link ist nichts mehr zu genehmigen.',
  'approved.acceptance': 'Zu Ihrer Zustimmung und ihrem Beleg',
  'approved.partners': 'Zu Ihren Partnern',
  'bad.invalid.title': 'Dieser Link funktioniert nicht',
  'bad.invalid.text':
    'Vielleicht ging unterwegs ein Teil verloren: Öffnen Sie ihn noch einmal vollständig aus der E-Mail. Hilft das nicht, bitten Sie Ihren Partner um einen neuen.',
  'bad.expired.title': 'Dieser Link ist abgelaufen',
  'bad.expired.text': 'Er kam von {partner}. Bitten Sie dort um einen neuen:',
  'bad.expired.unknown': 'Bitten Sie den Partner, der ihn gesendet hat, um einen neuen.',
  'bad.other.title': 'Dieser Link ist für eine andere Organisation',
  'bad.other.text':
    'Sie sind für {customer} angemeldet. Melden Sie sich mit einem Konto der Organisation an, an die der Link ging, oder bitten Sie Ihren Partner um einen Link für {customer}.',
  'bad.other.signIn': 'Als jemand anderes anmelden',
  'bad.region.title': 'Dieser Partner kann nicht an Sie verkaufen',
  'bad.region.text':
    'Partner und Kunde müssen in derselben Marktregion sein. Land dieses Partners: {partnerCountry}. Land Ihrer Organisation: {customerCountry}. Wählen Sie einen Partner Ihrer Region.',
  'bad.home': 'Zu Ihren Partnern',
} satisfies Record<keyof typeof en, string>
