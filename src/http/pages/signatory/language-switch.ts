import { type Html, html } from '../../../identity/pages/html.ts'
import type { SignatoryWords } from './en-signatory-words.ts'
import { toPagePath } from './paths.ts'

/** What the page can be read in: its own words, and the text where that has more languages. */
export type PageLanguages = {
  readonly attestationId: string
  readonly current: string
  readonly others: readonly string[]
}

/** Links, so that it needs no script; each names its language in that language. */
export function languageSwitch(
  { attestationId, current, others }: PageLanguages,
  words: SignatoryWords,
): Html {
  const items = [current, ...others]
    .toSorted()
    .map((language) =>
      language === current
        ? html`<li><span lang="${language}" aria-current="true">${languageName(language)}</span></li>`
        : html`<li><a href="${toPagePath(attestationId, language)}" hreflang="${language}" lang="${language}">${languageName(language)}</a></li>`,
    )
  return html`<nav aria-label="${words.languages}"><ul>${items}</ul></nav>`
}

/** As its readers look for it, without the country where that says nothing. */
export function languageName(language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language', languageDisplay: 'standard' })
  return names.of(mainLanguage(language)) ?? language
}

export function mainLanguage(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? ''
}
