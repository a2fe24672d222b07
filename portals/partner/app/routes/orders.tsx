import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { useCustomer } from '../../features/customer/use-customer.ts'
import { Orders } from '../../features/orders/components/orders.tsx'
import { orderWords } from '../../features/orders/words.ts'
import { appWords } from '../words.ts'

export function OrdersScreen({ customerId }: { readonly customerId: string }): ReactElement {
  const t = useWords(orderWords)
  const inApp = useWords(appWords)
  const name = useCustomer(customerId).data?.companyName
  return (
    <Page
      title={t('title')}
      {...(name === undefined ? {} : { lead: t('lead', { customer: name }) })}
      breadcrumbs={[
        { to: '/customers', label: inApp('customers') },
        { to: `/customers/${customerId}`, label: name ?? inApp('customer') },
      ]}
      actions={
        <LinkButton to="/customers/$customerId/subscriptions" params={{ customerId }}>
          {inApp('subscriptions')}
        </LinkButton>
      }
    >
      <Orders customerId={customerId} />
    </Page>
  )
}
