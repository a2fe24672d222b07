import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

/** Colours of what is counted; each has a pattern too, for whoever does not tell colours apart. */
export const tones = {
  good: { color: tokens.colorStatusSuccessForeground1, dash: '' },
  open: { color: tokens.colorBrandForeground1, dash: '8 4' },
  warning: { color: tokens.colorStatusWarningForeground3, dash: '2 3' },
  idle: { color: tokens.colorNeutralForeground3, dash: '10 3 2 3' },
} as const
export type Tone = keyof typeof tones

/** How the routes are drawn in every chart. */
export const toneOfRoute = {
  covered: 'good',
  'customer-may-accept': 'open',
  'partner-must-attest': 'warning',
  'nobody-yet': 'idle',
} as const satisfies Record<string, Tone>

const useStyles = makeStyles({
  table: {
    marginTop: '0.5rem',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      textAlign: 'left',
      padding: '0.25rem 0.75rem 0.25rem 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: 'anywhere',
    },
  },
  scroll: { overflowX: 'auto' },
  summary: { cursor: 'pointer', padding: '0.25rem 0', color: tokens.colorBrandForegroundLink },
})

/** The numbers of a picture in words, for everybody who wants them. */
export function ChartTable({
  head,
  rows,
}: {
  readonly head: readonly string[]
  readonly rows: readonly {
    readonly key: string
    readonly cells: readonly ReactNode[]
  }[]
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  return (
    <details>
      <summary className={styles.summary}>{t('chart.asTable')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('chart.asTable')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, at) => {
                  const name = head[at] ?? String(at)
                  return at === 0 ? (
                    <th key={name} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={name}>{cell}</td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
