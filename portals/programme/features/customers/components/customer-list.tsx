import { type ReactElement, useMemo, useState } from 'react'
import type { ProgrammeCustomer } from '../../../../../src/wire/schemas/programme-customers.ts'
import type { Column } from '../../../../shared/components/data-table.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { PagedTable } from '../../lists/components/paged-table.tsx'
import { SearchBox } from '../../lists/components/search-box.tsx'
import { usePages } from '../../lists/components/use-pages.ts'
import { listCustomers } from '../api/list-customers.ts'
import { customersWords } from '../words.ts'

/** Customers by name, found by words as they are typed. */
export function CustomerList(): ReactElement {
  const t = useWords(customersWords)
  const format = useFormat()
  const [search, setSearch] = useState('')
  const pages = usePages(['customers', search], (cursor, signal) =>
    listCustomers({ search: search || undefined, cursor }, signal),
  )
  const columns: readonly Column<ProgrammeCustomer>[] = useMemo(
    () => [
      { id: 'name', header: t('name'), width: 10, grow: 3, cell: (row) => row.companyName },
      { id: 'domain', header: t('domain'), width: 12, grow: 2, cell: ({ domain }) => domain },
      {
        id: 'country',
        header: t('country'),
        width: 9,
        cell: ({ country }) => format.country(country),
      },
      { id: 'state', header: t('state'), width: 7, cell: (row) => t(stateOf(row)) },
    ],
    [t, format],
  )
  return (
    <>
      <SearchBox label={t('search')} hint={t('search.hint')} onSearch={setSearch} />
      <PagedTable
        label={t('title')}
        pages={pages}
        columns={columns}
        rowKey={({ id }) => id}
        linkOf={({ id }) => ({ to: '/customers/$customerId', params: { customerId: id } })}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
      />
    </>
  )
}

function stateOf({ deleted, suspended }: ProgrammeCustomer) {
  if (deleted) return 'state.deleted'
  return suspended ? 'state.suspended' : 'state.active'
}
