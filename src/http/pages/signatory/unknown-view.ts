import { type Html, html } from '../../../identity/pages/html.ts'
import type { SignatoryWords } from './en-signatory-words.ts'

/** The same page for every link that nobody gave out, with a way on. */
export function unknownView(words: SignatoryWords): {
  readonly title: string
  readonly problem: string
  readonly body: Html
} {
  const body = html`<p class="narrow">${words.unknownHelp}</p>`
  return { title: words.unknownTitle, problem: words.unknown, body }
}
