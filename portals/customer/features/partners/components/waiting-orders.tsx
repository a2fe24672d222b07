import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { WaitingOrder } from '../../../../../src/wire/schemas/customer-console.ts'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { partnersWords } from '../words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '1rem' },
  lines: { margin: '0.25rem 0', paddingLeft: '1.25rem', overflowWrap: 'anywhere' },
  state: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  kept: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** What will be bought as soon as the agreement is settled. */
export function WaitingOrders({
  orders,
}: {
  readonly orders: readonly WaitingOrder[]
}): ReactElement {
  const styles = useStyles()
  const t = useWords(partnersWords)
  const format = useFormat()
  return (
    <Section title={t('orders.title')}>
      <ul className={styles.list}>
        {orders.map(({ id, state, parkedAt, expiresAt, lines }) => (
          <li key={id}>
            <p className={styles.state}>{t(`orders.state.${state}`)}</p>
            <ul className={styles.lines}>
              {lines.map(({ catalogItemId, quantity, name }) => (
                <li key={catalogItemId}>
                  {t('orders.line', { quantity: format.number(quantity), name })}
                </li>
              ))}
            </ul>
            <p className={styles.kept}>
              {t('orders.kept', { from: format.date(parkedAt), until: format.date(expiresAt) })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
