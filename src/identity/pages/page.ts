import { createHash } from 'node:crypto'
import { type Html, html } from './html.ts'
import type { PageLocale } from './page-texts.ts'

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0; display: grid; justify-content: center; padding: 1rem }
main { width: min(26rem, 100vw - 2rem) }
h1 { font-size: 1.5rem; line-height: 1.25 }
label { display: block; margin-top: 1rem; font-weight: 600 }
input, button { box-sizing: border-box; font: inherit; min-height: 2.75rem; width: 100% }
input { padding: 0 .5rem }
button { margin-top: 1rem; overflow-wrap: anywhere }
:focus-visible { outline: 3px solid; outline-offset: 2px }
.hint { margin: 0 }
.problem { border-left: .25rem solid #c50f1f; padding-left: .75rem }
.people { list-style: none; margin: 0; padding: 0 }
.people button { margin-top: .5rem; text-align: left }
summary { min-height: 1.75rem; margin-top: .5rem }
`

const styleHash = createHash('sha256').update(style).digest('base64')

/** A whole page: works without JavaScript, at any width, light and dark, from the keyboard. */
export function renderPage(page: {
  readonly locale: PageLocale
  readonly title: string
  readonly body: Html
}): string {
  const { html: rendered } = html`<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>${page.title}</h1>
${page.body}
</main>
</body>
</html>
`
  return rendered
}

/**
 * Headers of every page. `formTarget` is where the answer to a form may lead besides this origin:
 * browsers apply `form-action` to the redirects that follow, too. `scriptHash` is of the one script
 * that the page may run.
 */
export function pageHeaders({
  formTarget,
  scriptHash,
}: {
  readonly formTarget?: string | undefined
  readonly scriptHash?: string
} = {}): Readonly<Record<string, string>> {
  const formAction = formTarget === undefined ? "'self'" : `'self' ${formTarget}`
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      `style-src 'sha256-${styleHash}'`,
      ...(scriptHash === undefined ? [] : [`script-src 'sha256-${scriptHash}'`]),
      `form-action ${formAction}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}

/** A sentence about what went wrong, read out at once by a screen reader. */
export function problem(text: string | undefined): Html | undefined {
  return text === undefined
    ? undefined
    : html`<p class="problem" id="problem" role="alert">${text}</p>`
}
