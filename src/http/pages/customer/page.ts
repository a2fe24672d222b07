import { createHash } from 'node:crypto'
import { type Html, html } from '../../../identity/pages/html.ts'
import type { OpenSession } from '../../../identity/sessions.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { type Content, content } from '../../answer.ts'
import { pageWordsFor } from './page-words.ts'

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.25 }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem }
h3 { font-size: 1.05rem; margin: 0 }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between }
header p { margin: 0 }
.cards { list-style: none; margin: 0; padding: 0 }
.cards > li { border: 1px solid; border-radius: .5rem; margin: .75rem 0; padding: .75rem 1rem }
.text { border: 1px solid; border-radius: .5rem; max-height: 24rem; overflow: auto; padding: 0 1rem }
.message { font-weight: 600 }
.box { display: flex; gap: .75rem; align-items: flex-start; margin: 1rem 0 }
.box input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0 }
button { font: inherit; min-height: 2.75rem; padding: 0 1rem }
a { display: inline-block; min-height: 1.5rem }
:focus-visible { outline: 3px solid; outline-offset: 2px }
.problem { border-left: .25rem solid #c50f1f; padding-left: .75rem }
code { font-size: .85rem }
`
const styleHash = createHash('sha256').update(style).digest('base64')

/** The pages run no script, load nothing, and post to this origin alone. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export type Page = {
  readonly texts: Texts
  readonly session: OpenSession
  readonly title: string
  readonly problem?: string | undefined
  readonly body: Html
}

/** A whole page: works without JavaScript, at any width, light and dark, from the keyboard. */
export function showPage(
  setHeader: (name: string, value: string) => void,
  { texts, session, title, problem, body }: Page,
): Content {
  const words = pageWordsFor(texts)
  const { caller, csrfToken } = session
  const upn = 'upn' in caller ? caller.upn : ''
  setHeader('Content-Security-Policy', policy)
  const { html: rendered } = html`<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header>
<p>${words.signedInAs(upn)}</p>
<form method="post" action="/signout">${csrfField(csrfToken)}<button>${words.signOut}</button></form>
</header>
<main>
<h1>${title}</h1>
${problem === undefined ? undefined : html`<p class="problem" role="alert">${problem}</p>`}
${body}
</main>
</body>
</html>
`
  return content(rendered, 'text/html; charset=utf-8')
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
