import { type Html, html } from './html.ts'
import { renderPage } from './page.ts'
import { type PageLocale, type PageTexts, pageTexts } from './page-texts.ts'

export type FailedPage = {
  readonly locale: PageLocale
  /** What an application did wrong: its code in the protocol, and words in the protocol's English. */
  readonly refused?: { readonly error: string; readonly detail: string }
  /** Where to begin again, when we know. */
  readonly again?: string
}

export function failedPage({ locale, refused, again }: FailedPage): string {
  const texts = pageTexts[locale]
  const body = html`${
    refused === undefined
      ? html`<p>${texts.failedHint}</p>`
      : html`<p>${texts.requestRefused}</p>${reason(texts, refused)}`
  }${again === undefined ? undefined : html`<p><a href="${again}">${texts.signInAgain}</a></p>`}`
  return renderPage({ locale, title: texts.failedTitle, body })
}

/** In the reader's language what readers meet; what only developers meet as the protocol has it. */
function reason(texts: PageTexts, { error, detail }: { error: string; detail: string }): Html {
  switch (error) {
    case 'invalid_client':
      return html`<p>${texts.unknownApplication} <code>${error}</code></p>`
    case 'invalid_redirect_uri':
      return html`<p>${texts.unknownReturn} <code>${error}</code></p>`
    default:
      return html`<p lang="en">${detail}</p>`
  }
}
