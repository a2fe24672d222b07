import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { useCustomer } from '../../features/customer/use-customer.ts'
import { Subscriptions } from '../../features/subscriptions/components/subscriptions.tsx'
import { subscriptionWords } from '../../features/subscriptions/words.ts'
import { CustomerPage } from '../customer-page.tsx'
import { appWords } from '../words.ts'

export function SubscriptionsScreen({ customerId }: { readonly customerId: string }): ReactElement {
  const t = useWords(subscriptionWords)
  const inApp = useWords(appWords)
  const customer = useCustomer(customerId)
  return (
    <CustomerPage
      customerId={customerId}
      title={t('title')}
      lead={({ companyName: customer }) => t('lead', { customer })}
      actions={
        <>
          <LinkButton to="/customers/$customerId/orders" params={{ customerId }}>
            {inApp('orders')}
          </LinkButton>
          <LinkButton primary to="/customers/$customerId/buy" params={{ customerId }}>
            {t('buy')}
          </LinkButton>
        </>
      }
    >
      <Loaded of={customer} loading={<LoadingState lines={10} />}>
        {(details) => <Subscriptions customer={details} />}
      </Loaded>
    </CustomerPage>
  )
}
