import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: '0.5rem 1rem 0.5rem 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: 'break-word',
    },
    '& thead th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
    '& tbody th': { fontWeight: tokens.fontWeightSemibold },
  },
  compact: {
    width: 'auto',
    marginTop: '0.5rem',
    '& th, & td': {
      verticalAlign: 'middle',
      padding: '0.25rem 0.75rem 0.25rem 0',
      overflowWrap: 'anywhere',
    },
    '& thead th': { color: 'inherit', fontWeight: tokens.fontWeightBold },
    '& tbody th': { fontWeight: tokens.fontWeightBold },
  },
})

/** A small table that is there whole; what is wider than the page scrolls by itself. */
export function PlainTable({
  label,
  head,
  rows,
  isCompact = false,
}: {
  readonly label: string
  readonly head: readonly string[]
  /** As many cells as `head` has; the first names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  readonly isCompact?: boolean
}): ReactElement {
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scroller is no set of fields.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
    <div role="group" className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={mergeClasses(styles.table, isCompact && styles.compact)}>
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
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={head[at]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[at]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
