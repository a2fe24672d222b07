import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { PartnerList } from '../../features/partners/components/partner-list.tsx'
import { partnersWords } from '../../features/partners/words.ts'

export function PartnersScreen(): ReactElement {
  const t = useWords(partnersWords)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to="/add-partner" primary>
          {t('add')}
        </LinkButton>
      }
    >
      <PartnerList />
    </Page>
  )
}
