import { defineWords } from '../../../shared/words/define-words.ts'

export const addCustomerWords = defineWords({
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
})
