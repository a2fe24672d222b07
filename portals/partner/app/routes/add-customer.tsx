import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { RefusedState } from '../../../shared/components/states.tsx'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useMayDo, useSession } from '../../../shared/session/use-session.ts'
import { useWhoMay } from '../../../shared/session/use-who-may.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AddCustomer } from '../../features/add-customer/components/add-customer.tsx'
import { addCustomerWords } from '../../features/add-customer/words.ts'
import { appWords } from '../words.ts'

export function AddCustomerScreen(): ReactElement {
  const t = useWords(addCustomerWords)
  const inApp = useWords(appWords)
  const mayDo = useMayDo()
  const whoMay = useWhoMay()
  const { partnerType } = useSession()
  const isReseller = partnerType === 'indirect-reseller'
  const invite = <LinkButton to="/invite">{inApp('invite')}</LinkButton>
  return (
    <Page title={t('title')} lead={t('lead')} width="narrow">
      {isReseller ? (
        <RefusedState reason={t('refused.reseller')} action={invite} />
      ) : mayDo('add-customer') ? (
        <AddCustomer />
      ) : (
        <RefusedState
          reason={t('refused.reason')}
          whoMay={whoMay('add-customer')}
          action={mayDo('request-relationship') && invite}
        />
      )}
    </Page>
  )
}
