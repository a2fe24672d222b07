import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { appWords } from '../words.ts'

export function AgreementScreen({
  agreementType,
}: {
  readonly agreementType: string
}): ReactElement {
  const t = useWords(appWords)
  return (
    <Page title={t('agreement')}>
      <p>{agreementType}</p>
      <LoadingState />
    </Page>
  )
}
