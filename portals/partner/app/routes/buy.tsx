import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { Buy } from '../../features/buy/components/buy.tsx'
import { buyWords } from '../../features/buy/words.ts'
import { useCustomer } from '../../features/customer/use-customer.ts'
import { CustomerPage } from '../customer-page.tsx'

export function BuyScreen({ customerId }: { readonly customerId: string }): ReactElement {
  const t = useWords(buyWords)
  const customer = useCustomer(customerId)
  const name = customer.data?.companyName
  return (
    <CustomerPage
      customerId={customerId}
      title={name === undefined ? t('title.plain') : t('title', { customer: name })}
    >
      <Loaded of={customer} loading={<LoadingState lines={10} />}>
        {(details) => <Buy customer={details} />}
      </Loaded>
    </CustomerPage>
  )
}
