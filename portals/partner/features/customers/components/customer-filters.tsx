import { Field, Input, makeStyles, Select } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { PartnerCustomerCounts } from '../../../../../src/wire/schemas/partner-customers.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { countCustomers } from '../api/count-customers.ts'
import {
  type CustomersView,
  type FilterName,
  filterNames,
  routes,
  scenarioFilters,
  uncovered,
  useCustomersView,
  useSearchText,
} from '../customers-view.ts'
import { customersWords } from '../words.ts'

const choicesKeptMs = 300_000

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gap: '0.5rem 0.75rem',
    alignItems: 'end',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(11rem, 100%), 1fr))',
    marginBottom: '0.75rem',
    border: 'none',
    padding: 0,
    minWidth: 0,
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
  search: { gridColumn: '1 / -1', maxWidth: '30rem' },
})

type Option = { readonly value: string; readonly label: string }

/** Search as one types, and a menu for each filter that has something to choose from. */
export function CustomerFilters(): ReactElement {
  const styles = useStyles()
  const t = useWords(customersWords)
  const [view, setView] = useCustomersView()
  const [search, setSearch] = useSearchText()
  const language = useLanguage()
  const facets = useQuery({
    queryKey: ['customers', 'facets', language],
    queryFn: ({ signal }) => countCustomers({ facets: true }, signal),
    staleTime: choicesKeptMs,
  })
  const options = useOptions(facets.data)
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <Field label={t('search')} hint={t('search.hint')} className={styles.search}>
        <Input
          type="search"
          value={search}
          autoComplete="off"
          contentBefore={<SearchRegular />}
          onChange={(_event, data) => setSearch(data.value)}
        />
      </Field>
      {filterNames.map((name) => {
        const value = view[name] ?? ''
        const given = options[name]
        if (given.length === 0 && value === '') return null
        // What the address says is shown even where the list does not know it, or not yet.
        const isKnown = value === '' || given.some((each) => each.value === value)
        return (
          <Field key={name} label={t(name)}>
            <Select
              value={value}
              onChange={(_event, data) => setView(withFilter(view, name, data.value))}
            >
              <option value="">{t('any')}</option>
              {!isKnown && <option value={value}>{value}</option>}
              {given.map((each) => (
                <option key={each.value} value={each.value}>
                  {each.label}
                </option>
              ))}
            </Select>
          </Field>
        )
      })}
    </search>
  )
}

function withFilter(view: CustomersView, name: FilterName, value: string): CustomersView {
  const { [name]: _before, ...rest } = view
  return value === '' ? rest : { ...rest, [name]: value }
}

const families = {
  offer: 'family.offer',
  software: 'family.software',
  'software-subscription': 'family.software-subscription',
  'reserved-instance': 'family.reserved-instance',
  'azure-plan': 'family.azure-plan',
} as const

function useOptions(
  counts: PartnerCustomerCounts | undefined,
): Readonly<Record<FilterName, readonly Option[]>> {
  const t = useWords(customersWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const sorted = (options: readonly Option[]) =>
    options.toSorted((a, b) => format.compare(a.label, b.label))
  const partners = (items: readonly { readonly id: string; readonly name: string }[] = []) =>
    sorted(items.map(({ id, name }) => ({ value: id, label: name })))
  const must = shared('route.partner-must-attest')
  return {
    route: [
      { value: uncovered, label: t('uncovered') },
      ...routes.flatMap((route) => [
        { value: route, label: shared(`route.${route}`) },
        ...(route === 'partner-must-attest'
          ? Object.entries(scenarioFilters).map(([value, scenario]) => ({
              value,
              label: t('scenario', { route: must, scenario }),
            }))
          : []),
      ]),
    ],
    country: sorted(
      (counts?.countries ?? []).map(({ country }) => ({
        value: country,
        label: format.country(country),
      })),
    ),
    reseller: partners(counts?.resellers),
    provider: partners(counts?.providers),
    product: [
      ...Object.entries(families).flatMap(([family, word]) =>
        counts?.families?.some((each) => each.family === family) === true
          ? [{ value: family, label: t(word) }]
          : [],
      ),
      ...partners(counts?.products),
    ],
  }
}
