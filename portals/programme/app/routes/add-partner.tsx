import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { Section } from '../../../shared/components/section.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AddPartnerForm } from '../../features/partners/components/add-partner-form.tsx'
import { partnersWords } from '../../features/partners/words.ts'

export function AddPartnerScreen(): ReactElement {
  const t = useWords(partnersWords)
  const navigate = useNavigate()
  const queries = useQueryClient()
  return (
    <Page
      title={t('add')}
      lead={t('add.lead')}
      breadcrumbs={[{ to: '/partners', label: t('title') }]}
      width="narrow"
    >
      <Section title={t('facts')}>
        <AddPartnerForm
          onCancel={() => void navigate({ to: '/partners' })}
          onDone={({ id }) => {
            void queries.invalidateQueries({ queryKey: ['partners'] })
            void navigate({ to: '/partners/$partnerId', params: { partnerId: id } })
          }}
        />
      </Section>
    </Page>
  )
}
