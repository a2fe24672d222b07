import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { Facts, Section } from '../../../shared/components/section.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { getHealth } from '../../features/health/api/get-health.ts'
import { Deliveries } from '../../features/health/components/deliveries.tsx'
import { JobTable } from '../../features/health/components/job-table.tsx'
import { LogHealthPart } from '../../features/health/components/log-health.tsx'
import { healthWords } from '../../features/health/words.ts'
import { lateJobs } from '../../features/overview/late-jobs.ts'

const refreshMs = 10_000
const dayMs = 86_400_000

export function HealthScreen(): ReactElement {
  const t = useWords(healthWords)
  const format = useFormat()
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => getHealth(signal),
    refetchInterval: refreshMs,
  })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded of={health} loading={<LoadingState lines={16} />}>
        {({ log, jobs, deliveries, version, engine, sandbox, now, clockOffsetMs }) => {
          const at = format.dateTime(now)
          const days = Math.round(clockOffsetMs / dayMs)
          return (
            <>
              <LogHealthPart log={log} />
              <Deliveries deliveries={deliveries} />
              <JobTable jobs={jobs} late={lateJobs({ jobs, now, clockOffsetMs })} />
              <Section title={t('database')}>
                <Facts
                  facts={[
                    { name: t('version'), value: version },
                    { name: t('engine'), value: t(`engine.${engine}`) },
                    {
                      name: t('now'),
                      value: clockOffsetMs === 0 ? at : t('now.ahead', { at, days }),
                    },
                    { name: t('sandbox'), value: t(sandbox ? 'sandbox.yes' : 'sandbox.no') },
                  ]}
                />
              </Section>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
