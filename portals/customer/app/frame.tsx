import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import type { ReactElement } from 'react'
import { AppFrame } from '../../shared/app/app-frame.tsx'
import { useWords } from '../../shared/words/use-words.tsx'
import { appWords } from './words.ts'

/** What stands around the screens of this console. */
export function Frame(): ReactElement {
  const t = useWords(appWords)
  const nav = [
    { to: '/', label: t('partners'), icon: <PeopleRegular fontSize={20} /> },
    { to: '/agreement', label: t('agreement'), icon: <DocumentTextRegular fontSize={20} /> },
    { to: '/acceptances', label: t('acceptances'), icon: <HistoryRegular fontSize={20} /> },
  ]
  return <AppFrame title={t('console')} nav={nav} />
}
