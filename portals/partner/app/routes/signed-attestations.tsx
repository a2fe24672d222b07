import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { RefusedState } from '../../../shared/components/states.tsx'
import { useMayDo, useSession } from '../../../shared/session/use-session.ts'
import { useWhoMay } from '../../../shared/session/use-who-may.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { SignedAttestations } from '../../features/signed-attestations/components/signed-attestations.tsx'
import { signedWords } from '../../features/signed-attestations/words.ts'

export function SignedAttestationsScreen(): ReactElement {
  const t = useWords(signedWords)
  const mayDo = useMayDo()
  const whoMay = useWhoMay()
  const { partnerType } = useSession()
  return (
    <Page title={t('title')} lead={t('lead')} width="narrow">
      {partnerType === 'indirect-reseller' ? (
        <RefusedState reason={t('refused.reseller')} />
      ) : mayDo('attest') ? (
        <SignedAttestations />
      ) : (
        <RefusedState reason={t('refused.reason')} whoMay={whoMay('attest')} />
      )}
    </Page>
  )
}
