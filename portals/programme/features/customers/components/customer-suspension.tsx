import { Button } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { ProgrammeCustomerDetails } from '../../../../../src/wire/schemas/programme-customers.ts'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { suspendCustomer } from '../api/suspend-customer.ts'
import { customersWords } from '../words.ts'

/** Suspends a customer or resumes it, after asking. */
export function CustomerSuspension({
  customer: { id, companyName: name, suspended },
  onChanged,
}: {
  readonly customer: ProgrammeCustomerDetails
  readonly onChanged: () => void
}): ReactElement {
  const t = useWords(customersWords)
  const [isAsking, setAsking] = useState(false)
  const change = useAction(
    ({ requestId }, wanted: boolean) => suspendCustomer(id, wanted, requestId),
    () => {
      setAsking(false)
      onChanged()
    },
  )
  const what = suspended ? 'resume' : 'suspend'
  return (
    <>
      <Button
        onClick={() => {
          change.forget()
          setAsking(true)
        }}
      >
        {t(what)}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t(`${what}.title`, { name })}
        confirm={t(what)}
        isRunning={change.isRunning}
        failure={change.failure}
        onConfirm={() => change.run(!suspended)}
        onClose={() => setAsking(false)}
      >
        {t(`${what}.text`)}
      </ConfirmDialog>
    </>
  )
}
