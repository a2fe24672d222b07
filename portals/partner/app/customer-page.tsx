import type { ReactElement, ReactNode } from 'react'
import type { PartnerCustomerDetails } from '../../../src/wire/schemas/partner-console.ts'
import { Page } from '../../shared/components/page.tsx'
import { useWords } from '../../shared/words/use-words.tsx'
import { useCustomer } from '../features/customer/use-customer.ts'
import { appWords } from './words.ts'

/** A screen below a customer: it stands there before the customer's name is known. */
export function CustomerPage({
  customerId,
  lead,
  ...page
}: {
  readonly customerId: string
  readonly title: string
  readonly lead?: (customer: PartnerCustomerDetails) => string
  readonly actions?: ReactNode
  readonly width?: 'narrow'
  readonly children: ReactNode
}): ReactElement {
  const t = useWords(appWords)
  const { data: customer } = useCustomer(customerId)
  return (
    <Page
      {...page}
      lead={customer && lead?.(customer)}
      breadcrumbs={[
        { to: '/customers', label: t('customers') },
        { to: `/customers/${customerId}`, label: customer?.companyName ?? t('customer') },
      ]}
    />
  )
}
