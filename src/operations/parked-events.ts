import type { PartnerCaller } from '../domain/caller.ts'
import type { OutboxEvent } from '../storage/promises/webhooks.ts'
import { getOwnPartner, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** How many are shown or put back at once. */
const batchSize = 500

/** Events of the caller's that could not be delivered, oldest first. @throws caller.role-missing */
export function listParkedEvents(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
): Promise<readonly OutboxEvent[]> {
  return deps.storage.read((tx) => {
    requireActionOf(tx, caller, 'manage-webhooks')
    return tx.outbox.listParked(getOwnPartner(tx, caller).id, batchSize)
  })
}

/**
 * Puts parked events back, oldest first, all of them or those named; answers how many. Putting back
 * twice delivers once more at most.
 *
 * @throws caller.role-missing
 */
export function replayParkedEvents(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  ids: readonly string[] | undefined,
): Promise<number> {
  return deps.storage.write((tx) => {
    requireActionOf(tx, caller, 'manage-webhooks')
    const { id } = getOwnPartner(tx, caller)
    return tx.outbox.replay(id, tx.now, { ids, limit: batchSize })
  })
}
