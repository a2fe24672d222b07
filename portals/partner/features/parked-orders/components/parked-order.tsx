import { Button, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ConsoleParkedOrder } from '../../../../../src/wire/schemas/partner-console.ts'
import { RouteBadge } from '../../../../shared/components/route-badge.tsx'
import { Facts, Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { LinkButton, TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useTerms } from '../../orders/use-terms.ts'
import { parkedOrderWords } from '../words.ts'

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginTop: '1rem' },
  lines: { margin: 0, paddingLeft: '1.25rem' },
})

/** One parked order: what it holds, what keeps it back, and what can be done. */
export function ParkedOrder({
  order,
  mayChange,
  isRunning,
  onPlace,
  onDiscard,
}: {
  readonly order: ConsoleParkedOrder
  readonly mayChange: boolean
  readonly isRunning: boolean
  readonly onPlace: () => void
  readonly onDiscard: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(parkedOrderWords)
  const format = useFormat()
  const { conditions } = useTerms()
  const { customerId, customerName, parkedByName, reasonText, route, state } = order
  const mayStillChange = mayChange && (state === 'parked' || state === 'failed')
  const date = format.dateTime(order.parkedAt)
  return (
    <Section title={customerName} actions={<RouteBadge route={route} />}>
      <Facts
        facts={[
          {
            name: t('what'),
            value: (
              <ul className={styles.lines}>
                {order.lineItems.map((line) => (
                  <li key={line.id}>
                    {[`${format.number(line.quantity)} × ${line.name}`, conditions(line)]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            name: t('state'),
            value: [t(`state.${state}`), reasonText]
              .filter((each) => each !== undefined)
              .join('. '),
          },
          {
            name: t('parked'),
            value: parkedByName === undefined ? date : t('parked.by', { date, name: parkedByName }),
          },
          { name: t('until'), value: format.date(order.expiresAt) },
          {
            name: t('customer'),
            value: (
              <TextLink to="/customers/$customerId" params={{ customerId }}>
                {customerName}
              </TextLink>
            ),
          },
        ]}
      />
      <div className={styles.ways}>
        {(route === 'partner-must-attest' || route === 'customer-may-accept') && (
          <LinkButton primary to="/customers/$customerId/attest" params={{ customerId }}>
            {t('attest')}
          </LinkButton>
        )}
        {route === 'customer-may-accept' && (
          <LinkButton to="/invite" search={{ customer: customerId }}>
            {t('invite')}
          </LinkButton>
        )}
        {mayStillChange && (
          <>
            {(state === 'failed' || route === 'covered') && (
              <Button disabledFocusable={isRunning} onClick={onPlace}>
                {t('place')}
              </Button>
            )}
            <Button onClick={onDiscard}>{t('discard')}</Button>
          </>
        )}
      </div>
    </Section>
  )
}
