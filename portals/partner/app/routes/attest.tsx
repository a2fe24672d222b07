import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useAddressState } from '../../../shared/navigation/use-address-state.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AttestForm } from '../../features/attest/components/attest-form.tsx'
import { attestWords } from '../../features/attest/words.ts'
import { CustomerPage } from '../customer-page.tsx'

/** Attesting as a screen of its own; back to the cart that it was begun from, else to the customer. */
export function AttestScreen({ customerId }: { readonly customerId: string }): ReactElement {
  const t = useWords(attestWords)
  const [cartId] = useAddressState('cart')
  const navigate = useNavigate()
  const leave = () =>
    void navigate(
      cartId === undefined
        ? { to: '/customers/$customerId', params: { customerId } }
        : { to: '/customers/$customerId/buy', params: { customerId }, search: { cart: cartId } },
    )
  return (
    <CustomerPage
      customerId={customerId}
      title={t('title')}
      lead={({ companyName: customer, agreement }) =>
        t('lead', { customer, agreement: agreement.name })
      }
      width="narrow"
    >
      <AttestForm customerId={customerId} cartId={cartId} onDone={leave} onCancel={leave} />
    </CustomerPage>
  )
}
