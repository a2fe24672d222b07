import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { ContestList } from '../../features/customers/components/contest-list.tsx'
import { customersWords } from '../../features/customers/words.ts'

export function ContestsScreen(): ReactElement {
  const t = useWords(customersWords)
  return (
    <Page
      title={t('contests')}
      lead={t('contests.lead')}
      breadcrumbs={[{ to: '/customers', label: t('title') }]}
    >
      <ContestList />
    </Page>
  )
}
