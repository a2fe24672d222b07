import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useLanguage } from '../../../shared/words/language.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { getHome } from '../../features/home/api/get-home.ts'
import { Home } from '../../features/home/components/home.tsx'
import { homeWords } from '../../features/home/words.ts'

const linesOfHome = 14

export function HomeScreen(): ReactElement {
  const t = useWords(homeWords)
  const language = useLanguage()
  const home = useQuery({
    queryKey: ['home', language],
    queryFn: ({ signal }) => getHome(signal),
  })
  const { data } = home
  return (
    <Page
      title={t('title')}
      {...(data === undefined
        ? {}
        : { lead: t('lead', { count: data.total, blocked: data.blocked.total }) })}
    >
      <Loaded of={home} loading={<LoadingState lines={linesOfHome} />}>
        {(loaded) => <Home home={loaded} />}
      </Loaded>
    </Page>
  )
}
