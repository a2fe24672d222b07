// biome-ignore-all lint/suspicious/noArrayIndexKey: parts of a text have only their place, and a published text never changes.
import { makeStyles } from '@fluentui/react-components'
import { type ReactElement, useMemo } from 'react'
import {
  type MarkdownBlock,
  type MarkdownSpan,
  parseMarkdownBlocks,
} from '../../../../../src/base/markdown-blocks.ts'

const useStyles = makeStyles({
  heading: { margin: '1rem 0 0.5rem', fontWeight: 600 },
  item: { marginBottom: '0.5rem' },
})

/** An agreement's text as elements: nothing of it is ever markup. */
export function Markdown({ text }: { readonly text: string }): ReactElement {
  const blocks = useMemo(() => parseMarkdownBlocks(text), [text])
  return (
    <>
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </>
  )
}

/** The text stands under a heading of the page's second level. */
const deepest = 6
const below = 2

function Block({ block }: { readonly block: MarkdownBlock }): ReactElement {
  const styles = useStyles()
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(deepest, block.level + below)
      const Heading = level === 3 ? 'h3' : level === 4 ? 'h4' : level === 5 ? 'h5' : 'h6'
      return (
        <Heading className={styles.heading}>
          <Spans spans={block.spans} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      )
    case 'bullets':
      return (
        <ul>
          {block.items.map((spans, at) => (
            <li key={at} className={styles.item}>
              <Spans spans={spans} />
            </li>
          ))}
        </ul>
      )
    case 'numbered':
      return (
        <ol>
          {block.items.map(({ number, spans }) => (
            <li key={number} value={number} className={styles.item}>
              <Spans spans={spans} />
            </li>
          ))}
        </ol>
      )
  }
}

function Spans({ spans }: { readonly spans: readonly MarkdownSpan[] }): ReactElement {
  return (
    <>{spans.map(({ text, strong }, at) => (strong ? <strong key={at}>{text}</strong> : text))}</>
  )
}
