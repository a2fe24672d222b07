import { Field, Input, makeStyles, Select } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { isGuid } from '../../../../shared/navigation/address-values.ts'
import { useAddressState } from '../../../../shared/navigation/use-address-state.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { SearchBox } from '../../lists/components/search-box.tsx'
import { PartnerPicker } from '../../partners/components/partner-picker.tsx'
import { operations, resources } from '../kinds.ts'
import { auditWords } from '../words.ts'

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(14rem, 100%), 1fr))',
    gap: '0.75rem 1rem',
    alignItems: 'start',
  },
  control: { minWidth: 0, width: '100%' },
})

/** What is looked for. All but who did it, a person, stands in the address. */
export function AuditFilters({ onWho }: { readonly onWho: (text: string) => void }): ReactElement {
  const styles = useStyles()
  const t = useWords(auditWords)
  const format = useFormat()
  const [partner, setPartner] = useAddressState('partner', isGuid)
  const sorted = <Kind extends string>(kinds: readonly Kind[], name: (kind: Kind) => string) =>
    kinds
      .map((kind) => [kind, name(kind)] as const)
      .toSorted(([, a], [, b]) => format.compare(a, b))
  return (
    <div className={styles.filters}>
      <DayFilter name="from" label={t('from')} />
      <DayFilter name="until" label={t('until')} />
      <ChoiceFilter name="operation" label={t('what')} all={t('what.all')}>
        {options(sorted(operations, (each) => t(`operation.${each}`)))}
      </ChoiceFilter>
      <ChoiceFilter name="resource" label={t('resource')} all={t('resource.all')}>
        {options(sorted(resources, (each) => t(`resource.${each}`)))}
      </ChoiceFilter>
      <PartnerPicker label={t('partner')} partnerId={partner} onChoose={setPartner} />
      <ChoiceFilter name="scope" label={t('scope')} all={t('scope.all')}>
        {options([['programme', t('scope.programme')]])}
      </ChoiceFilter>
      <SearchBox label={t('who')} hint={t('who.hint')} onSearch={onWho} />
    </div>
  )
}

function options(choices: readonly (readonly [string, string])[]): ReactNode {
  return choices.map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}

function ChoiceFilter({
  name,
  label,
  all,
  children,
}: {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly children: ReactNode
}): ReactElement {
  const styles = useStyles()
  const [value, setValue] = useAddressState(name)
  return (
    <Field label={label}>
      <Select
        className={styles.control}
        value={value ?? ''}
        onChange={(_event, data) => setValue(data.value || undefined)}
      >
        <option value="">{all}</option>
        {children}
      </Select>
    </Field>
  )
}

function DayFilter({
  name,
  label,
}: {
  readonly name: string
  readonly label: string
}): ReactElement {
  const styles = useStyles()
  const [value, setValue] = useAddressState(name)
  return (
    <Field label={label}>
      <Input
        className={styles.control}
        type="date"
        value={value ?? ''}
        onChange={(_event, data) => setValue(data.value || undefined)}
      />
    </Field>
  )
}
