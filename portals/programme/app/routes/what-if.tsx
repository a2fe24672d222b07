import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { useAgreements } from '../../features/agreements/use-agreements.ts'
import { WhatIfForm } from '../../features/what-if/components/what-if-form.tsx'
import { whatIfWords } from '../../features/what-if/words.ts'

/** Whom a rule would block, before it is set. */
export function WhatIfScreen(): ReactElement {
  const t = useWords(whatIfWords)
  const agreements = useAgreements()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded of={agreements} loading={<LoadingState lines={10} />}>
        {({ items }) => <WhatIfForm agreements={items} />}
      </Loaded>
    </Page>
  )
}
