import { html } from './html.ts'
import { problem, renderPage } from './page.ts'
import { type PageLocale, pageTexts } from './page-texts.ts'

export const shortestPassword = 12
export const longestPassword = 256

export type NewPasswordPage = {
  readonly locale: PageLocale
  readonly action: string
  /** Stands for the old password, which was right a moment ago. */
  readonly ticket: string
  /** For the browser's password store. */
  readonly upn: string
  readonly problem: string | undefined
}

export function newPasswordPage(page: NewPasswordPage): string {
  const texts = pageTexts[page.locale]
  const describedBy = page.problem === undefined ? 'hint' : 'problem hint'
  const body = html`<p id="hint">${texts.newPasswordHint(shortestPassword)}</p>
${problem(page.problem)}
<form method="post" action="${page.action}">
<input type="hidden" name="ticket" value="${page.ticket}">
<input type="hidden" name="upn" value="${page.upn}" autocomplete="username">
<label for="password">${texts.newPassword}</label>
<input id="password" name="password" type="password" autocomplete="new-password" required
 maxlength="${longestPassword}" aria-describedby="${describedBy}">
<label for="repeated">${texts.repeatPassword}</label>
<input id="repeated" name="repeated" type="password" autocomplete="new-password" required
 maxlength="${longestPassword}">
<button class="primary">${texts.savePassword}</button>
</form>`
  return renderPage({ locale: page.locale, title: texts.newPasswordTitle, body })
}
