import { ProductError } from '../base/product-error.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { type PartnerAction, partnerActions } from '../domain/programme/policy.ts'
import { hasRoleFor } from '../domain/programme/roles.ts'
import type { PartnerUserRecord } from '../storage/promises/people.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'
import type { NamedPartner } from './list-partner-customers.ts'

export type Colleague = Pick<PartnerUserRecord, 'id' | 'displayName' | 'upn' | 'roles'>

/**
 * The active users of the caller's own partner by name, all or those whose role allows an action.
 *
 * @throws request.invalid for an unknown action
 */
export function listColleagues(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  action: string | undefined,
): Promise<readonly Colleague[]> {
  return deps.storage.read(async (tx) => {
    getOwnPartner(tx, caller)
    const known = partnerActions.find((each) => each === action)
    if (action !== undefined && known === undefined) {
      const expected = partnerActions.join(', ')
      throw new ProductError('request.invalid', {
        fields: [{ field: 'action', problem: 'unknown-value', expected }],
      })
    }
    return findColleagues(tx, caller, known)
  })
}

/** The same inside a transaction; without an action all of them. */
export async function findColleagues(
  tx: Pick<ReadTransaction, 'people' | 'programme'>,
  caller: PartnerUser,
  action: PartnerAction | undefined,
): Promise<readonly Colleague[]> {
  const { policy } = tx.programme
  const users = await tx.people.listPartnerUsers(caller.partnerId)
  return users
    .filter((each) => each.active && (action === undefined || hasRoleFor(policy, each, action)))
    .map(({ id, displayName, upn, roles }) => ({ id, displayName, upn, roles }))
    .toSorted((a, b) => (a.displayName < b.displayName ? -1 : 1))
}

/** A provider's resellers or a reseller's providers, by name; a direct-bill partner has none. */
export function listNeighbours(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
): Promise<readonly NamedPartner[]> {
  return deps.storage.read(async (tx) => {
    const own = getOwnPartner(tx, caller)
    return [...tx.programme.partners.values()]
      .filter((each) => each.providerIds.includes(own.id) || own.providerIds.includes(each.id))
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  })
}
