import type { ReactElement, ReactNode } from 'react'
import type { PartnerCustomerDetails } from '../../../src/wire/schemas/partner-console.ts'
import { Loaded } from '../../shared/components/loaded.tsx'
import { Page } from '../../shared/components/page.tsx'
import { LinkButton } from '../../shared/navigation/links.tsx'
import { useMayDo } from '../../shared/session/use-session.ts'
import { useWords } from '../../shared/words/use-words.tsx'
import { useCustomer } from '../features/customer/use-customer.ts'
import { appWords } from './words.ts'

/** A screen below a customer: it stands there before the customer's name is known, and not for one that is refused. */
export function CustomerPage({
  customerId,
  lead,
  actions,
  children,
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
  const mayDo = useMayDo()
  const found = useCustomer(customerId)
  const customer = found.data
  const isRefused = found.isError && customer === undefined
  return (
    <Page
      {...page}
      lead={customer && lead?.(customer)}
      breadcrumbs={[
        { to: '/customers', label: t('customers') },
        { to: `/customers/${customerId}`, label: customer?.companyName ?? t('customer') },
      ]}
      actions={isRefused ? undefined : actions}
    >
      {isRefused ? (
        <Loaded
          of={found}
          wayOn={
            mayDo('request-relationship') && <LinkButton to="/invite">{t('invite')}</LinkButton>
          }
        >
          {() => null}
        </Loaded>
      ) : (
        children
      )}
    </Page>
  )
}
