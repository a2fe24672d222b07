import type { words as en } from './words.en.ts'

export const words = {
  console: 'Partnerkonsole',
  home: 'Start',
  customers: 'Kunden',
  customer: 'Kunde',
  attest: 'Zustimmung bestätigen',
  buy: 'Kaufen',
  subscriptions: 'Abonnements',
  orders: 'Bestellungen',
  addCustomer: 'Kunden hinzufügen',
  invite: 'Einladen',
  signedAttestations: 'Unterzeichnete Bestätigungen',
  signedAttestation: 'Unterzeichnete Bestätigung',
  tasks: 'Aufgaben',
  parkedOrders: 'Zurückgestellte Bestellungen',
} satisfies Record<keyof typeof en, string>
