import { makeStyles, tokens } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { inPages } from '../../../../shared/api/in-pages.ts'
import { MoreButton } from '../../../../shared/components/more-button.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { FailedState, LoadingState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { listHistory } from '../api/list-history.ts'
import { momentOf } from '../moment-of.ts'
import { customerWords } from '../words.ts'

const linesAtFirst = 5

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '0.625rem' },
  entry: { display: 'grid', overflowWrap: 'anywhere' },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  more: { marginTop: '0.75rem' },
  none: { margin: 0 },
})

/** What happened with the customer, newest first. */
export function HistorySection({ customerId }: { readonly customerId: string }): ReactElement {
  const styles = useStyles()
  const t = useWords(customerWords)
  const format = useFormat()
  const language = useLanguage()
  const history = useInfiniteQuery({
    queryKey: ['customer', customerId, 'history', language],
    ...inPages((cursor, signal) => listHistory(customerId, cursor, signal)),
  })
  const events = history.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Section title={t('history')}>
      {history.isPending && <LoadingState lines={linesAtFirst} />}
      {history.isError && (
        <FailedState error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.isSuccess && events.length === 0 && (
        <p className={styles.none}>{t('history.none')}</p>
      )}
      <ol className={styles.list}>
        {events.map(({ id, at, text, by }) => (
          <li key={id} className={styles.entry}>
            <span>{text}</span>
            <span className={styles.when}>
              <time dateTime={at}>{momentOf(format, at)}</time>
              {by !== undefined && ` · ${by}`}
            </span>
          </li>
        ))}
      </ol>
      <MoreButton of={history} label={t('history.more')} className={styles.more} />
    </Section>
  )
}
