import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { OperatorList } from '../../features/operators/components/operator-list.tsx'
import { operatorsWords } from '../../features/operators/words.ts'

export function OperatorsScreen(): ReactElement {
  const t = useWords(operatorsWords)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <OperatorList />
    </Page>
  )
}
