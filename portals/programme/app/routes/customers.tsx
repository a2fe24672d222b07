import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { CustomerList } from '../../features/customers/components/customer-list.tsx'
import { customersWords } from '../../features/customers/words.ts'

export function CustomersScreen(): ReactElement {
  const t = useWords(customersWords)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={<LinkButton to="/contests">{t('contests')}</LinkButton>}
    >
      <CustomerList />
    </Page>
  )
}
