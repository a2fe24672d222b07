import { Button } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useAddressState } from '../../../../shared/navigation/use-address-state.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useCustomer } from '../../customer/use-customer.ts'
import type { CreatedRequest } from '../api/create-request.ts'
import { signedWords } from '../words.ts'
import { CreateForm } from './create-form.tsx'
import { LinkOnce, type Signatory } from './link-once.tsx'
import { RequestList } from './request-list.tsx'

/** Asking somebody to sign, and what became of those who were asked. */
export function SignedAttestations(): ReactElement {
  const t = useWords(signedWords)
  const [customerId] = useAddressState('customer')
  const [made, setMade] = useState<{ created: CreatedRequest; signatory: Signatory }>()
  const onCreated = (created: CreatedRequest, signatory: Signatory) =>
    setMade({ created, signatory })
  return (
    <>
      {made !== undefined ? (
        <>
          <LinkOnce {...made} />
          <p>
            <Button onClick={() => setMade(undefined)}>{t('create')}</Button>
          </p>
        </>
      ) : (
        <Section title={t('create')}>
          {customerId === undefined ? (
            <CreateForm customer={undefined} onCreated={onCreated} />
          ) : (
            <CustomerForm customerId={customerId} onCreated={onCreated} />
          )}
        </Section>
      )}
      <Section title={t('list')}>
        <RequestList customerId={customerId} />
      </Section>
    </>
  )
}

function CustomerForm({
  customerId,
  onCreated,
}: {
  readonly customerId: string
  readonly onCreated: (created: CreatedRequest, signatory: Signatory) => void
}): ReactElement {
  const customer = useCustomer(customerId)
  return (
    <Loaded of={customer}>
      {(details) => <CreateForm customer={details} onCreated={onCreated} />}
    </Loaded>
  )
}
