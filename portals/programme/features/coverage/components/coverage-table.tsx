import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useMemo, useState } from 'react'
import type { RouteCounts } from '../../../../../src/wire/schemas/programme-coverage.ts'
import { toneOfRoute, tones } from '../../../../shared/components/chart-parts.tsx'
import {
  type Column,
  DataTable,
  type RowLink,
  type Sort,
} from '../../../../shared/components/data-table.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { routes } from '../routes.ts'
import { coverageWords } from '../words.ts'

export type CoverageRow = {
  readonly id: string
  readonly name: string
  readonly total: number
  readonly routes: RouteCounts
}

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', height: '0.875rem' },
  empty: { fill: tokens.colorNeutralBackground3 },
})

/** Coverage of many, a bar and its numbers each; the most relationships come first. */
export function CoverageTable({
  title,
  header,
  rows,
  linkOf,
}: {
  readonly title: string
  readonly header: string
  readonly rows: readonly CoverageRow[]
  readonly linkOf?: (row: CoverageRow) => RowLink
}): ReactElement {
  const t = useWords(coverageWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const [sort, setSort] = useState<Sort>({ by: 'total', direction: 'descending' })
  const columns: readonly Column<CoverageRow>[] = useMemo(
    () => [
      { id: 'name', header, width: 9, grow: 3, isSortable: true, cell: ({ name }) => name },
      {
        id: 'picture',
        header: t('picture'),
        width: 8,
        grow: 2,
        cell: (row) => <Bar row={row} />,
      },
      {
        id: 'share',
        header: t('share'),
        width: 6,
        align: 'end',
        isSortable: true,
        cell: (row) => format.percent(shareOf(row)),
      },
      {
        id: 'total',
        header: t('total'),
        width: 5,
        align: 'end',
        isSortable: true,
        cell: ({ total }) => format.number(total),
      },
      ...routes.map((route) => ({
        id: route,
        header: shared(`route.${route}`),
        width: 7,
        align: 'end' as const,
        isSortable: true,
        cell: (row: CoverageRow) => format.number(row.routes[route]),
      })),
    ],
    [header, t, shared, format],
  )
  const sorted = useMemo(() => {
    const direction = sort.direction === 'ascending' ? 1 : -1
    return rows.toSorted(
      (a, b) => direction * compare(a, b, sort.by) || format.compare(a.name, b.name),
    )
    function compare(a: CoverageRow, b: CoverageRow, by: string): number {
      return by === 'name' ? format.compare(a.name, b.name) : numberOf(a, by) - numberOf(b, by)
    }
  }, [rows, sort, format])
  return (
    <Section title={title}>
      <DataTable
        label={title}
        columns={columns}
        rows={sorted}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={setSort}
        {...(linkOf === undefined ? {} : { linkOf })}
      />
    </Section>
  )
}

function shareOf({ routes: counts, total }: CoverageRow): number {
  return counts.covered / Math.max(1, total)
}

function numberOf(row: CoverageRow, by: string): number {
  if (by === 'share') return shareOf(row)
  const route = routes.find((each) => each === by)
  return route === undefined ? row.total : row.routes[route]
}

/** Nothing of its own to tell: its numbers stand beside it. */
function Bar({ row: { routes: counts, total } }: { readonly row: CoverageRow }): ReactElement {
  const styles = useStyles()
  let from = 0
  return (
    <svg className={styles.picture} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
      <rect width="100" height="10" className={styles.empty} />
      {routes.map((route) => {
        const width = (counts[route] / Math.max(1, total)) * 100
        const x = from
        from += width
        return (
          <rect
            key={route}
            x={x}
            width={width}
            height="10"
            fill={tones[toneOfRoute[route]].color}
          />
        )
      })}
    </svg>
  )
}
