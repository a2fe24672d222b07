import { html } from './html.ts'
import { renderPage } from './page.ts'
import { type PageLocale, pageTexts } from './page-texts.ts'

export type FailedPage = {
  readonly locale: PageLocale
  /** What an application did wrong, in the words of the protocol. */
  readonly detail?: string
  /** Where to begin again, when we know. */
  readonly again?: string
}

export function failedPage({ locale, detail, again }: FailedPage): string {
  const texts = pageTexts[locale]
  const body = html`${
    detail === undefined
      ? html`<p>${texts.failedHint}</p>`
      : html`<p>${texts.requestRefused}</p><p lang="en">${detail}</p>`
  }${again === undefined ? undefined : html`<p><a href="${again}">${texts.signInAgain}</a></p>`}`
  return renderPage({ locale, title: texts.failedTitle, body })
}
