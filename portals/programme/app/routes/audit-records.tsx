import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AuditList } from '../../features/audit/components/audit-list.tsx'
import { auditWords } from '../../features/audit/words.ts'

export function AuditRecordsScreen(): ReactElement {
  const t = useWords(auditWords)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AuditList />
    </Page>
  )
}
