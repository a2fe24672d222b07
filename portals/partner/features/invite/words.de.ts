import type { words as en } from './words.en.ts'

export const words = {
  title: 'Kunden einladen',
  lead: 'Fordern Sie eine Partnerbeziehung an, oder bitten Sie einen Kunden um seine Zustimmung. Von hier wird nichts versendet: Kopieren Sie die E-Mail, oder öffnen Sie sie in Ihrem E-Mail-Programm.',
  'refused.reason': 'Mit Ihren Rollen können Sie keine Partnerbeziehungen anfordern.',
  customer: 'Kunde',
  'customer.any': 'Jeder Kunde: wer den Link öffnet',
  'customer.search': 'Ihre Kunden nach Name oder Domäne suchen',
  'customer.none':
    'Keiner Ihrer Kunden passt. Ein Unternehmen, das noch kein Kunde ist, erhält die E-Mail für jeden Kunden.',
  'customer.choose': '{name} wählen',
  'customer.other': 'Anderer Kunde',
  provider: 'Indirekter Anbieter',
  reseller: 'Indirekter Handelspartner',
  'reseller.none': 'Keiner: für uns selbst',
  delegated: 'Auch delegierte Administratorrechte anfordern',
  'delegated.hint':
    'Der Kunde sieht das, bevor er genehmigt. Fordern Sie es nur an, wenn Sie die Dienste des Kunden verwalten.',
  language: 'Sprache der E-Mail',
  kind: 'Welche E-Mail',
  'kind.newCustomer': 'Neukunde: Partnerbeziehung anfordern',
  'kind.relationshipAndAgreement': 'Partnerbeziehung und Vereinbarung in einem Schritt',
  'kind.existingCustomer': 'Bestandskunde: der Vereinbarung zustimmen',
  expires: 'Der Link für die Partnerbeziehung gilt bis {date}.',
  sentBack:
    'Eine Einladung würde {customer} nur an Sie zurückverweisen: Hier bestätigt der Partner die Zustimmung.',
  attest: 'Stattdessen die Zustimmung bestätigen',
  mail: 'E-Mail',
} satisfies Record<keyof typeof en, string>
