import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type {
  CoverageDay,
  CoverageNow,
} from '../../../../../src/wire/schemas/programme-coverage.ts'
import { toneOfRoute } from '../../../../shared/components/chart-parts.tsx'
import { LineChart } from '../../../../shared/components/line-chart.tsx'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { isCountry, isGuid } from '../../../../shared/navigation/address-values.ts'
import { useAddressState } from '../../../../shared/navigation/use-address-state.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { PartnerPicker } from '../../partners/components/partner-picker.tsx'
import { getCoverageHistory } from '../api/get-coverage-history.ts'
import { routes } from '../routes.ts'
import { coverageWords } from '../words.ts'

const spans = ['30', '90', '365', 'all'] as const
const dayMs = 86_400_000

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1rem', marginBottom: '1rem' },
  filter: { minWidth: 0, maxWidth: '100%' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** How coverage went, of all or of one partner or country. */
export function CoverageHistoryPicture({ now }: { readonly now: CoverageNow }): ReactElement {
  const styles = useStyles()
  const t = useWords(coverageWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const [span = '90', setSpan] = useAddressState('span')
  const [partnerId, setPartnerId] = useAddressState('partner', isGuid)
  const [country, setCountry] = useAddressState('country', isCountry)
  const [show, setShow] = useAddressState('show')
  const isShare = show === 'share'
  const from = span === 'all' ? undefined : dayBefore(now.at, Number(span) || 90)
  const history = useQuery({
    queryKey: ['coverage', 'history', from, partnerId, country],
    queryFn: ({ signal }) => getCoverageHistory({ from, partnerId, country }, signal),
    placeholderData: keepPreviousData,
  })
  const countries = now.byCountry
    .map(({ country: code }) => ({ code, name: format.country(code) }))
    .toSorted((a, b) => format.compare(a.name, b.name))
  return (
    <Section title={t('history')}>
      <div className={styles.filters}>
        <Filter label={t('span')} value={span} onChange={setSpan}>
          {spans.map((each) => [each, t(`span.${each}`)])}
        </Filter>
        <div className={styles.filter}>
          <PartnerPicker label={t('partner')} partnerId={partnerId} onChoose={setPartnerId} />
        </div>
        <Filter label={t('country')} value={country} onChange={setCountry}>
          {[['', t('country.all')], ...countries.map(({ code, name }) => [code, name] as const)]}
        </Filter>
        <Filter label={t('show')} value={show} onChange={setShow}>
          {[
            ['', t('show.count')],
            ['share', t('show.share')],
          ]}
        </Filter>
      </div>
      <Loaded of={history}>
        {({ items }) => {
          const [first, last] = [items[0], items.at(-1)]
          if (first === undefined || last === undefined) {
            return <p className={styles.text}>{t('history.none')}</p>
          }
          return (
            <LineChart
              label={t('history.label', {
                from: format.date(first.on),
                until: format.date(last.on),
              })}
              isShare={isShare}
              series={routes.map((id) => ({
                id,
                label: shared(`route.${id}`),
                tone: toneOfRoute[id],
                points: items.map((day) => ({ at: day.on, value: heightOf(day, id, isShare) })),
              }))}
            />
          )
        }}
      </Loaded>
    </Section>
  )
}

function heightOf(day: CoverageDay, route: (typeof routes)[number], isShare: boolean): number {
  const count = day.routes[route]
  return isShare ? count / Math.max(1, day.total) : count
}

/** By the server's own time, in which days are counted. */
function dayBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * dayMs).toISOString().slice(0, 10)
}

function Filter({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  /** Value and label of each choice. */
  readonly children: readonly (readonly [string, string])[]
}): ReactElement {
  const styles = useStyles()
  return (
    <Field label={label} className={styles.filter}>
      <Select
        value={value ?? ''}
        onChange={(_event, { value: chosen }) => onChange(chosen || undefined)}
      >
        {children.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
