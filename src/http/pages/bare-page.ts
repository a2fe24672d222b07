import { createHash } from 'node:crypto'
import { type Html, html } from '../../identity/pages/html.ts'
import type { Texts } from '../../texts/text-keys.ts'
import { type Content, content } from '../answer.ts'

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25 }
h2 { font-size: 1.2rem; margin: 1.75rem 0 .5rem }
h3, h4 { font-size: 1.05rem; margin: 1.25rem 0 .5rem }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between }
header p { margin: 0 }
.cards { list-style: none; margin: 0; padding: 0 }
.cards > li { border: 1px solid; border-radius: .5rem; margin: .75rem 0; padding: .75rem 1rem }
.cards h3 { margin: 0 }
.text { border: 1px solid; border-radius: .5rem; padding: 0 1rem; margin: 1rem 0 }
.text.short { max-height: 24rem; overflow: auto }
.text p, .text li { white-space: pre-line }
.message { font-weight: 600 }
.box { display: flex; gap: .75rem; align-items: flex-start; margin: 1rem 0 }
.box input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0 }
button { font: inherit; min-height: 2.75rem; padding: 0 1.25rem }
textarea { font: inherit; box-sizing: border-box; width: 100%; min-height: 5rem }
label { display: block }
label.box { display: flex }
summary { min-height: 2.75rem; padding: .5rem 0; cursor: pointer }
a { display: inline-block; min-height: 1.5rem }
nav a { margin-right: 1rem }
:focus-visible { outline: 3px solid; outline-offset: 2px }
.problem { border-left: .25rem solid #c50f1f; padding-left: .75rem }
.done { border-left: .25rem solid #0e700e; padding-left: .75rem }
code { font-size: .85rem }
`
const styleHash = createHash('sha256').update(style).digest('base64')

/** The pages run no script, load nothing, post to this origin alone and are framed by nobody. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export type BarePage = {
  readonly texts: Pick<Texts, 'language'>
  readonly title: string
  /** Above the page's own heading. */
  readonly header?: Html | undefined
  readonly problem?: string | undefined
  readonly body?: Html | undefined
}

/** A whole page: works without JavaScript, at any width, light and dark, from the keyboard. */
export function showBarePage(
  setHeader: (name: string, value: string) => void,
  { texts, title, header, problem, body }: BarePage,
): Content {
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
${header === undefined ? undefined : html`<header>${header}</header>`}
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
