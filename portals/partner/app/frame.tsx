import { CartRegular } from '@fluentui/react-icons/svg/cart'
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr'
import { HomeRegular } from '@fluentui/react-icons/svg/home'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { SignatureRegular } from '@fluentui/react-icons/svg/signature'
import type { ReactElement } from 'react'
import { AppFrame } from '../../shared/app/app-frame.tsx'
import { useWords } from '../../shared/words/use-words.tsx'
import { appWords } from './words.ts'

/** What stands around the screens of this console. */
export function Frame(): ReactElement {
  const t = useWords(appWords)
  const nav = [
    { to: '/', label: t('home'), icon: <HomeRegular fontSize={20} /> },
    { to: '/tasks', label: t('tasks'), icon: <ClipboardTaskListLtrRegular fontSize={20} /> },
    { to: '/customers', label: t('customers'), icon: <PeopleRegular fontSize={20} /> },
    { to: '/add-customer', label: t('addCustomer'), icon: <PersonAddRegular fontSize={20} /> },
    { to: '/invite', label: t('invite'), icon: <MailRegular fontSize={20} /> },
    {
      to: '/signed-attestations',
      label: t('signedAttestations'),
      icon: <SignatureRegular fontSize={20} />,
    },
    { to: '/parked-orders', label: t('parkedOrders'), icon: <CartRegular fontSize={20} /> },
  ]
  return <AppFrame title={t('console')} nav={nav} />
}
