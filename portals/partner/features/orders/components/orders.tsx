import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Order } from '../../../../../src/wire/schemas/order.ts'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Facts, Section } from '../../../../shared/components/section.tsx'
import { EmptyState, LoadingState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useOrders } from '../use-orders.ts'
import { useTerms } from '../use-terms.ts'
import { orderWords } from '../words.ts'

const useStyles = makeStyles({
  lines: { margin: '0 0 0.75rem', paddingLeft: '1.25rem', overflowWrap: 'anywhere' },
})

/** All orders of a customer, newest first. */
export function Orders({ customerId }: { readonly customerId: string }): ReactElement {
  const t = useWords(orderWords)
  const orders = useOrders(customerId)
  const buy = (
    <LinkButton primary to="/customers/$customerId/buy" params={{ customerId }}>
      {t('buy')}
    </LinkButton>
  )
  return (
    <Loaded of={orders} loading={<LoadingState lines={8} />}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState title={t('empty.title')} text={t('empty.text')} action={buy} />
        ) : (
          all.map((order) => <OneOrder key={order.id} order={order} />)
        )
      }
    </Loaded>
  )
}

function OneOrder({ order }: { readonly order: Order }): ReactElement {
  const styles = useStyles()
  const t = useWords(orderWords)
  const format = useFormat()
  const { conditions } = useTerms()
  return (
    <Section title={t('ordered', { date: format.date(order.creationDate) })}>
      <ul className={styles.lines}>
        {order.lineItems.map((line) => (
          <li key={line.lineItemNumber}>
            {t('line', {
              quantity: format.number(line.quantity),
              name: line.friendlyName ?? line.offerId,
            })}
            {` · ${[
              t(`change.${line.transactionType}`),
              conditions({ termDuration: line.termDuration, billingCycle: order.billingCycle }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}`}
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          { name: t('state'), value: t(`state.${order.status}`) },
          { name: t('kind'), value: t(`kind.${order.transactionType}`) },
          { name: t('number'), value: order.id },
        ]}
      />
    </Section>
  )
}
