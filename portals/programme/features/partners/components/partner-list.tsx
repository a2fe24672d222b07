import { Field, makeStyles, Select } from '@fluentui/react-components'
import { type ReactElement, useMemo, useState } from 'react'
import type { ProgrammePartner } from '../../../../../src/wire/schemas/programme-partners.ts'
import type { Column } from '../../../../shared/components/data-table.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { isOneOf } from '../../../../shared/navigation/address-values.ts'
import { useAddressState } from '../../../../shared/navigation/use-address-state.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { PagedTable } from '../../lists/components/paged-table.tsx'
import { SearchBox } from '../../lists/components/search-box.tsx'
import { usePages } from '../../lists/components/use-pages.ts'
import { listPartners } from '../api/list-partners.ts'
import { partnerTypes } from '../partner-types.ts'
import { partnersWords } from '../words.ts'

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '0.75rem 1rem', alignItems: 'start' },
})

/** Partners by name, found by words and kind. */
export function PartnerList(): ReactElement {
  const styles = useStyles()
  const t = useWords(partnersWords)
  const format = useFormat()
  const [search, setSearch] = useState('')
  const [type, setType] = useAddressState('type', isOneOf(partnerTypes))
  const pages = usePages(['partners', search, type], (cursor, signal) =>
    listPartners({ search: search || undefined, type, cursor }, signal),
  )
  const columns: readonly Column<ProgrammePartner>[] = useMemo(
    () => [
      { id: 'name', header: t('name'), width: 10, grow: 3, cell: ({ name }) => name },
      {
        id: 'type',
        header: t('type'),
        width: 11,
        grow: 2,
        cell: (partner) => t(`type.${partner.type}`),
      },
      {
        id: 'country',
        header: t('country'),
        width: 8,
        cell: ({ country }) => format.country(country),
      },
      { id: 'domain', header: t('domain'), width: 10, grow: 2, cell: ({ domain }) => domain },
      { id: 'mpnId', header: t('mpnId'), width: 6, cell: ({ mpnId }) => mpnId },
      {
        id: 'state',
        header: t('state'),
        width: 6,
        cell: ({ suspended }) => t(suspended ? 'state.suspended' : 'state.active'),
      },
    ],
    [t, format],
  )
  return (
    <>
      <div className={styles.filters}>
        <SearchBox label={t('search')} hint={t('search.hint')} onSearch={setSearch} />
        <Field label={t('type')}>
          <Select value={type ?? ''} onChange={(_event, { value }) => setType(value || undefined)}>
            <option value="">{t('type.all')}</option>
            {partnerTypes.map((each) => (
              <option key={each} value={each}>
                {t(`type.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <PagedTable
        label={t('title')}
        pages={pages}
        total={pages.lastPage?.total}
        columns={columns}
        rowKey={({ id }) => id}
        linkOf={({ id }) => ({ to: '/partners/$partnerId', params: { partnerId: id } })}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
      />
    </>
  )
}
