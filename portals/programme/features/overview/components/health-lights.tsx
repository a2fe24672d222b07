import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { ReactElement } from 'react'
import type { ProgrammeHealth } from '../../../../../src/wire/schemas/programme-health.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useJobName } from '../../health/use-job-name.ts'
import { lateJobs } from '../late-jobs.ts'
import { overviewWords } from '../words.ts'

const useStyles = makeStyles({
  lights: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '0.75rem' },
  light: {
    display: 'grid',
    gridTemplateColumns: '1.5rem minmax(0, 1fr)',
    columnGap: '0.5rem',
    overflowWrap: 'anywhere',
  },
  good: { color: tokens.colorStatusSuccessForeground1, fontSize: '1.25rem' },
  wrong: { color: tokens.colorStatusWarningForeground3, fontSize: '1.25rem' },
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2 },
})

/** Log, deliveries and jobs: a word, an icon and a colour each. */
export function HealthLights({ health }: { readonly health: ProgrammeHealth }): ReactElement {
  const styles = useStyles()
  const t = useWords(overviewWords)
  const format = useFormat()
  const { log, deliveries } = health
  const nameOf = useJobName()
  const late = lateJobs(health).map(nameOf)
  const lights = [
    {
      name: t('log'),
      isGood: log.state === 'active',
      details: [
        t(`log.${log.state}`),
        t('log.size', { count: log.size }),
        ...(log.pending > 0 ? [t('log.pending', { count: log.pending })] : []),
      ],
    },
    {
      name: t('deliveries'),
      isGood: deliveries.parked === 0,
      details: [
        t('deliveries.waiting', { count: deliveries.waiting }),
        ...(deliveries.parked > 0 ? [t('deliveries.parked', { count: deliveries.parked })] : []),
      ],
    },
    {
      name: t('jobs'),
      isGood: late.length === 0,
      details: [
        late.length === 0
          ? t('jobs.count', { count: health.jobs.length })
          : t('jobs.late', { names: format.list(late) }),
      ],
    },
  ]
  return (
    <>
      <ul className={styles.lights}>
        {lights.map(({ name, isGood, details }) => (
          <li key={name} className={styles.light}>
            {isGood ? (
              <CheckmarkCircleRegular className={styles.good} aria-hidden="true" />
            ) : (
              <WarningRegular className={styles.wrong} aria-hidden="true" />
            )}
            <div>
              <div className={styles.name}>
                {name}: {t(isGood ? 'good' : 'attention')}
              </div>
              <div className={styles.detail}>{details.join(' · ')}</div>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <TextLink to="/health">{t('health.more')}</TextLink>
      </p>
      <div className={styles.detail}>{t('version', { version: health.version })}</div>
    </>
  )
}
