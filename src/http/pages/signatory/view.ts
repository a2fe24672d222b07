import type { AttestationPage } from '../../../operations/open-attestation-page.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import type { SignatoryWords } from './en-signatory-words.ts'

/** What was typed into a form that could not be taken, and what is wrong with it. */
export type Draft =
  | { readonly kind: 'decline'; readonly reason: string }
  | {
      readonly kind: 'forward'
      readonly values: Readonly<Record<ForwardField, string>>
      readonly wrong: Readonly<Partial<Record<ForwardField, ForwardProblem>>>
    }
/** In the order in which they are asked for. */
export const forwardFields = ['firstName', 'lastName', 'email'] as const
export type ForwardField = (typeof forwardFields)[number]
export type ForwardProblem = 'missing' | 'emailWrong' | 'nameTooLong'

/** As many characters as the partner is asked to read. */
export const maxReasonLength = 500

/** Everything that the parts of one page are made from. */
export type View = {
  readonly page: AttestationPage
  readonly words: SignatoryWords
  readonly texts: Texts
  readonly agreement: string
  readonly attestationId: string
  /** Chosen on the page; undefined where the request's own stands. */
  readonly language: string | undefined
  readonly publicUrl: string
  readonly draft: Draft | undefined
}

/** In UTC, as the log has it, and saying so. */
export function momentFor({ language }: Texts, instant: number): string {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  const hour = language === 'de' ? ' Uhr' : ''
  return `${format.format(instant)}${hour} (UTC)`
}
