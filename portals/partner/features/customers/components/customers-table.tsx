import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactElement, useCallback } from 'react'
import type { PartnerCustomerLine } from '../../../../../src/wire/schemas/partner-customers.ts'
import { isApiError } from '../../../../shared/api/api-error.ts'
import { inPages } from '../../../../shared/api/in-pages.ts'
import { type Column, DataTable, type Sort } from '../../../../shared/components/data-table.tsx'
import { RouteBadge } from '../../../../shared/components/route-badge.tsx'
import {
  EmptyState,
  FailedState,
  LoadingState,
  RefusedState,
} from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useSession } from '../../../../shared/session/use-session.ts'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { countCustomers } from '../api/count-customers.ts'
import { listCustomers } from '../api/list-customers.ts'
import { toQuery, useCustomersView, useSearchText } from '../customers-view.ts'
import { customersWords } from '../words.ts'

const pageSize = 50
const linesAtFirst = 12

const useStyles = makeStyles({
  name: { display: 'grid', overflowWrap: 'anywhere' },
  domain: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** All customers that match; further ones are read as one comes near the end. */
export function CustomersTable(): ReactElement {
  const t = useWords(customersWords)
  const language = useLanguage()
  const [view, setView] = useCustomersView()
  const [search, setSearch] = useSearchText()
  const query = toQuery(view, search)
  const { sort = 'name', order = 'asc', ...narrowing } = query
  const list = useInfiniteQuery({
    queryKey: ['customers', 'list', query, language],
    ...inPages((cursor, signal) =>
      listCustomers(
        { ...query, size: pageSize, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      ),
    ),
    placeholderData: keepPreviousData,
  })
  const counts = useQuery({
    queryKey: ['customers', 'counts', narrowing],
    queryFn: ({ signal }) => countCustomers(narrowing, signal),
    placeholderData: keepPreviousData,
  })
  const { fetchNextPage, hasNextPage, isFetching } = list
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetching])
  const columns = useColumns()
  if (list.isPending) return <LoadingState lines={linesAtFirst} />
  if (isApiError(list.error) && list.error.status === 403) {
    return <RefusedState reason={list.error.description} />
  }
  if (list.isError) return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) {
    const showAll = () => {
      setSearch('')
      setView({})
    }
    return (
      <EmptyState
        title={t('empty.title')}
        text={t('empty.text')}
        action={<Button onClick={showAll}>{t('clear')}</Button>}
      />
    )
  }
  const countOf = (route: string) =>
    (counts.data?.routes ?? [])
      .filter((each) => each.route === route)
      .reduce((sum, { count }) => sum + count, 0)
  const total = counts.data?.total ?? rows.length
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id, transactingPartner }) => `${id} ${transactingPartner.id}`}
      linkOf={({ id }) => ({ to: '/customers/$customerId', params: { customerId: id } })}
      total={total}
      countLabel={t('count', {
        count: total,
        covered: countOf('covered'),
        must: countOf('partner-must-attest'),
      })}
      sort={{ by: sort, direction: order === 'asc' ? 'ascending' : 'descending' }}
      onSort={({ by, direction }: Sort) => {
        const { sort: _sort, order: _order, ...filters } = view
        const next = by === 'route' || by === 'endsAt' || by === 'since' ? by : 'name'
        setView({
          ...filters,
          sort: next,
          ...(direction === 'descending' ? { order: 'desc' } : {}),
        })
      }}
      onNearEnd={onNearEnd}
    />
  )
}

function useColumns(): readonly Column<PartnerCustomerLine>[] {
  const styles = useStyles()
  const t = useWords(customersWords)
  const format = useFormat()
  const { partnerType } = useSession()
  const isProvider = partnerType === 'indirect-provider'
  // A partner with direct billing has nobody between itself and its customers.
  const through: readonly Column<PartnerCustomerLine>[] =
    partnerType === 'direct-bill'
      ? []
      : [
          {
            id: 'through',
            header: t(isProvider ? 'reseller' : 'provider'),
            width: 11,
            grow: 2,
            cell: ({ transactingPartner, resellers }) =>
              isProvider ? format.list(resellers.map(({ name }) => name)) : transactingPartner.name,
          },
        ]
  return [
    {
      id: 'name',
      header: t('name'),
      width: 11,
      grow: 3,
      isSortable: true,
      cell: ({ companyName, domain }) => (
        <span className={styles.name}>
          {companyName}
          <span className={styles.domain}>{domain}</span>
        </span>
      ),
    },
    {
      id: 'route',
      header: t('route'),
      width: 13,
      grow: 2,
      isSortable: true,
      cell: ({ route }) => <RouteBadge route={route} />,
    },
    {
      id: 'country',
      header: t('country'),
      width: 8,
      grow: 1,
      cell: ({ country }) => format.country(country),
    },
    ...through,
    {
      id: 'since',
      header: t('since'),
      width: 7.5,
      grow: 1,
      isSortable: true,
      cell: ({ since }) => format.date(since),
    },
    {
      id: 'endsAt',
      header: t('endsAt'),
      width: 9,
      grow: 1,
      isSortable: true,
      cell: ({ endsAt }) => (endsAt === undefined ? '–' : format.date(endsAt)),
    },
    {
      id: 'products',
      header: t('products'),
      width: 12,
      grow: 3,
      cell: ({ products }) => {
        const [first] = products
        if (first === undefined) return '–'
        const count = products.length - 1
        return count === 0 ? first.name : t('products.more', { first: first.name, count })
      },
    },
  ]
}
