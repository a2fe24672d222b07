import { type Html, html } from '../../../identity/pages/html.ts'
import type { OpenSession } from '../../../identity/sessions.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import type { Content } from '../../answer.ts'
import { showBarePage } from '../bare-page.ts'
import { pageWordsFor } from './page-words.ts'

export type Page = {
  readonly texts: Texts
  readonly session: OpenSession
  readonly title: string
  readonly problem?: string | undefined
  readonly body: Html
}

/** A page of somebody who is signed in: it says as whom, and lets sign out. */
export function showPage(
  setHeader: (name: string, value: string) => void,
  { texts, session, title, problem, body }: Page,
): Content {
  const words = pageWordsFor(texts)
  const { caller, csrfToken } = session
  const upn = 'upn' in caller ? caller.upn : ''
  const header = html`<p>${words.signedInAs(upn)}</p>
<form method="post" action="/signout">${csrfField(csrfToken)}<button>${words.signOut}</button></form>`
  return showBarePage(setHeader, { texts, title, header, problem, body })
}

export function csrfField(token: string): Html {
  return html`<input type="hidden" name="csrf" value="${token}">`
}

/** A box that nobody ticks but the reader. */
export function tickBox(name: string, label: string, required: boolean): Html {
  const attribute = required ? html` required` : undefined
  return html`<label class="box"><input type="checkbox" name="${name}" value="on"${attribute}><span>${label}</span></label>`
}

/** A date as the reader writes it; business days begin at UTC midnight (design 2.1). */
export function dateFor({ language }: Pick<Texts, 'language'>, instant: number): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(instant)
}
