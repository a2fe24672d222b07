import type { words as en } from './words.en.ts'

export const words = {
  console: 'Programmkonsole',
  overview: 'Überblick',
  agreements: 'Vereinbarungen',
  agreement: 'Vereinbarung',
  compareTexts: 'Texte vergleichen',
  whatIf: 'Was wäre, wenn',
  policy: 'Programmrichtlinie',
  partners: 'Partner',
  partner: 'Partner',
  operators: 'Betreiber',
  customers: 'Kunden',
  customer: 'Kunde',
  coverage: 'Deckung',
  auditRecords: 'Überwachungs\u00addatensätze',
  health: 'Zustand',
} satisfies Record<keyof typeof en, string>
