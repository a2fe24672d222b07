import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type {
  PatchSubscriptionRequest,
  Subscription,
} from '../../../../../src/wire/schemas/subscription.ts'
import { CheckField, SelectField, TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { findTerm, useTerms } from '../../orders/use-terms.ts'
import { changeSubscription } from '../api/change-subscription.ts'
import { subscriptionWords } from '../words.ts'

const terms = ['P1M', 'P1Y', 'P3Y'] as const

/** Quantity, name and renewal of a subscription. */
export function ChangeForm({
  customerId,
  subscription,
  gated,
  onDone,
  onCancel,
}: {
  readonly customerId: string
  readonly subscription: Subscription
  readonly gated: (work: Promise<Subscription>) => Promise<Subscription>
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactElement {
  const t = useWords(subscriptionWords)
  const inShared = useWords(sharedWords)
  const { termName } = useTerms()
  const next = subscription.scheduledNextTermInstructions
  const isMetered = subscription.billingType === 'usage'
  const mayRenew = subscription.termDuration !== undefined && !subscription.isTrial
  const before = {
    friendlyName: subscription.friendlyName,
    quantity: String(subscription.quantity),
    autoRenew: subscription.autoRenewEnabled,
    nextQuantity: String(next?.quantity ?? subscription.quantity),
    nextTerm: next?.product?.termDuration ?? subscription.termDuration ?? '',
  }
  const whole = (text: string) =>
    Number.isSafeInteger(Number(text)) && Number(text) > 0 ? undefined : t('quantity.wrong')
  const form = useForm({
    initial: before,
    check: (values) => ({
      friendlyName: values.friendlyName.trim() === '' ? inShared('required') : undefined,
      quantity: whole(values.quantity),
      nextQuantity: whole(values.nextQuantity),
    }),
    send: (values, { requestId }) =>
      gated(changeSubscription(customerId, subscription, toChange(values), requestId)),
    fieldOf: (field) =>
      field.startsWith('scheduledNextTermInstructions')
        ? field.includes('term')
          ? 'nextTerm'
          : 'nextQuantity'
        : undefined,
    onDone,
  })

  function toChange(values: typeof before): Partial<PatchSubscriptionRequest> {
    const quantity = Number(values.quantity)
    const isNextTouched =
      values.nextQuantity !== before.nextQuantity || values.nextTerm !== before.nextTerm
    const term = findTerm(values.nextTerm)
    return {
      friendlyName: values.friendlyName,
      quantity,
      autoRenewEnabled: values.autoRenew,
      ...(isNextTouched
        ? {
            scheduledNextTermInstructions: {
              quantity: Number(values.nextQuantity),
              ...(term === undefined ? {} : { product: { termDuration: term } }),
            },
          }
        : {}),
    }
  }

  return (
    <FormBody form={form} label={t('change.title', { name: subscription.friendlyName })}>
      <TextField bound={form.bind('friendlyName')} label={t('name')} maxLength={200} />
      {!isMetered && (
        <TextField
          bound={form.bind('quantity')}
          type="number"
          label={t('quantity')}
          hint={t('quantity.hint')}
        />
      )}
      {mayRenew && (
        <>
          <CheckField bound={form.bind('autoRenew')} label={t('autoRenew')} />
          {!isMetered && (
            <TextField bound={form.bind('nextQuantity')} type="number" label={t('nextQuantity')} />
          )}
          <SelectField
            bound={form.bind('nextTerm')}
            label={t('nextTerm')}
            choices={terms.map((term) => ({ value: term, label: termName(term) }))}
          />
        </>
      )}
      <FormButtons form={form} submit={t('save')}>
        <Button onClick={onCancel}>{inShared('cancel')}</Button>
      </FormButtons>
    </FormBody>
  )
}
