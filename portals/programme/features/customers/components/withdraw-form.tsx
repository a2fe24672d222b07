import { Button, makeStyles } from '@fluentui/react-components'
import { type ReactElement, useEffect, useRef } from 'react'
import { LongTextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { withdrawAcceptance } from '../api/withdraw-acceptance.ts'
import { customersWords } from '../words.ts'

const useStyles = makeStyles({ text: { margin: 0 } })

/** Withdraws an acceptance, with its reason. */
export function WithdrawForm({
  customerId,
  acceptanceId,
  onDone,
  onCancel,
}: {
  readonly customerId: string
  readonly acceptanceId: string
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(customersWords)
  const shared = useWords(sharedWords)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that opened it is gone: the reader goes on in the form.
    frame.current?.querySelector('textarea')?.focus()
  }, [])
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? shared('required') : undefined }),
    send: ({ reason }, { requestId }) =>
      withdrawAcceptance(customerId, acceptanceId, reason.trim(), requestId),
    onDone,
  })
  return (
    <div ref={frame}>
      <FormBody form={form} label={t('withdraw.title')}>
        <p className={styles.text}>{t('withdraw.text')}</p>
        <LongTextField
          bound={form.bind('reason')}
          label={t('withdraw.reason')}
          hint={t('withdraw.reason.hint')}
          rows={3}
          maxLength={500}
        />
        <FormButtons form={form} submit={t('withdraw.confirm')}>
          <Button onClick={onCancel}>{shared('cancel')}</Button>
        </FormButtons>
      </FormBody>
    </div>
  )
}
