import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { LongTextField } from '../../../../shared/forms/form-field.tsx'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { withdrawAcceptance } from '../api/withdraw-acceptance.ts'
import { acceptancesWords } from '../words.ts'

const longestReason = 500

/** Taking one's own acceptance back: what follows from it, and why. */
export function WithdrawDialog({
  id,
  isOpen,
  onClose,
}: {
  readonly id: string
  readonly isOpen: boolean
  readonly onClose: () => void
}): ReactElement {
  const t = useWords(acceptancesWords)
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const withdraw = useAction(
    ({ requestId }, text: string) => withdrawAcceptance(id, text, requestId),
    () => {
      onClose()
      void queries.invalidateQueries({ queryKey: ['customer'] })
    },
  )
  const confirm = () => {
    if (reason.trim() === '') setProblem(t('withdraw.needsReason'))
    else withdraw.run(reason.trim())
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('withdraw.title')}
      confirm={t('withdraw.confirm')}
      isRunning={withdraw.isRunning}
      failure={withdraw.failure}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('withdraw.text')}</p>
      <LongTextField
        label={t('withdraw.reason')}
        maxLength={longestReason}
        bound={{
          id: `withdraw-${id}`,
          value: reason,
          problem,
          onChange: (value) => {
            setReason(value)
            setProblem(undefined)
          },
        }}
      />
    </ConfirmDialog>
  )
}
