import { defineWords } from '../../../shared/words/define-words.ts'

/** What the first screen says. */
export const overviewWords = defineWords({
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
})
