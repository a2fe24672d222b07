import type { PartnerUser } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** Seen from the caller: whose provider it is, or whose reseller. */
export type PartnerRelationshipKind = 'provider-of' | 'reseller-of'

/** The partners with which the caller's partner works in two tiers, by name (wire contract 3.8). */
export function listPartnerRelationships(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  kind: PartnerRelationshipKind,
): Promise<readonly Partner[]> {
  return deps.storage.read(async (tx) => {
    const own = getOwnPartner(tx, caller)
    return [...tx.programme.partners.values()]
      .filter((each) =>
        kind === 'provider-of'
          ? each.providerIds.includes(own.id)
          : own.providerIds.includes(each.id),
      )
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  })
}
