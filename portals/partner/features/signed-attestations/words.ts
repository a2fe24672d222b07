import { defineWords } from '../../../shared/words/define-words.ts'

export const signedWords = defineWords({
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
})
