import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { EmptyState, LoadingState } from '../../../shared/components/states.tsx'
import { useSession } from '../../../shared/session/use-session.ts'
import { useLanguage } from '../../../shared/words/language.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { listPartners } from '../../features/partners/api/list-partners.ts'
import { OpenAgreement } from '../../features/partners/components/open-agreement.tsx'
import { PartnerCard, partnerKey } from '../../features/partners/components/partner-card.tsx'
import { isAwaited, useNews } from '../../features/partners/use-news.ts'
import { partnersWords } from '../../features/partners/words.ts'

/** All partners in one list, each with what is settled and what is left to do. */
export function PartnersScreen(): ReactElement {
  const t = useWords(partnersWords)
  const language = useLanguage()
  const { tenantName: customer } = useSession()
  const partners = useQuery({
    queryKey: ['customer', 'partners', language],
    queryFn: ({ signal }) => listPartners(signal),
  })
  useNews(partners.data?.items.some(isAwaited) ?? false)
  return (
    <Page
      title={t('title')}
      width="narrow"
      {...(partners.data?.items.length === 0 ? {} : { lead: t('lead', { customer }) })}
    >
      <Loaded of={partners} loading={<LoadingState lines={10} />}>
        {({ items }) => (
          <>
            {items.length === 0 && <OpenAgreement />}
            {items.length === 0 ? (
              <EmptyState title={t('none.title')} text={t('none.text')} />
            ) : (
              items.map((partner) => <PartnerCard key={partnerKey(partner)} partner={partner} />)
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
