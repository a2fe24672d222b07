import type { PartnerId } from '../base/identifiers.ts'
import type { Instant } from '../base/time.ts'
import type { AcceptanceRoute } from '../domain/acceptance/acceptance-route.ts'
import type { CustomerUser } from '../domain/caller.ts'
import { lookUpCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { describePartner } from './describe-customer-partner.ts'
import { digestHex } from './digest.ts'

/** Enough to tell one state from the next. */
const versionLength = 32

export type CustomerState = {
  readonly version: string
  readonly partners: readonly {
    readonly partnerId: PartnerId
    readonly providerId: PartnerId
    readonly route: AcceptanceRoute
    readonly askedAt: Instant | undefined
  }[]
}

/** What a page that waits looks at: its version changes with everything that the pages show. */
export function getCustomerState(
  deps: Pick<Deps, 'storage' | 'primitives'>,
  caller: CustomerUser,
): Promise<CustomerState> {
  return deps.storage.read(async (tx) => {
    const customer = await lookUpCustomer(tx, caller.customerId)
    const orders = await tx.parkedOrders.list(customer.id)
    const partners: CustomerState['partners'][number][] = []
    for (const relationship of customer.relationships) {
      const found = await describePartner(tx, { customer, profile: undefined, relationship })
      if (!found) continue
      const { partnerId, route, askedAt } = found
      partners.push({ partnerId, providerId: relationship.providerId, route, askedAt })
    }
    const seen = JSON.stringify([
      customer,
      partners,
      orders.map(({ id, version }) => [id, version]),
      tx.programme.revision,
    ])
    return { version: digestHex(deps.primitives, seen).slice(0, versionLength), partners }
  })
}
