import { Button, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { CartLineItem } from '../../../../../src/wire/schemas/cart.ts'
import { FailedState, LoadingState } from '../../../../shared/components/states.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import type { Chosen } from '../to-chosen.ts'
import { type Entry, families, useCatalogue } from '../use-catalogue.ts'
import { buyWords } from '../words.ts'
import { CatalogueEntry } from './catalogue-entry.tsx'

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gap: '0.75rem',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 40rem)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)' },
  },
  wide: { maxWidth: 'none', width: '100%' },
  // As wide as its column and not as its longest choice.
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  count: { margin: '0.75rem 0 0.25rem', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
})

/** Everything that can be bought, narrowed by words and family. */
export function Catalogue({
  customer,
  onlyAzure,
  lines,
  isBusy,
  onAdd,
}: {
  readonly customer: { readonly id: string; readonly country: string }
  /** The reader may buy an Azure plan and nothing else. */
  readonly onlyAzure: boolean
  /** What is in the cart already. */
  readonly lines: readonly CartLineItem[]
  readonly isBusy: boolean
  readonly onAdd: (chosen: Chosen) => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(buyWords)
  const [search, setSearch] = useState('')
  const [family, setFamily] = useState('')
  const [openId, setOpenId] = useState<string>()
  const { entries, error, retry } = useCatalogue(customer.id, customer.country)
  if (error !== undefined) return <FailedState error={error} onRetry={retry} />
  if (entries === undefined) return <LoadingState lines={12} />
  const sold = onlyAzure ? entries.filter((each) => each.family === 'azure') : entries
  const found = sold.filter((each) => {
    return (family === '' || each.family === family) && fits(each, search)
  })
  const showAll = () => {
    setSearch('')
    setFamily('')
  }
  return (
    <>
      <search className={styles.filters}>
        <Field label={t('search')}>
          <SearchBox
            className={styles.wide}
            value={search}
            onChange={(_event, data) => setSearch(data.value)}
          />
        </Field>
        <Field label={t('family')}>
          <Select
            className={styles.select}
            value={family}
            onChange={(_event, data) => setFamily(data.value)}
          >
            <option value="">{t('family.all')}</option>
            {families
              .filter((each) => sold.some((entry) => entry.family === each))
              .map((each) => (
                <option key={each} value={each}>
                  {t(`family.${each}`)}
                </option>
              ))}
          </Select>
        </Field>
      </search>
      <p className={styles.count} role="status">
        {t('found', { count: found.length })}
      </p>
      {found.length === 0 && (
        <>
          <p>{t('found.none')}</p>
          <Button onClick={showAll}>{t('showAll')}</Button>
        </>
      )}
      <ul className={styles.list}>
        {found.map((entry) => (
          <CatalogueEntry
            key={entry.id}
            entry={entry}
            customerId={customer.id}
            inCart={countOf(lines, entry)}
            isOpen={entry.id === openId}
            isBusy={isBusy}
            onToggle={() => setOpenId(entry.id === openId ? undefined : entry.id)}
            onAdd={(chosen) => {
              setOpenId(undefined)
              onAdd(chosen)
            }}
          />
        ))}
      </ul>
    </>
  )
}

function countOf(lines: readonly CartLineItem[], { id }: Entry): number {
  return lines
    .filter(({ catalogItemId }) => catalogItemId === id || catalogItemId.startsWith(`${id}:`))
    .reduce((sum, { quantity }) => sum + quantity, 0)
}

/** Every word stands somewhere in its name, its description or its number. */
function fits({ name, description, id, publisher = '' }: Entry, search: string): boolean {
  const text = `${name} ${description} ${id} ${publisher}`.toLocaleLowerCase()
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
