import type { words as en } from './words.en.ts'

export const words = {
  rows: '{count, plural, one {# Eintrag} other {# Einträge}}',
  loadedSoFar: '{count, plural, one {# Eintrag} other {# Einträge}} geladen, weitere beim Blättern',
} satisfies Record<keyof typeof en, string>
