import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Section } from '../../../../shared/components/section.tsx'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { getAgreement } from '../../agreement/api/get-agreement.ts'
import { partnersWords } from '../words.ts'

/** For a customer without a partner: it may accept all the same. */
export function OpenAgreement(): ReactElement | null {
  const t = useWords(partnersWords)
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['customer', 'agreement', language],
    queryFn: ({ signal }) => getAgreement(signal),
  })
  if (data?.state !== 'open') return null
  return (
    <Section title={t('open.title', { name: data.name })}>
      <p>{t('open.text')}</p>
      <LinkButton to="/agreement" primary>
        {t('open.button')}
      </LinkButton>
    </Section>
  )
}
