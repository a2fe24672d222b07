import type { CustomerId, ParkedOrderId } from '../base/identifiers.ts'
import type { Instant } from '../base/time.ts'
import type { AcceptanceRoute } from '../domain/acceptance/acceptance-route.ts'
import { decideAcceptanceRoute } from '../domain/acceptance/acceptance-route.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { findCatalogueItem } from '../domain/catalogue/find-item.ts'
import type { ParkedOrder } from '../domain/order/order.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { customerNames } from './describe-tasks.ts'

const ordersPage = 100

export type WaitingOrderPosition = {
  readonly parkedAt: Instant
  readonly customerId: CustomerId
  readonly id: ParkedOrderId
}

/** A parked order with what a person needs to know of it. */
export type DescribedParkedOrder = {
  readonly customerId: CustomerId
  readonly order: ParkedOrder
  readonly customerName: string
  readonly parkedByName: string | undefined
  readonly route: AcceptanceRoute
  /** Names of the lines by language, in their order; absent where the catalogue has it no more. */
  readonly names: readonly (Readonly<Record<string, string>> | undefined)[]
}

export type WaitingOrderPage = {
  readonly items: readonly DescribedParkedOrder[]
  readonly next: WaitingOrderPosition | undefined
}

/**
 * The orders of the caller's partner that somebody may still place or discard, the longest parked
 * first.
 *
 * @throws caller.role-missing
 */
export function listWaitingOrders(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  from: WaitingOrderPosition | undefined,
): Promise<WaitingOrderPage> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireRole(tx.programme, caller, 'read-customers')
    const query = { partnerId: partner.id, from, limit: ordersPage + 1 }
    const found = await tx.parkedOrders.pageWaiting(query)
    const page = found.slice(0, ordersPage)
    const last = page.at(-1)
    return {
      items: await describeParkedOrders(tx, partner, page),
      next:
        found.length > ordersPage && last
          ? { parkedAt: last.order.parkedAt, customerId: last.customerId, id: last.order.id }
          : undefined,
    }
  })
}

type Found = { readonly customerId: CustomerId; readonly order: ParkedOrder }

/** Joins names and routes to parked orders of this partner, in their order. */
export async function describeParkedOrders(
  tx: Pick<ReadTransaction, 'customers' | 'people' | 'programme' | 'now'>,
  partner: Partner,
  orders: readonly Found[],
): Promise<readonly DescribedParkedOrder[]> {
  const { programme, now } = tx
  const agreementType = programme.policy.gateAgreementType
  const nameOf = customerNames(tx)
  const described: DescribedParkedOrder[] = []
  for (const { customerId, order } of orders) {
    const customer = await tx.customers.findFacts(customerId)
    if (!customer) continue
    const parkedBy = await tx.people.findPartnerUser(partner.id, order.parkedBy)
    described.push({
      customerId,
      order,
      customerName: await nameOf(customerId),
      parkedByName: parkedBy?.displayName,
      route: decideAcceptanceRoute({ customer, partner, agreementType, programme, now }),
      names: order.lines.map(
        (line) => findCatalogueItem(programme.catalogue, line.catalogItemId)?.name,
      ),
    })
  }
  return described
}
