import type { ReactElement, ReactNode } from 'react'
import type {
  ProgrammeAgreement,
  ProgrammeAgreementList,
} from '../../../../../src/wire/schemas/programme-agreements.ts'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Page } from '../../../../shared/components/page.tsx'
import { LoadingState, NotFoundState } from '../../../../shared/components/states.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useAgreementName, useAgreements } from '../use-agreements.ts'
import { agreementsWords } from '../words.ts'

/** A screen below an agreement type: something that is done with it. */
export function AgreementPage({
  agreementType,
  children,
  ...page
}: {
  readonly agreementType: string
  readonly title: string
  readonly lead: string
  readonly width?: 'narrow'
  readonly children: (agreement: ProgrammeAgreement, all: ProgrammeAgreementList) => ReactNode
}): ReactElement {
  const t = useWords(agreementsWords)
  const nameOf = useAgreementName()
  const agreements = useAgreements()
  const agreement = agreements.data?.items.find(({ name }) => name === agreementType)
  return (
    <Page
      {...page}
      breadcrumbs={[
        { to: '/agreements', label: t('title') },
        {
          to: `/agreements/${encodeURIComponent(agreementType)}`,
          label: agreement === undefined ? agreementType : nameOf(agreement),
        },
      ]}
    >
      <Loaded of={agreements} loading={<LoadingState lines={12} />}>
        {(all) => (agreement === undefined ? <NotFoundState /> : children(agreement, all))}
      </Loaded>
    </Page>
  )
}
