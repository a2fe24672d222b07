import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { taskPlace } from '../../tasks/task-place.ts'
import { useScenarioName } from '../../tasks/use-scenario-name.ts'
import { momentOf } from '../moment-of.ts'
import { customerWords } from '../words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '0.625rem' },
  entry: { display: 'grid', overflowWrap: 'anywhere' },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** Open tasks and parked orders of this customer; nothing where there are none. */
export function WaitingSection({
  customer: { id, tasks, parkedOrders },
}: {
  readonly customer: PartnerCustomerDetails
}): ReactElement | null {
  const styles = useStyles()
  const t = useWords(customerWords)
  const format = useFormat()
  const scenarioName = useScenarioName()
  if (tasks.length + parkedOrders.length === 0) return null
  return (
    <Section title={t('waiting')}>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.entry}>
            <TextLink {...taskPlace(task.address)}>{task.title}</TextLink>
            <span className={styles.when}>
              {[
                scenarioName(task.scenario),
                momentOf(format, task.askedAt ?? task.createdAt),
                task.assignedToName,
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </span>
          </li>
        ))}
        {parkedOrders.map((order) => (
          <li key={order.id} className={styles.entry}>
            <TextLink to="/parked-orders" search={{ customer: id }}>
              {t('waiting.parked', { items: format.list(order.lineItems.map(({ name }) => name)) })}
            </TextLink>
            <span className={styles.when}>
              {t('waiting.until', { date: format.date(order.expiresAt) })}
              {order.reasonText !== undefined && ` · ${order.reasonText}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
