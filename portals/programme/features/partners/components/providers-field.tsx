import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { ProgrammePartner } from '../../../../../src/wire/schemas/programme-partners.ts'
import type { Bound } from '../../../../shared/forms/use-form.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { ChecksField } from '../../lists/components/checks-field.tsx'
import { SearchBox } from '../../lists/components/search-box.tsx'
import { listPartners } from '../api/list-partners.ts'
import { partnersWords } from '../words.ts'

export type Provider = Pick<ProgrammePartner, 'id' | 'name'>

/** Through whom a reseller buys; where they are many, found by typing. */
export function ProvidersField({
  bound,
}: {
  readonly bound: Bound<readonly Provider[]>
}): ReactElement {
  const t = useWords(partnersWords)
  const [search, setSearch] = useState('')
  const providers = useQuery({
    queryKey: ['partners', 'providers', search],
    queryFn: ({ signal }) =>
      listPartners({ type: 'indirect-provider', search: search || undefined }, signal),
    placeholderData: keepPreviousData,
  })
  const { items = [], total = 0 } = providers.data ?? {}
  const { value: chosen, onChange } = bound
  // What was ticked stays in sight whatever is searched for next.
  const hidden = chosen.filter(({ id }) => items.every((each) => each.id !== id))
  const offered: readonly Provider[] = [...hidden, ...items]
  const more = total - items.length
  return (
    <>
      {(search !== '' || more > 0) && (
        <SearchBox label={t('providers.search')} onSearch={setSearch} />
      )}
      <ChecksField
        bound={{
          ...bound,
          value: chosen.map(({ id }) => id),
          onChange: (ids) => onChange(offered.filter(({ id }) => ids.includes(id))),
        }}
        label={t('providers')}
        hint={more > 0 ? t('providers.more', { count: more }) : t('providers.hint')}
        choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
