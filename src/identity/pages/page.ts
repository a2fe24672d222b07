import { createHash } from 'node:crypto'
import { type Html, html } from './html.ts'
import type { PageLocale } from './page-texts.ts'

/** Looks like the consoles that it leads to. */
const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
--ground: #fafafa; --card: #fff; --line: #d6d6d6; --edge: #6e6e6e; --ink: #242424; --soft: #5c5c5c; --brand: #1c5f78; --hover: #195469; --on-brand: #fff; --tint: #eef5f8; --bad: #b10e1c; --bad-tint: #fdf3f4 }
@media (prefers-color-scheme: dark) { :root { --ground: #1f1f1f; --card: #292929; --line: #474747; --edge: #9e9e9e; --ink: #fff; --soft: #bdbdbd; --brand: #57a9c7; --hover: #78b7ce; --on-brand: #07191f; --tint: #1d333c; --bad: #f1a0a7; --bad-tint: #3f1d20 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere }
header { padding: .75rem 1rem; background: var(--card); border-bottom: 1px solid var(--line); font-weight: 600 }
main { max-width: 28rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
main:has(.people) { max-width: 76rem }
.card { max-width: 28rem; margin: 0 auto; padding: 1.25rem 1.5rem 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem }
h3 { font-size: 1rem; margin: 2rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line) }
h4 { font-size: 1rem; margin: 0 }
p { margin: 0 0 .75rem }
a { color: var(--brand) }
label { display: block; margin-top: 1rem; font-weight: 600 }
input, button { font: inherit; min-height: 2.75rem; width: 100%; border: 1px solid var(--edge); border-radius: .25rem; background: var(--card); color: var(--ink) }
input { margin-top: .25rem; padding: .5rem .75rem }
button { margin-top: 1rem; padding: .5rem 1.25rem; overflow-wrap: anywhere; font-weight: 600; cursor: pointer }
button:hover { background: var(--tint) }
.primary { background: var(--brand); border-color: var(--brand); color: var(--on-brand) }
.primary:hover { background: var(--hover) }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px }
.hint { margin: 0; color: var(--soft); font-size: .875rem }
.problem { border-left: .25rem solid var(--bad); border-radius: .25rem; background: var(--bad-tint); padding: .75rem 1rem }
.jump { display: flex; gap: .25rem 1.25rem; flex-wrap: wrap; list-style: none; margin: 0; padding: 0 }
.jump a { display: inline-block; padding: .375rem 0 }
.tenants, .people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: .5rem 1rem; list-style: none; margin: 0; padding: 0 }
.tenants { row-gap: 1.5rem }
.tenants .people { grid-template-columns: 1fr; margin-top: .5rem }
.people button { margin: 0; padding: .5rem .75rem; text-align: left; font-weight: 400; line-height: 1.375; border-color: var(--line) }
.people span { display: block }
.people .hint { color: var(--soft) }
@media (forced-colors: active) { button { border: 1px solid } }
`

const styleHash = createHash('sha256').update(style).digest('base64')

/** A whole page: works without JavaScript, at any width, light and dark, from the keyboard. */
export function renderPage(page: {
  readonly locale: PageLocale
  readonly title: string
  readonly body: Html
  /** What stands under the card. */
  readonly below?: Html | undefined
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
<header>Countersign</header>
<main>
<div class="card">
<h1>${page.title}</h1>
${page.body}
</div>
${page.below}
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
