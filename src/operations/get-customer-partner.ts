import { ProductError } from '../base/product-error.ts'
import type { CustomerUser } from '../domain/caller.ts'
import { findCatalogueItem } from '../domain/catalogue/find-item.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { ParkedOrder, RequestedLine } from '../domain/order/order.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { Relationship } from '../domain/partner/relationship.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { type CustomerAcceptance, describeAcceptances } from './customer-acceptance.ts'
import { lookUpCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { type CustomerPartner, describePartner } from './describe-customer-partner.ts'

/** An order that waits for the agreement, as the customer may know of it: without prices. */
export type WaitingOrder = {
  readonly order: ParkedOrder
  readonly lines: readonly {
    readonly line: RequestedLine
    /** By language; absent where the catalogue has it no more. */
    readonly name: Readonly<Record<string, string>> | undefined
  }[]
}

/** One partner of a customer in full. */
export type CustomerPartnerDetails = CustomerPartner & {
  readonly relationship: Relationship
  readonly partner: Partner
  readonly transacting: Partner
  readonly waitingOrders: readonly WaitingOrder[]
  /** What the transacting partner attested for the customer, newest first. */
  readonly acceptances: readonly CustomerAcceptance[]
}

/**
 * One partner of the caller's customer: relationship, route, waiting orders, attestations. A reseller
 * stands under each of its providers by itself; without one named the active relationship is meant.
 *
 * @throws partner.unknown where there never was such a relationship
 */
export function getCustomerPartner(
  deps: Pick<Deps, 'storage'>,
  caller: CustomerUser,
  wanted: { readonly partnerId: string; readonly providerId: string | undefined },
): Promise<CustomerPartnerDetails> {
  return deps.storage.read(async (tx) => {
    const customer = await lookUpCustomer(tx, caller.customerId)
    const profile = await tx.customers.findProfile(customer.id)
    const relationship = requireRelationship(customer, wanted)
    const partner = tx.programme.partners.get(relationship.partnerId)
    const transacting = tx.programme.partners.get(relationship.providerId)
    const described = await describePartner(tx, { customer, profile, relationship })
    if (!described || !partner || !transacting) {
      throw new ProductError('partner.unknown', { partnerId: wanted.partnerId })
    }
    const attested = customer.acceptances
      .filter((each) => each.partnerId === transacting.id)
      .toSorted((a, b) => b.recordedAt - a.recordedAt)
    return {
      ...described,
      relationship,
      partner,
      transacting,
      waitingOrders: await listWaiting(tx, customer, { partner, transacting }),
      acceptances: await describeAcceptances(tx, caller, attested),
    }
  })
}

function requireRelationship(
  { relationships }: CustomerFacts,
  {
    partnerId,
    providerId,
  }: { readonly partnerId: string; readonly providerId: string | undefined },
): Relationship {
  const [found] = relationships
    .filter(
      (each) =>
        each.partnerId === partnerId.toLowerCase() &&
        (providerId === undefined || each.providerId === providerId.toLowerCase()),
    )
    .toSorted((a, b) => Number(b.state === 'active') - Number(a.state === 'active'))
  if (!found) throw new ProductError('partner.unknown', { partnerId })
  return found
}

const waitingStates: ReadonlySet<ParkedOrder['state']> = new Set(['parked', 'queued', 'failed'])

/** Those that go through the transacting partner; under a reseller none that names another. */
async function listWaiting(
  tx: Pick<ReadTransaction, 'parkedOrders' | 'programme'>,
  { id }: CustomerFacts,
  { partner, transacting }: { readonly partner: Partner; readonly transacting: Partner },
): Promise<readonly WaitingOrder[]> {
  const orders = await tx.parkedOrders.list(id)
  const mayBeOfReseller = ({ resellerMpnId }: RequestedLine) =>
    resellerMpnId === undefined || resellerMpnId === partner.mpnId
  return orders
    .filter(
      (order) =>
        order.partnerId === transacting.id &&
        waitingStates.has(order.state) &&
        (partner.id === transacting.id || order.lines.every(mayBeOfReseller)),
    )
    .map((order) => ({
      order,
      lines: order.lines.flatMap(withAddOns).map((line) => ({
        line,
        name: findCatalogueItem(tx.programme.catalogue, line.catalogItemId)?.name,
      })),
    }))
}

function withAddOns(line: RequestedLine): readonly RequestedLine[] {
  return [line, ...line.addOns.flatMap(withAddOns)]
}
