import type { Content } from '../../answer.ts'
import { type BarePage, showBarePage } from '../bare-page.ts'

/** A page of the signatory, whose address is a secret: no search engine may keep it. */
export function showSignatoryPage(
  setHeader: (name: string, value: string) => void,
  page: Omit<BarePage, 'header'>,
): Content {
  setHeader('X-Robots-Tag', 'noindex, nofollow')
  return showBarePage(setHeader, page)
}
