import type { words as en } from './words.en.ts'

export const words = {
  console: 'Admin Center für Kunden',
  partners: 'Partner',
  partner: 'Partner',
  agreement: 'Kundenvereinbarung',
  acceptances: 'Zustimmungen',
  invitation: 'Anforderung einer Partnerbeziehung',
} satisfies Record<keyof typeof en, string>
