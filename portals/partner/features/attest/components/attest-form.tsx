import type { ReactElement } from 'react'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Notice } from '../../../../shared/components/notice.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { permissionFor, useCustomer } from '../../customer/use-customer.ts'
import type { Corrected } from '../attest-values.ts'
import { attestWords } from '../words.ts'
import { AttestRefused } from './attest-refused.tsx'
import { AttestSteps } from './attest-steps.tsx'

const linesOfForm = 10

/**
 * Attests for a customer: a form, what it would record, and Save; whoever may not is told who may
 * and hands the prepared statement over. `onDone` once cover has been recorded, or found recorded.
 */
export function AttestForm({
  customerId,
  cartId,
  corrected,
  onDone,
  onCancel,
}: {
  readonly customerId: string
  /** A cart that waits for it: it goes along when the statement is handed to somebody else. */
  readonly cartId?: string | undefined
  readonly corrected?: Corrected | undefined
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactElement {
  const t = useWords(attestWords)
  const customer = useCustomer(customerId)
  return (
    <Loaded of={customer} loading={<LoadingState lines={linesOfForm} />}>
      {(details) => {
        const permission = permissionFor(details, 'attest')
        if (permission?.allowed !== true) {
          return <AttestRefused customer={details} permission={permission} cartId={cartId} />
        }
        const { direct, attestation } = details.agreement
        return (
          <>
            {corrected === undefined && (direct.provided || attestation.provided) && (
              <Notice intent="info">{t('already')}</Notice>
            )}
            <AttestSteps
              customer={details}
              corrected={corrected}
              onDone={onDone}
              onCancel={onCancel}
            />
          </>
        )
      }}
    </Loaded>
  )
}
