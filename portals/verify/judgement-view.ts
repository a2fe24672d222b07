import { parseUtf8 } from '../../src/transparency/bytes.ts'
import type { CheckedDocument } from '../../src/transparency/check-documents.ts'
import type { Judgement } from '../../src/transparency/explain/judge-file.ts'
import type { VerifierWords } from '../../src/transparency/explain/verifier-words.ts'
import { toVisibleText } from '../../src/transparency/explain/visible-text.ts'
import { chainPicture } from './chain-picture.ts'
import { element } from './elements.ts'
import type { PageWords } from './page-words.ts'

/** A text longer than this is a matter for another program. */
const longestShown = 500_000

type Shown = {
  readonly judgement: Judgement
  readonly fileName: string
  readonly words: VerifierWords
  readonly page: PageWords
}

/** What came of a file: the verdict, the picture, and why. The first heading can take the focus. */
export function judgementView({ judgement, fileName, words, page }: Shown): HTMLElement {
  const { report, explanation } = judgement
  const { verdict, title, summary, reasons, proved, notProved, fields, chain } = explanation
  const { headings } = words
  const proves = verdict === 'unconfirmed' ? headings.holdsIfKeysAreRight : headings.proved
  const documents = report.kind === 'valid' ? report.documents : []
  return element(
    'section',
    { 'aria-labelledby': 'verdict' },
    element(
      'div',
      { class: `verdict ${verdict}` },
      element('p', { class: 'hint' }, page.resultOf(toVisibleText(fileName))),
      element('h2', { id: 'verdict', tabindex: '-1' }, title),
      element('p', {}, summary),
      reasons.length === 0 ? undefined : list(reasons),
    ),
    element('h3', {}, page.chain),
    chainPicture(chain, words),
    ...section(proves, proved),
    ...section(headings.notProved, notProved),
    ...(fields.length === 0
      ? []
      : [
          element('h3', {}, headings.content),
          element(
            'dl',
            {},
            ...fields.flatMap(({ label, value, source }) => [
              element('dt', {}, label),
              element(
                'dd',
                {},
                element('bdi', {}, value),
                source === 'disclosed'
                  ? element('span', { class: 'hint' }, ` ${page.disclosed}`)
                  : undefined,
              ),
            ]),
          ),
        ]),
    ...documents.map((each) => documentView(each, page)),
  )
}

function section(heading: string, sentences: readonly string[]): readonly HTMLElement[] {
  return sentences.length === 0 ? [] : [element('h3', {}, heading), list(sentences)]
}

function list(sentences: readonly string[]): HTMLElement {
  const items = sentences.map((each) => element('li', {}, each))
  return element('ul', { class: 'facts' }, ...items)
}

function documentView({ mediaType, bytes }: CheckedDocument, page: PageWords): HTMLElement {
  const text = mediaType.startsWith('text/') ? parseUtf8(bytes) : undefined
  const isShown = text !== undefined && text.length <= longestShown
  return element(
    'details',
    {},
    element('summary', {}, page.attached(toVisibleText(mediaType))),
    isShown
      ? element('pre', { tabindex: '0' }, text)
      : element('p', {}, page.notText(bytes.length)),
  )
}
