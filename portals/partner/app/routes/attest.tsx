import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { useAddressState } from '../../../shared/navigation/use-address-state.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AttestForm } from '../../features/attest/components/attest-form.tsx'
import { attestWords } from '../../features/attest/words.ts'
import { useCustomer } from '../../features/customer/use-customer.ts'
import { appWords } from '../words.ts'

/** Attesting as a screen of its own; back to the cart that it was begun from, else to the customer. */
export function AttestScreen({ customerId }: { readonly customerId: string }): ReactElement {
  const t = useWords(appWords)
  const words = useWords(attestWords)
  const [cartId] = useAddressState('cart')
  const navigate = useNavigate()
  const { data: customer } = useCustomer(customerId)
  const leave = () =>
    void navigate(
      cartId === undefined
        ? { to: '/customers/$customerId', params: { customerId } }
        : { to: '/customers/$customerId/buy', params: { customerId }, search: { cart: cartId } },
    )
  return (
    <Page
      title={words('title')}
      {...(customer === undefined
        ? {}
        : {
            lead: words('lead', {
              customer: customer.companyName,
              agreement: customer.agreement.name,
            }),
          })}
      breadcrumbs={[
        { to: '/customers', label: t('customers') },
        { to: `/customers/${customerId}`, label: customer?.companyName ?? t('customer') },
      ]}
      width="narrow"
    >
      <AttestForm customerId={customerId} cartId={cartId} onDone={leave} onCancel={leave} />
    </Page>
  )
}
