import type { CustomerUser } from '../domain/caller.ts'
import { type CustomerAcceptance, describeAcceptances } from './customer-acceptance.ts'
import { lookUpCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'

const pageSize = 100

export type CustomerAcceptancePage = {
  readonly items: readonly CustomerAcceptance[]
  /** How many older ones there are, which the next page begins with; absent on the last. */
  readonly older: number | undefined
}

/**
 * What the customer accepted itself and what its partners attested for it, newest first. Acceptances
 * are only ever added, so the number of older ones names a place for good.
 */
export function listCustomerAcceptances(
  deps: Pick<Deps, 'storage'>,
  caller: CustomerUser,
  older = Number.POSITIVE_INFINITY,
): Promise<CustomerAcceptancePage> {
  return deps.storage.read(async (tx) => {
    const customer = await lookUpCustomer(tx, caller.customerId)
    const oldestFirst = customer.acceptances.toSorted(
      (a, b) => a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1),
    )
    const until = Math.min(older, oldestFirst.length)
    const start = Math.max(0, until - pageSize)
    const shown = oldestFirst.slice(start, until).toReversed()
    return {
      items: await describeAcceptances(tx, caller, shown),
      older: start > 0 ? start : undefined,
    }
  })
}
