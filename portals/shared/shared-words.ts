import { defineWords } from './words/define-words.ts'

/** What every console says. */
export const sharedWords = defineWords({
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
})
