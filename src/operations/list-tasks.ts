import type { CustomerId } from '../base/identifiers.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { Task } from '../domain/task.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** More than a partner can work off in a day; the customers list shows the rest by route. */
const maximumTasks = 1_000

export type PartnerTask = Task & { readonly customerId: CustomerId }

/**
 * The open tasks of the caller's partner, those that customers asked for first, then the oldest.
 *
 * @throws caller.role-missing
 */
export function listTasks(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
): Promise<readonly PartnerTask[]> {
  return deps.storage.read((tx) => {
    const partner = getOwnPartner(tx, caller)
    requireRole(tx.programme, caller, 'read-customers')
    return tx.tasks.listOpen(partner.id, maximumTasks)
  })
}
