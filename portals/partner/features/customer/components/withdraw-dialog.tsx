import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { LongTextField } from '../../../../shared/forms/form-field.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { withdrawAttestation } from '../../attest/api/withdraw-attestation.ts'
import { attestWords } from '../../attest/words.ts'

const maxReason = 500

/** Withdraws an attestation: it says what follows, and wants a reason. */
export function WithdrawDialog({
  customer,
  acceptanceId,
  isOpen,
  onClose,
}: {
  readonly customer: PartnerCustomerDetails
  readonly acceptanceId: string
  /** NOTE: close it before taking it away: a dialog that vanishes open leaves the page hidden. */
  readonly isOpen: boolean
  readonly onClose: () => void
}): ReactElement {
  const t = useWords(attestWords)
  const shared = useWords(sharedWords)
  const queries = useQueryClient()
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: shared('required') } : {}),
    send: ({ reason }, { requestId }) =>
      withdrawAttestation({ customerId: customer.id, acceptanceId }, reason.trim(), requestId),
    onDone: () => {
      void queries.invalidateQueries()
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={t('withdraw.title')}
      confirm={t('withdraw.confirm')}
      isOpen={isOpen}
      isRunning={form.isSending}
      failure={form.failure}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p>{t('withdraw.text', { customer: customer.companyName })}</p>
      <LongTextField
        bound={form.bind('reason')}
        label={t('withdraw.reason')}
        hint={t('reason.hint')}
        maxLength={maxReason}
        rows={3}
      />
    </ConfirmDialog>
  )
}
