import { defineWords } from '../../../shared/words/define-words.ts'

/** What the screens of agreement types, versions and texts say. */
export const agreementsWords = defineWords({
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
})
