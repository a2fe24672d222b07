import type { ReactElement } from 'react'
import type { CustomerPartner } from '../../../../../src/wire/schemas/customer-api.ts'
import { RouteBadge } from '../../../../shared/components/route-badge.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { partnersWords } from '../words.ts'

/** How the agreement stands with a partner, in the customer's words. */
export function PartnerBadge({
  partner: { route, relationshipActive },
}: {
  readonly partner: Pick<CustomerPartner, 'route' | 'relationshipActive'>
}): ReactElement {
  const t = useWords(partnersWords)
  return (
    <RouteBadge route={route} label={t(relationshipActive ? `route.${route}` : 'route.ended')} />
  )
}
