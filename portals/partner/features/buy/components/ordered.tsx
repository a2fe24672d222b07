import { Button, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { CartCheckoutResult } from '../../../../../src/wire/schemas/cart.ts'
import { Focused } from '../../../../shared/components/focused.tsx'
import { Notice } from '../../../../shared/components/notice.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { buyWords } from '../words.ts'

const useStyles = makeStyles({
  lines: { margin: '0 0 1rem', paddingLeft: '1.25rem', overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
})

/** What was ordered, what was not, and where to go from here. */
export function Ordered({
  customerId,
  result,
  onAnother,
}: {
  readonly customerId: string
  /** Absent: it was parked. */
  readonly result: CartCheckoutResult | undefined
  readonly onAnother: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(buyWords)
  const format = useFormat()
  const params = { customerId }
  const refused = result?.orderErrors ?? []
  return (
    <Focused>
      {result === undefined ? (
        <Notice intent="success">{t('parked')}</Notice>
      ) : (
        <Section title={t('done')}>
          <ul className={styles.lines}>
            {result.orders.flatMap((order) =>
              order.lineItems.map((line) => (
                <li key={`${order.id} ${line.lineItemNumber}`}>
                  {`${format.number(line.quantity)} × ${line.friendlyName ?? line.offerId}`}
                </li>
              )),
            )}
          </ul>
          {refused.length > 0 && (
            <Notice intent="warning">
              {t('done.partly')} {refused.map(({ description }) => description).join(' ')}
            </Notice>
          )}
        </Section>
      )}
      <div className={styles.ways}>
        {result === undefined ? (
          <LinkButton to="/parked-orders">{t('parked.all')}</LinkButton>
        ) : (
          <LinkButton to="/customers/$customerId/subscriptions" params={params}>
            {t('done.subscriptions')}
          </LinkButton>
        )}
        <LinkButton to="/customers/$customerId/orders" params={params}>
          {t('done.orders')}
        </LinkButton>
        <LinkButton to="/customers/$customerId" params={params}>
          {t('done.customer')}
        </LinkButton>
        <Button onClick={onAnother}>{t('done.another')}</Button>
      </div>
    </Focused>
  )
}
