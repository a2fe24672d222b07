import type { ReactElement } from 'react'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AgreementPage } from '../../features/agreements/components/agreement-page.tsx'
import { PublishForm } from '../../features/agreements/components/publish-form.tsx'
import { agreementsWords } from '../../features/agreements/words.ts'

/** A text of an agreement is published, with its version where that is new. */
export function PublishTextScreen({
  agreementType,
}: {
  readonly agreementType: string
}): ReactElement {
  const t = useWords(agreementsWords)
  return (
    <AgreementPage
      agreementType={agreementType}
      title={t('publish')}
      lead={t('publish.lead')}
      width="narrow"
    >
      {(agreement, { countries }) => <PublishForm agreement={agreement} countries={countries} />}
    </AgreementPage>
  )
}
