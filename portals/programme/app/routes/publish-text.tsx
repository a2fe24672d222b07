import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { LoadingState, NotFoundState } from '../../../shared/components/states.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { PublishForm } from '../../features/agreements/components/publish-form.tsx'
import { useAgreementName, useAgreements } from '../../features/agreements/use-agreements.ts'
import { agreementsWords } from '../../features/agreements/words.ts'

/** A text of an agreement is published, with its version where that is new. */
export function PublishTextScreen({
  agreementType,
}: {
  readonly agreementType: string
}): ReactElement {
  const t = useWords(agreementsWords)
  const nameOf = useAgreementName()
  const agreements = useAgreements()
  const agreement = agreements.data?.items.find(({ name }) => name === agreementType)
  return (
    <Page
      title={t('publish')}
      lead={t('publish.lead')}
      width="narrow"
      breadcrumbs={[
        { to: '/agreements', label: t('title') },
        {
          to: `/agreements/${encodeURIComponent(agreementType)}`,
          label: agreement === undefined ? agreementType : nameOf(agreement),
        },
      ]}
    >
      <Loaded of={agreements} loading={<LoadingState lines={12} />}>
        {({ countries }) =>
          agreement === undefined ? (
            <NotFoundState />
          ) : (
            <PublishForm agreement={agreement} countries={countries} />
          )
        }
      </Loaded>
    </Page>
  )
}
