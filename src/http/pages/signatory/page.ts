import { createHash } from 'node:crypto'
import { type Html, html } from '../../../identity/pages/html.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { type Content, content } from '../../answer.ts'
import { languageSwitch, type PageLanguages } from './language-switch.ts'
import { signatoryWordsFor } from './signatory-words.ts'
import { style } from './style.ts'

const styleHash = createHash('sha256').update(style).digest('base64')

/** The page runs no script, loads nothing, posts to this origin alone and is framed by nobody. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export type SignatoryPage = {
  readonly texts: Pick<Texts, 'language'>
  readonly title: string
  /** Who runs the programme; unknown on pages of links that nobody gave out. */
  readonly operator?: string | undefined
  readonly languages?: PageLanguages | undefined
  readonly problem?: string | undefined
  readonly body?: Html | undefined
}

/** A page of the signatory, whose address is a secret: no search engine may keep it. */
export function showSignatoryPage(
  setHeader: (name: string, value: string) => void,
  { texts, title, operator, languages, problem, body }: SignatoryPage,
): Content {
  setHeader('X-Robots-Tag', 'noindex, nofollow')
  setHeader('Content-Security-Policy', policy)
  const words = signatoryWordsFor(texts)
  const { html: rendered } = html`<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header><div><p>${operator ?? words.product}</p>${languages && languageSwitch(languages, words)}</div></header>
<main id="main">
<h1>${title}</h1>
${problem === undefined ? undefined : html`<p class="note problem narrow" role="alert">${problem}</p>`}
${body}
</main>
</body>
</html>
`
  return content(rendered, 'text/html; charset=utf-8')
}
