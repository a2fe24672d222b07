import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { getRequest } from '../../features/signed-attestations/api/get-request.ts'
import { OneRequest } from '../../features/signed-attestations/components/one-request.tsx'
import { signedWords } from '../../features/signed-attestations/words.ts'

const watchMs = 15_000

export function SignedAttestationScreen({
  requestId,
}: {
  readonly requestId: string
}): ReactElement {
  const t = useWords(signedWords)
  const request = useQuery({
    queryKey: ['attestation-requests', requestId],
    queryFn: ({ signal }) => getRequest(requestId, signal),
    refetchInterval: watchMs,
  })
  const company = request.data?.companyName
  return (
    <Page
      title={company === undefined ? t('title.plain') : t('title.one', { company })}
      breadcrumbs={[{ to: '/signed-attestations', label: t('title') }]}
      width="narrow"
    >
      <Loaded of={request}>{(found) => <OneRequest request={found} />}</Loaded>
    </Page>
  )
}
