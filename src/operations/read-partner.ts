import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** The caller's own company. @throws partner.unknown */
export function readOwnPartner(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
): Promise<Partner> {
  return deps.storage.read(async (tx) => getOwnPartner(tx, caller))
}

/** Name and number of any partner of the programme. @throws reseller.mpn-unknown */
export function readPartnerByMpnId(
  deps: Pick<Deps, 'storage'>,
  mpnId: string,
): Promise<Pick<Partner, 'name' | 'mpnId'>> {
  return deps.storage.read(async ({ programme }) => {
    const found = [...programme.partners.values()].find((each) => each.mpnId === mpnId)
    if (!found) throw new ProductError('reseller.mpn-unknown', { mpnId })
    return found
  })
}
