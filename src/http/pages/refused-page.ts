import type { Texts } from '../../texts/text-keys.ts'
import type { Content } from '../answer.ts'
import { showBarePage } from './bare-page.ts'
import { pagePaths } from './customer/page-paths.ts'
import { mcaPaths } from './signatory/paths.ts'

const titles = { en: 'This is not possible', de: 'Das geht nicht' } as const
const pages = [pagePaths.home, mcaPaths.page, '/signin', '/signout'].map((path) =>
  path.toLowerCase(),
)

/** Whether a person reads the answer: a browser asked, and for a page without a script. */
export function isForReader(route: string | undefined, accept: string | undefined): boolean {
  if (route === undefined || !/\btext\/html\b/i.test(accept ?? '')) return false
  const path = route.toLowerCase()
  return pages.some((page) => path === page || path.startsWith(`${page}/`))
}

/** A refusal where there is no page to show it on. */
export function refusedPage(
  setHeader: (name: string, value: string) => void,
  texts: Pick<Texts, 'language'>,
  problem: string,
): Content {
  return showBarePage(setHeader, { texts, title: titles[texts.language], problem })
}
