import { createHash } from 'node:crypto'
import { html } from './html.ts'
import { pageHeaders, renderPage } from './page.ts'
import { type PageLocale, pageTexts } from './page-texts.ts'

/** Tells the page that waits with a form half filled in, and closes the window that it opened. */
const script = `
const channel = new BroadcastChannel('countersign-session')
channel.postMessage('signed-in')
channel.close()
if (window.opener !== null) window.close()
`
const scriptHash = createHash('sha256').update(script).digest('base64')

/** Where a sign-in ends that was begun beside a form; without JavaScript it says the same. */
export function signedInPage(locale: PageLocale): string {
  const texts = pageTexts[locale]
  const body = html`<p>${texts.signedInHint}</p>
<script>${{ html: script }}</script>`
  return renderPage({ locale, title: texts.signedInTitle, body })
}

export function signedInPageHeaders(): Readonly<Record<string, string>> {
  return pageHeaders({ scriptHash })
}
