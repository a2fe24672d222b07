import type { CustomerId, PartnerId } from '../base/identifiers.ts'
import type { AcceptanceRoute } from '../domain/acceptance/acceptance-route.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import { transactingPartnerIds } from '../domain/partner/transacting-partners.ts'
import { getCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { routeOfGate } from './place-order.ts'

/** The gate and the route behind it, for each transacting partner that the caller works through. */
export type GateRead = {
  readonly customerId: CustomerId
  readonly items: readonly {
    readonly partnerId: PartnerId
    readonly open: boolean
    readonly route: AcceptanceRoute
  }[]
}

/**
 * Whether a new purchase would pass now, decided from the facts and not from a list (design 2.5).
 *
 * @throws customer.unknown, customer.relationship-ended, caller.role-missing
 */
export function getPurchaseGate(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  customerId: CustomerId,
): Promise<GateRead> {
  return deps.storage.read(async (tx) => {
    const { customer, partner } = await getCustomerOf(tx, caller, customerId)
    requireActionOf(tx, caller, 'read-customers')
    const items = transactingPartnerIds(customer, partner).flatMap((id) => {
      const transacting = tx.programme.partners.get(id)
      if (!transacting) return []
      const route = routeOfGate(tx, { customer, partner: transacting })
      return [{ partnerId: id, open: route.kind === 'covered', route }]
    })
    return { customerId, items }
  })
}
