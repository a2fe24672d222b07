import { defineWords } from '../../../shared/words/define-words.ts'

/** What the screen of drafts says. */
export const whatIfWords = defineWords({
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
})
