import type { AgreementText } from '../../../domain/agreement/agreement.ts'
import { type Html, html } from '../../../identity/pages/html.ts'
import type { Deps } from '../../../operations/deps.ts'
import { readAgreementText } from '../../../operations/get-agreement-text.ts'
import { renderMarkdown } from '../markdown.ts'
import type { PageWords } from './page-words.ts'

const readableTypes = /^text\/(?:markdown|plain)\b/i

/** Exactly the text that the box below it binds to, with its hash and its bytes to open. */
export async function textView(
  deps: Pick<Deps, 'storage'>,
  words: PageWords,
  { sha256, mediaType, rank, language }: AgreementText,
): Promise<Html> {
  const address = `/agreements/${sha256}`
  const body = readableTypes.test(mediaType)
    ? renderMarkdown(new TextDecoder().decode((await readAgreementText(deps, sha256)).bytes))
    : html`<p>${words.otherFormat}</p>`
  return html`<h2 id="text">${words.textTitle(rank)}</h2>
<div class="text short" lang="${language}" tabindex="0" role="region" aria-labelledby="text">${body}</div>
<p><a href="${address}" target="_blank" rel="noopener">${words.openText}</a></p>
<p>${words.fingerprint} <code>${sha256}</code></p>`
}
