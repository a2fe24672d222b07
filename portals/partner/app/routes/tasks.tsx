import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { Tasks } from '../../features/tasks/components/tasks.tsx'
import { taskWords } from '../../features/tasks/words.ts'

export function TasksScreen(): ReactElement {
  const t = useWords(taskWords)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tasks />
    </Page>
  )
}
