import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { appWords } from '../words.ts'

export function PartnersScreen(): ReactElement {
  const t = useWords(appWords)
  return (
    <Page title={t('partners')}>
      <LoadingState />
    </Page>
  )
}
