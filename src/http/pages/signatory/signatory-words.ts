import type { Texts } from '../../../texts/text-keys.ts'
import { deSignatoryWords } from './de-signatory-words.ts'
import { enSignatoryWords, type SignatoryWords } from './en-signatory-words.ts'

/** What the signatory's page says besides refusals. */
export function signatoryWordsFor({ language }: Pick<Texts, 'language'>): SignatoryWords {
  return language === 'de' ? deSignatoryWords : enSignatoryWords
}
