import { makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { Section } from '../../../shared/components/section.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { useAgreements } from '../../features/agreements/use-agreements.ts'
import { getCoverage } from '../../features/coverage/api/get-coverage.ts'
import { listContests } from '../../features/customers/api/list-contests.ts'
import { getHealth } from '../../features/health/api/get-health.ts'
import { CoveragePicture } from '../../features/overview/components/coverage-picture.tsx'
import { HealthLights } from '../../features/overview/components/health-lights.tsx'
import { NeedsList } from '../../features/overview/components/needs-list.tsx'
import { overviewWords } from '../../features/overview/words.ts'

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '1rem',
    alignItems: 'start',
    '@media (min-width: 64rem)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)' },
  },
})

/** Cover, what needs the operator, and how the program is doing. */
export function OverviewScreen(): ReactElement {
  const styles = useStyles()
  const t = useWords(overviewWords)
  const coverage = useQuery({
    queryKey: ['coverage', 'now'],
    queryFn: ({ signal }) => getCoverage(signal),
  })
  const health = useQuery({ queryKey: ['health'], queryFn: ({ signal }) => getHealth(signal) })
  const contests = useQuery({
    queryKey: ['contests', 'newest'],
    queryFn: ({ signal }) => listContests(undefined, signal),
  })
  const agreements = useAgreements()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('coverage')}>
        <Loaded of={coverage} loading={<LoadingState lines={4} />}>
          {(data) => <CoveragePicture coverage={data} />}
        </Loaded>
      </Section>
      <div className={styles.parts}>
        <Section title={t('needs')}>
          <Loaded of={health} loading={<LoadingState lines={5} />}>
            {(state) => (
              <Loaded of={contests} loading={<LoadingState lines={5} />}>
                {({ items }) => (
                  <Loaded of={agreements} loading={<LoadingState lines={5} />}>
                    {(types) => (
                      <NeedsList health={state} contests={items} agreements={types.items} />
                    )}
                  </Loaded>
                )}
              </Loaded>
            )}
          </Loaded>
        </Section>
        <Section title={t('health')}>
          <Loaded of={health} loading={<LoadingState lines={5} />}>
            {(state) => <HealthLights health={state} />}
          </Loaded>
        </Section>
      </div>
    </Page>
  )
}
