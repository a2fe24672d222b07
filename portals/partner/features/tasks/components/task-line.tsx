import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ConsoleTask } from '../../../../../src/wire/schemas/partner-console.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { LinkButton, TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { taskPlace } from '../task-place.ts'
import { useScenarioName } from '../use-scenario-name.ts'
import { taskWords } from '../words.ts'

const useStyles = makeStyles({
  task: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.5rem 1.5rem',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '0.75rem 1rem',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    marginBottom: '0.5rem',
  },
  what: { minWidth: 0, flex: '1 1 16rem', overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  about: { margin: '0.125rem 0 0', color: tokens.colorNeutralForeground2 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '0.375rem', margin: '0.25rem 0 0' },
  badge: { height: 'auto', whiteSpace: 'normal' },
})

/** One task: for whom, why, since when, and the one place where it is done. */
export function TaskLine({ task }: { readonly task: ConsoleTask }): ReactElement {
  const styles = useStyles()
  const t = useWords(taskWords)
  const format = useFormat()
  const { customerId, customerName, kind, scenario, askedAt, assignedToName, isMine } = task
  const scenarioName = useScenarioName()
  const about = [
    scenarioName(scenario),
    askedAt === undefined
      ? t('since', { date: format.date(task.createdAt) })
      : t('askedAt', { when: format.days(askedAt) }),
    assignedToName !== undefined && !isMine ? t('assigned', { name: assignedToName }) : undefined,
  ]
  const action = t(`kind.${kind}`)
  return (
    <li className={styles.task}>
      <div className={styles.what}>
        <p className={styles.title}>
          <TextLink to="/customers/$customerId" params={{ customerId }}>
            {customerName}
          </TextLink>
        </p>
        <p className={styles.about}>{task.title}</p>
        <p className={styles.about}>{about.filter((part) => part !== undefined).join(' · ')}</p>
        {(askedAt !== undefined || isMine) && (
          <p className={styles.badges}>
            {askedAt !== undefined && (
              <Badge className={styles.badge} color="important" shape="rounded">
                {t('asked')}
              </Badge>
            )}
            {isMine && (
              <Badge className={styles.badge} color="brand" shape="rounded">
                {t('mine')}
              </Badge>
            )}
          </p>
        )}
      </div>
      <LinkButton
        {...taskPlace(task.address)}
        aria-label={t('of', { action, customer: customerName })}
      >
        {action}
      </LinkButton>
    </li>
  )
}
