import { makeStyles } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { inPages } from '../../../shared/api/in-pages.ts'
import { MoreButton } from '../../../shared/components/more-button.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { EmptyState, FailedState, LoadingState } from '../../../shared/components/states.tsx'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useSession } from '../../../shared/session/use-session.ts'
import { useLanguage } from '../../../shared/words/language.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { listAcceptances } from '../../features/acceptances/api/list-acceptances.ts'
import { AcceptanceItem } from '../../features/acceptances/components/acceptance-item.tsx'
import { acceptancesWords } from '../../features/acceptances/words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 0 1rem', padding: 0, display: 'grid', gap: '0.75rem' },
})

/** Everything that was accepted, newest first, with its evidence. */
export function AcceptancesScreen(): ReactElement {
  const styles = useStyles()
  const t = useWords(acceptancesWords)
  const language = useLanguage()
  const { tenantName: customer } = useSession()
  const acceptances = useInfiniteQuery({
    queryKey: ['customer', 'acceptances', language],
    ...inPages(listAcceptances),
  })
  const items = acceptances.data?.pages.flatMap((page) => page.items)
  return (
    <Page title={t('title')} lead={t('lead', { customer })} width="narrow">
      {items === undefined && !acceptances.isError && <LoadingState lines={8} />}
      {items === undefined && acceptances.isError && (
        <FailedState error={acceptances.error} onRetry={() => void acceptances.refetch()} />
      )}
      {items?.length === 0 && (
        <EmptyState
          title={t('none.title')}
          text={t('none.text')}
          action={
            <LinkButton to="/agreement" primary>
              {t('none.action')}
            </LinkButton>
          }
        />
      )}
      {items !== undefined && items.length > 0 && (
        <ul className={styles.list}>
          {items.map((acceptance) => (
            <li key={acceptance.id}>
              <AcceptanceItem acceptance={acceptance} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton of={acceptances} />
    </Page>
  )
}
