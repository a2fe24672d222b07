import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Notice } from '../../../../shared/components/notice.tsx'
import { EmptyState, LoadingState } from '../../../../shared/components/states.tsx'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { permissionFor } from '../../customer/use-customer.ts'
import { useSubscriptions } from '../use-subscriptions.ts'
import { subscriptionWords } from '../words.ts'
import { OneSubscription } from './one-subscription.tsx'

/** All subscriptions of a customer: those that run first. */
export function Subscriptions({
  customer,
}: {
  readonly customer: PartnerCustomerDetails
}): ReactElement {
  const t = useWords(subscriptionWords)
  const queries = useQueryClient()
  const [said, setSaid] = useState<string>()
  const permission = permissionFor(customer, 'change-subscription')
  const mayChange = permission?.allowed === true
  const { id: customerId } = customer
  const subscriptions = useSubscriptions(customerId)
  const buy = (
    <LinkButton primary to="/customers/$customerId/buy" params={{ customerId }}>
      {t('buy')}
    </LinkButton>
  )
  function changed(sentence: string): void {
    setSaid(sentence)
    void queries.invalidateQueries({ queryKey: ['customer', customerId] })
  }
  return (
    <>
      <div role="status">{said !== undefined && <Notice intent="success">{said}</Notice>}</div>
      {!mayChange && (
        <Notice intent="info">
          {t('refused')} {permission?.reason}
        </Notice>
      )}
      <Loaded of={subscriptions} loading={<LoadingState lines={10} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('empty.title')} text={t('empty.text')} action={buy} />
          ) : (
            all.map((subscription) => (
              <OneSubscription
                key={subscription.id}
                customer={customer}
                subscription={subscription}
                mayChange={mayChange}
                onChanged={changed}
              />
            ))
          )
        }
      </Loaded>
    </>
  )
}
