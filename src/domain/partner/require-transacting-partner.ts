import { ProductError } from '../../base/product-error.ts'
import type { PartnerAction } from '../programme/policy.ts'
import type { Programme } from '../programme/programme.ts'
import type { Partner } from './partner.ts'
import { isTransacting } from './partner.ts'

/**
 * Refuses a reseller what only the partners that transact may do, naming its providers, who can.
 * @throws caller.reseller-refused
 */
export function requireTransactingPartner(
  programme: Pick<Programme, 'partners'>,
  partner: Partner,
  action: PartnerAction,
): void {
  if (isTransacting(partner)) return
  const providers = partner.providerIds.flatMap((id) => {
    const provider = programme.partners.get(id)
    return provider ? [{ id: provider.id, name: provider.name }] : []
  })
  throw new ProductError('caller.reseller-refused', { action, providers })
}
