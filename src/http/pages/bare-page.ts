import { createHash } from 'node:crypto'
import { html } from '../../identity/pages/html.ts'
import type { Texts } from '../../texts/text-keys.ts'
import { type Content, content } from '../answer.ts'

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25 }
.problem { border-left: .25rem solid #c50f1f; padding-left: .75rem }
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

type BarePage = {
  readonly texts: Pick<Texts, 'language'>
  readonly title: string
  readonly problem: string
}

/** A whole page: works without JavaScript, at any width, light and dark, from the keyboard. */
export function showBarePage(
  setHeader: (name: string, value: string) => void,
  { texts, title, problem }: BarePage,
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
<main>
<h1>${title}</h1>
<p class="problem" role="alert">${problem}</p>
</main>
</body>
</html>
`
  return content(rendered, 'text/html; charset=utf-8')
}
