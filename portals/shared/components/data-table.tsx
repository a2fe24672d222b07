// biome-ignore-all lint/a11y/useSemanticElements: rows stand where they are put, one by one; of a table's own elements that would undo layout and roles.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is on the links of the rows; without links, on the table.

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowSortDownRegular } from '@fluentui/react-icons/svg/arrow-sort-down'
import { ArrowSortUpRegular } from '@fluentui/react-icons/svg/arrow-sort-up'
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { TextLink } from '../navigation/links.tsx'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

export type Column<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** The least width in rem; `grow` is its share of what is left. */
  readonly width: number
  readonly grow?: number
  readonly isSortable?: boolean
  readonly align?: 'end'
}

export type Sort = { readonly by: string; readonly direction: 'ascending' | 'descending' }
export type RowLink = { readonly to: string; readonly params?: Readonly<Record<string, string>> }

const rowHeightPx = 45
const overscan = 10
const nearEndRows = 25

const useStyles = makeStyles({
  frame: {
    overflow: 'auto',
    maxHeight: 'max(22rem, calc(100vh - 17rem))',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media print': { maxHeight: 'none', overflow: 'visible' },
  },
  rows: { position: 'relative' },
  row: {
    display: 'grid',
    width: '100%',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: {
    position: 'absolute',
    top: 0,
    left: 0,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':hover > [role=gridcell]': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '2.75rem',
    minWidth: 0,
    padding: '0.375rem 0.75rem',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: 'tabular-nums',
  },
  end: { justifyContent: 'flex-end', textAlign: 'right' },
  sticky: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  header: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  sort: {
    minWidth: 0,
    padding: 0,
    border: 'none',
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { margin: '0 0 0.5rem', color: tokens.colorNeutralForeground2 },
})

/**
 * Rows beyond number: only those in view are drawn. The first column stays in place and links to the
 * row's screen; arrow keys, Page up and down, Home and End go from row to row.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  linkOf,
  total,
  countLabel,
  sort,
  onSort,
  onNearEnd,
}: {
  readonly label: string
  /** The first names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly linkOf?: (row: Row) => RowLink
  /** Of all rows, loaded or not. */
  readonly total?: number
  /** Instead of "12 rows". */
  readonly countLabel?: string
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  /** The reader comes near the last loaded row: load more. */
  readonly onNearEnd?: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const wanted = useRef<number>(undefined)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeightPx,
    overscan,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : rowKey(row)
    },
  })
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const template = columns.map(({ width, grow = 1 }) => `minmax(${width}rem, ${grow}fr)`).join(' ')
  const minWidth = `${columns.reduce((sum, { width }) => sum + width, 0)}rem`
  const count = total ?? rows.length

  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - nearEndRows) onNearEnd?.()
  }, [last, rows.length, onNearEnd])

  useEffect(() => {
    // The row gone to by key may only now have been drawn.
    if (wanted.current === undefined) return
    const link = frame.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] a`)
    if (link == null) return
    wanted.current = undefined
    link.focus({ preventScroll: true })
  })

  function goByKey(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeightPx) - 2)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    }
    const step = steps[event.key]
    if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return
    event.preventDefault()
    const next = Math.max(0, Math.min(rows.length - 1, step))
    wanted.current = next
    setActive(next)
    virtualizer.scrollToIndex(next)
  }

  function cellsOf(item: VirtualItem, row: Row): readonly ReactElement[] {
    return columns.map((column, at) => (
      <div
        key={column.id}
        role="gridcell"
        className={mergeClasses(
          styles.cell,
          column.align === 'end' && styles.end,
          at === 0 && styles.sticky,
        )}
      >
        {at === 0 && linkOf !== undefined ? (
          <TextLink
            {...linkOf(row)}
            tabIndex={item.index === Math.min(active, rows.length - 1) ? 0 : -1}
            onFocus={() => setActive(item.index)}
          >
            {column.cell(row)}
          </TextLink>
        ) : (
          column.cell(row)
        )}
      </div>
    ))
  }

  return (
    <>
      <p className={styles.count} role="status">
        {countLabel ?? t('table.rows', { count })}
      </p>
      <div
        ref={frame}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        className={styles.frame}
        onKeyDown={goByKey}
        {...(linkOf === undefined ? { tabIndex: 0 } : {})}
      >
        <div
          role="row"
          aria-rowindex={1}
          className={mergeClasses(styles.row, styles.head)}
          style={{ gridTemplateColumns: template, minWidth }}
        >
          {columns.map((column, at) => (
            <div
              key={column.id}
              role="columnheader"
              className={mergeClasses(
                styles.cell,
                styles.header,
                column.align === 'end' && styles.end,
                at === 0 && styles.sticky,
              )}
              {...(sort?.by === column.id ? { 'aria-sort': sort.direction } : {})}
            >
              <Header column={column} sort={sort} onSort={onSort} />
            </div>
          ))}
        </div>
        <div
          role="rowgroup"
          className={styles.rows}
          style={{ height: virtualizer.getTotalSize(), minWidth }}
        >
          {items.map((item) => {
            const row = rows[item.index]
            return row === undefined ? null : (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                role="row"
                aria-rowindex={item.index + 2}
                data-index={item.index}
                data-row={item.index}
                className={mergeClasses(styles.row, styles.body)}
                style={{
                  gridTemplateColumns: template,
                  minWidth,
                  transform: `translateY(${item.start}px)`,
                }}
              >
                {cellsOf(item, row)}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}

function Header<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: Column<Row>
  readonly sort: Sort | undefined
  readonly onSort: ((sort: Sort) => void) | undefined
}): ReactElement {
  const styles = useStyles()
  if (column.isSortable !== true || onSort === undefined) return <>{column.header}</>
  const direction = sort?.by === column.id ? sort.direction : undefined
  const next = direction === 'ascending' ? 'descending' : 'ascending'
  const icon = direction === 'ascending' ? <ArrowSortUpRegular /> : <ArrowSortDownRegular />
  return (
    <Button
      appearance="transparent"
      className={styles.sort}
      iconPosition="after"
      {...(direction === undefined ? {} : { icon })}
      onClick={() => onSort({ by: column.id, direction: next })}
    >
      {column.header}
    </Button>
  )
}
