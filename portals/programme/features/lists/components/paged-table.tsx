import { makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { type Column, DataTable, type RowLink } from '../../../../shared/components/data-table.tsx'
import { EmptyState, FailedState, LoadingState } from '../../../../shared/components/states.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { listsWords } from '../words.ts'

const useStyles = makeStyles({ place: { marginTop: '1rem', minWidth: 0 } })

/** What usePages knows, as a table; before there are rows, the state that it is in. */
export function PagedTable<Row>({
  pages,
  total,
  empty,
  ...table
}: {
  readonly pages: {
    readonly rows: readonly Row[]
    readonly more: () => void
    readonly hasMore: boolean
    readonly isPending: boolean
    readonly error: unknown
    readonly retry: () => void
  }
  readonly total?: number | undefined
  /** What it means that there is none, and what one can do. */
  readonly empty: { readonly title: string; readonly text?: ReactNode }
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly linkOf?: (row: Row) => RowLink
}): ReactElement {
  const styles = useStyles()
  const t = useWords(listsWords)
  const { rows, hasMore } = pages
  return <div className={styles.place}>{content()}</div>

  function content(): ReactElement {
    if (pages.isPending) return <LoadingState lines={10} />
    if (pages.error != null) return <FailedState error={pages.error} onRetry={pages.retry} />
    if (rows.length === 0 && !hasMore) return <EmptyState {...empty} />
    return (
      <DataTable
        {...table}
        rows={rows}
        total={total ?? rows.length}
        countLabel={
          total === undefined && hasMore
            ? t('loadedSoFar', { count: rows.length })
            : t('rows', { count: total ?? rows.length })
        }
        onNearEnd={pages.more}
      />
    )
  }
}
