import { useQuery } from '@tanstack/react-query'
import type { PartnerCustomerDetails } from '../../../../src/wire/schemas/partner-console.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { listResellers } from './api/list-resellers.ts'

export type Reseller = { readonly mpnId: string; readonly name: string }

/** Through whom a provider's customer may be sold to, and who it is unless something is chosen. */
export function useResellers({ relationships }: PartnerCustomerDetails): {
  readonly resellers: readonly Reseller[]
  readonly usual: string | undefined
} {
  const { partnerType } = useSession()
  const active = relationships.filter(({ state }) => state === 'active')
  const through = active.filter(({ partner, provider }) => partner.id !== provider.id)
  const isDirect = active.some(({ partner, provider }) => partner.id === provider.id)
  const known = useQuery({
    queryKey: ['resellers'],
    queryFn: ({ signal }) => listResellers(signal),
    enabled: partnerType === 'indirect-provider' && through.length > 0,
  })
  const resellers = (known.data?.items ?? []).filter(({ id }) =>
    through.some(({ partner }) => partner.id === id),
  )
  const only = resellers.length === 1 && !isDirect ? resellers[0] : undefined
  return { resellers, usual: only?.mpnId }
}
