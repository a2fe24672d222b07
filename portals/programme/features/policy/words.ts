import { defineWords } from '../../../shared/words/define-words.ts'

/** What the screens of the policy say. */
export const policyWords = defineWords({
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
})
