import { defineWords } from '../../shared/words/define-words.ts'

/** Names of the console and its screens. */
export const appWords = defineWords({
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
})
