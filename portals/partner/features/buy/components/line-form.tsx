import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Subscription } from '../../../../../src/wire/schemas/subscription.ts'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Notice } from '../../../../shared/components/notice.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { CheckField, SelectField, TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useTerms } from '../../orders/use-terms.ts'
import { listEntitlements } from '../../subscriptions/api/list-entitlements.ts'
import { listSubscriptions } from '../../subscriptions/api/list-subscriptions.ts'
import { type Chosen, toChosen } from '../to-chosen.ts'
import type { Entry, Option } from '../use-catalogue.ts'
import { useOptions } from '../use-options.ts'
import { buyWords } from '../words.ts'

type Props = {
  readonly entry: Entry
  readonly customerId: string
  readonly isBusy: boolean
  readonly onAdd: (chosen: Chosen) => void
}

const linesOfForm = 4

/** How much of an entry, in which edition and on what terms. */
export function ChooseOption(props: Props): ReactElement {
  const { customerId, entry } = props
  const options = useOptions(customerId, entry)
  const running = useQuery({
    queryKey: ['customer', customerId, 'subscriptions'],
    queryFn: ({ signal }) => listSubscriptions(customerId, signal),
  })
  return (
    <Loaded of={options} loading={<LoadingState lines={linesOfForm} />}>
      {(found) => (
        <Loaded of={running} loading={<LoadingState lines={linesOfForm} />}>
          {({ items }) => (
            <LineForm
              {...props}
              options={found}
              running={items.filter(({ status }) => status === 'active')}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

function LineForm({
  entry,
  customerId,
  isBusy,
  onAdd,
  options,
  running,
}: Props & {
  readonly options: readonly Option[]
  readonly running: readonly Subscription[]
}): ReactElement {
  const t = useWords(buyWords)
  const { termName, cycleName } = useTerms()
  const optionOf = (id: string) => options.find(({ catalogItemId }) => catalogItemId === id)
  const isReservation = entry.family === 'reservation'
  const plan = running.find(({ billingType }) => isReservation && billingType === 'usage')
  const entitlements = useQuery({
    queryKey: ['customer', customerId, 'entitlements', plan?.id],
    queryFn: ({ signal }) => listEntitlements(customerId, plan?.id ?? '', signal),
    enabled: plan !== undefined,
  })
  const form = useForm({
    initial: {
      option: options[0]?.catalogItemId ?? '',
      quantity: String(options[0]?.minimum ?? 1),
      cycle: '',
      term: 'P1Y',
      belongsTo: '',
      reservedFor: '',
      declared: false,
    },
    check: (values) => {
      const option = optionOf(values.option)
      const quantity = Number(values.quantity)
      const fits =
        Number.isSafeInteger(quantity) &&
        quantity >= (option?.minimum ?? 1) &&
        quantity <= (option?.maximum ?? 1)
      const isUndeclared = option?.declaration !== undefined && !values.declared
      const needsParent = option?.isAddOn === true && values.belongsTo === ''
      return {
        quantity: fits
          ? undefined
          : t('quantity.wrong', { from: option?.minimum, to: option?.maximum }),
        declared: isUndeclared ? t('declared.wrong') : undefined,
        belongsTo: needsParent ? t('belongsTo.wrong') : undefined,
      }
    },
    send: async (values) => toChosen(values, { option: optionOf(values.option), isReservation }),
    onDone: (chosen) => chosen !== undefined && onAdd(chosen),
  })
  const option = optionOf(form.values.option)

  const parents = running.filter(({ hasPurchasableAddons, offerId }) => {
    if (!hasPurchasableAddons) return false
    return option?.isAddOn === true || offerId.split(':')[0] === entry.id
  })
  if (option === undefined) return <Notice intent="info">{t('found', { count: 0 })}</Notice>
  if (option.isAddOn && parents.length === 0) {
    return <Notice intent="info">{t('belongsTo.missing')}</Notice>
  }
  const active = entitlements.data?.items.filter(({ status }) => status === 'active') ?? []
  return (
    <FormBody form={form} label={entry.name}>
      {options.length > 1 && (
        <SelectField
          bound={form.bind('option')}
          label={t('edition')}
          choices={options.map(({ catalogItemId, name }) => ({
            value: catalogItemId,
            label: name,
          }))}
        />
      )}
      {parents.length > 0 && (
        <SelectField
          bound={form.bind('belongsTo')}
          label={t('belongsTo')}
          hint={t('belongsTo.hint')}
          isOptional={!option.isAddOn}
          choices={[
            { value: '', label: t('belongsTo.none') },
            ...parents.map(({ id, friendlyName }) => ({ value: id, label: friendlyName })),
          ]}
        />
      )}
      {option.maximum > 1 && (
        <TextField
          bound={form.bind('quantity')}
          type="number"
          label={t('quantity')}
          hint={t('quantity.range', { from: option.minimum, to: option.maximum })}
        />
      )}
      {option.terms.length > 0 && (
        <SelectField
          bound={form.bind('term')}
          label={t('term')}
          choices={option.terms.map((term) => ({ value: term, label: termName(term) }))}
        />
      )}
      {option.cycles.length > 1 && (
        <SelectField
          bound={form.bind('cycle')}
          label={t('billing')}
          choices={option.cycles.map((cycle) => ({ value: cycle, label: cycleName(cycle) }))}
        />
      )}
      {active.length > 0 && (
        <SelectField
          bound={form.bind('reservedFor')}
          label={t('reservedFor')}
          choices={[
            { value: '', label: t('reservedFor.all') },
            ...active.map(({ id, friendlyName }) => ({ value: id, label: friendlyName })),
          ]}
        />
      )}
      {option.declaration !== undefined && (
        <CheckField
          bound={form.bind('declared')}
          label={t('declared', { type: option.declaration })}
        />
      )}
      <FormButtons form={{ isSending: isBusy }} submit={t('add')} />
    </FormBody>
  )
}
