import { makeStyles, tokens } from '@fluentui/react-components'
import type { ComponentProps, ReactElement } from 'react'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'
import { PlainTable } from './plain-table.tsx'

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
  summary: { cursor: 'pointer', padding: '0.25rem 0', color: tokens.colorBrandForegroundLink },
})

/** The numbers of a picture in words, for everybody who wants them. */
export function ChartTable(
  table: Pick<ComponentProps<typeof PlainTable>, 'head' | 'rows'>,
): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  return (
    <details>
      <summary className={styles.summary}>{t('chart.asTable')}</summary>
      <PlainTable label={t('chart.asTable')} isCompact {...table} />
    </details>
  )
}
