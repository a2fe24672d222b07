import type { ReactElement } from 'react'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { Orders } from '../../features/orders/components/orders.tsx'
import { orderWords } from '../../features/orders/words.ts'
import { CustomerPage } from '../customer-page.tsx'
import { appWords } from '../words.ts'

export function OrdersScreen({ customerId }: { readonly customerId: string }): ReactElement {
  const t = useWords(orderWords)
  const inApp = useWords(appWords)
  return (
    <CustomerPage
      customerId={customerId}
      title={t('title')}
      lead={({ companyName: customer }) => t('lead', { customer })}
      actions={
        <LinkButton to="/customers/$customerId/subscriptions" params={{ customerId }}>
          {inApp('subscriptions')}
        </LinkButton>
      }
    >
      <Orders customerId={customerId} />
    </CustomerPage>
  )
}
