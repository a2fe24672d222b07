import { type ReactElement, useMemo } from 'react'
import type { ContestedAttestation } from '../../../../../src/wire/schemas/programme-customers.ts'
import type { Column } from '../../../../shared/components/data-table.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useAgreementNames } from '../../agreements/use-agreements.ts'
import { PagedTable } from '../../lists/components/paged-table.tsx'
import { usePages } from '../../lists/components/use-pages.ts'
import { listContests } from '../api/list-contests.ts'
import { customersWords } from '../words.ts'

/** Attestations of which the person named said no or wrong person. */
export function ContestList(): ReactElement {
  const t = useWords(customersWords)
  const format = useFormat()
  const nameOf = useAgreementNames()
  const pages = usePages(['contests'], listContests)
  const columns: readonly Column<ContestedAttestation>[] = useMemo(
    () => [
      { id: 'customer', header: t('customer'), width: 10, grow: 2, cell: (row) => row.companyName },
      { id: 'answer', header: t('answer'), width: 7, cell: (row) => t(`answer.${row.answer}`) },
      { id: 'state', header: t('state'), width: 7, cell: (row) => t(`contest.${row.state}`) },
      {
        id: 'counts',
        header: t('counts'),
        width: 6,
        cell: ({ counts }) => t(counts ? 'counts.yes' : 'counts.no'),
      },
      {
        id: 'partner',
        header: t('partner'),
        width: 10,
        grow: 2,
        cell: ({ partnerName, partnerId }) => partnerName ?? partnerId ?? '–',
      },
      {
        id: 'agreement',
        header: t('agreement'),
        width: 13,
        grow: 2,
        cell: ({ agreementType }) => nameOf(agreementType),
      },
      {
        id: 'at',
        header: t('contestedAt'),
        width: 8,
        cell: ({ contestedAt }) => format.date(contestedAt),
      },
    ],
    [t, format, nameOf],
  )
  return (
    <PagedTable
      label={t('contests')}
      pages={pages}
      columns={columns}
      rowKey={({ acceptanceId, contestedAt }) => `${acceptanceId} ${contestedAt}`}
      linkOf={({ customerId }) => ({ to: '/customers/$customerId', params: { customerId } })}
      empty={{ title: t('contests.empty.title'), text: t('contests.empty.text') }}
    />
  )
}
