import { BeakerRegular } from '@fluentui/react-icons/svg/beaker'
import { BuildingPeopleRegular } from '@fluentui/react-icons/svg/building-people'
import { ClipboardSettingsRegular } from '@fluentui/react-icons/svg/clipboard-settings'
import { DataLineRegular } from '@fluentui/react-icons/svg/data-line'
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text'
import { HeartPulseRegular } from '@fluentui/react-icons/svg/heart-pulse'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { HomeRegular } from '@fluentui/react-icons/svg/home'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key'
import type { ReactElement } from 'react'
import { AppFrame } from '../../shared/app/app-frame.tsx'
import { useWords } from '../../shared/words/use-words.tsx'
import { appWords } from './words.ts'

/** What stands around the screens of this console. */
export function Frame(): ReactElement {
  const t = useWords(appWords)
  const nav = [
    { to: '/', label: t('overview'), icon: <HomeRegular fontSize={20} /> },
    { to: '/agreements', label: t('agreements'), icon: <DocumentTextRegular fontSize={20} /> },
    { to: '/what-if', label: t('whatIf'), icon: <BeakerRegular fontSize={20} /> },
    { to: '/policy', label: t('policy'), icon: <ClipboardSettingsRegular fontSize={20} /> },
    { to: '/partners', label: t('partners'), icon: <BuildingPeopleRegular fontSize={20} /> },
    { to: '/customers', label: t('customers'), icon: <PeopleRegular fontSize={20} /> },
    { to: '/coverage', label: t('coverage'), icon: <DataLineRegular fontSize={20} /> },
    { to: '/audit-records', label: t('auditRecords'), icon: <HistoryRegular fontSize={20} /> },
    { to: '/operators', label: t('operators'), icon: <PersonKeyRegular fontSize={20} /> },
    { to: '/health', label: t('health'), icon: <HeartPulseRegular fontSize={20} /> },
  ]
  return <AppFrame title={t('console')} nav={nav} />
}
