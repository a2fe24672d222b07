import { html } from '../../identity/pages/html.ts'
import { pageHeaders, problem, renderPage } from '../../identity/pages/page.ts'
import type { Texts } from '../../texts/text-keys.ts'
import { type Content, content } from '../answer.ts'
import { pagePaths } from './customer/page-paths.ts'
import { mcaPaths } from './signatory/paths.ts'

const words = {
  en: { title: 'This is not possible', start: 'Go to the start page' },
  de: { title: 'Das geht nicht', start: 'Zur Startseite' },
} as const
const pages = [pagePaths.home, mcaPaths.page, '/signin', '/signout'].map((path) =>
  path.toLowerCase(),
)

/** Whether a person reads the answer: a browser asked, and for a page without a script. */
export function isForReader(route: string | undefined, accept: string | undefined): boolean {
  if (route === undefined || !/\btext\/html\b/i.test(accept ?? '')) return false
  const path = route.toLowerCase()
  return pages.some((page) => path === page || path.startsWith(`${page}/`))
}

/** A refusal where there is no page to show it on, with a way on. */
export function refusedPage(
  setHeader: (name: string, value: string) => void,
  { language }: Pick<Texts, 'language'>,
  { refusal, route }: { readonly refusal: string; readonly route: string | undefined },
): Content {
  for (const [name, value] of Object.entries(pageHeaders())) setHeader(name, value)
  const { title, start } = words[language]
  // A signatory has no account: the way on is the link that was sent.
  const isSignatory = route?.toLowerCase().startsWith(mcaPaths.page.toLowerCase())
  const body = html`${problem(refusal)}${
    isSignatory ? undefined : html`<p><a href="/">${start}</a></p>`
  }`
  return content(renderPage({ locale: language, title, body }), 'text/html; charset=utf-8')
}
