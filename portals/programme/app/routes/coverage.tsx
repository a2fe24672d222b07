import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { getCoverage } from '../../features/coverage/api/get-coverage.ts'
import { CoverageHistoryPicture } from '../../features/coverage/components/coverage-history.tsx'
import { CoverageNowPicture } from '../../features/coverage/components/coverage-now.tsx'
import { CoverageTable } from '../../features/coverage/components/coverage-table.tsx'
import { coverageWords } from '../../features/coverage/words.ts'

export function CoverageScreen(): ReactElement {
  const t = useWords(coverageWords)
  const format = useFormat()
  const coverage = useQuery({
    queryKey: ['coverage', 'now'],
    queryFn: ({ signal }) => getCoverage(signal),
  })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded of={coverage} loading={<LoadingState lines={14} />}>
        {(now) => (
          <>
            <CoverageNowPicture now={now} />
            <CoverageHistoryPicture now={now} />
            {now.total > 0 && (
              <>
                <CoverageTable
                  title={t('byPartner')}
                  header={t('partner')}
                  rows={now.byPartner.map(({ partnerId, ...row }) => ({ id: partnerId, ...row }))}
                  linkOf={({ id }) => ({ to: '/partners/$partnerId', params: { partnerId: id } })}
                />
                <CoverageTable
                  title={t('byCountry')}
                  header={t('country')}
                  rows={now.byCountry.map(({ country, ...row }) => ({
                    id: country,
                    name: format.country(country),
                    ...row,
                  }))}
                />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
