import type { PartnerCaller } from '../domain/caller.ts'
import type {
  CustomerListItem,
  CustomerListQuery,
  CustomerPosition,
} from '../storage/promises/customers.ts'
import { getOwnPartner, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

export type CustomerPage = {
  readonly items: readonly CustomerListItem[]
  /** Where the next and the previous page begin; absent at the ends. */
  readonly next: CustomerPosition | undefined
  readonly previous: CustomerPosition | undefined
}

export type ListCustomersInput = Omit<CustomerListQuery, 'partnerId'>

/**
 * One page of the caller's customers, found by position and not by count, so that a customer which
 * is there throughout a walk comes exactly once (wire contract 1.5, 3.3).
 *
 * @throws caller.role-missing
 */
export function listCustomers(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: ListCustomersInput,
): Promise<CustomerPage> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireActionOf(tx, caller, 'read-customers')
    // One more than asked tells whether there is another page.
    const query = { ...input, partnerId: partner.id, limit: input.limit + 1 }
    const found = await tx.customers.list(query)
    const more = found.length > input.limit
    const forward = input.direction === 'forward'
    const page = !more ? found : forward ? found.slice(0, -1) : found.slice(1)
    const hasNext = forward ? more : input.from !== undefined
    const hasPrevious = forward ? input.from !== undefined : more
    return {
      items: page.map(({ id, companyName, domain }) => ({ id, companyName, domain })),
      next: hasNext ? page.at(-1)?.position : undefined,
      previous: hasPrevious ? page.at(0)?.position : undefined,
    }
  })
}
