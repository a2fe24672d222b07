import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { RefusedState } from '../../../shared/components/states.tsx'
import { useMayDo } from '../../../shared/session/use-session.ts'
import { useWhoMay } from '../../../shared/session/use-who-may.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { Invite } from '../../features/invite/components/invite.tsx'
import { inviteWords } from '../../features/invite/words.ts'

export function InviteScreen(): ReactElement {
  const t = useWords(inviteWords)
  const mayDo = useMayDo()
  const whoMay = useWhoMay()
  return (
    <Page title={t('title')} lead={t('lead')} width="narrow">
      {mayDo('request-relationship') ? (
        <Invite />
      ) : (
        <RefusedState reason={t('refused.reason')} whoMay={whoMay('request-relationship')} />
      )}
    </Page>
  )
}
