import type { PartnerId } from '../base/identifiers.ts'
import {
  type AcceptanceRoute,
  decideAcceptanceRoute,
} from '../domain/acceptance/acceptance-route.ts'
import type { CustomerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { lookUpCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { type RouteWordFacts, routeWordFacts } from './route-word-facts.ts'

/** One partner in the customer's consolidated list. */
export type CustomerPartner = {
  readonly partnerId: PartnerId
  readonly name: string
  readonly contactEmail: string
  readonly relationshipActive: boolean
  readonly delegatedAdministration: boolean
  /** Behind a reseller stands its provider, which transacts and attests. */
  readonly provider: { readonly id: PartnerId; readonly name: string } | undefined
  readonly route: AcceptanceRoute
  /** Since when the partner has been asked to attest. */
  readonly askedAt: number | undefined
  readonly facts: RouteWordFacts
}

/** All partners of the caller's customer with the route of each (wire contract 9.4). */
export function listCustomerPartners(
  deps: Pick<Deps, 'storage'>,
  caller: CustomerUser,
): Promise<readonly CustomerPartner[]> {
  return deps.storage.read(async (tx) => {
    const { programme, now } = tx
    const customer = await lookUpCustomer(tx, caller.customerId)
    const agreementType = programme.policy.gateAgreementType
    const profile = await tx.customers.findProfile(customer.id)
    const items: CustomerPartner[] = []
    for (const relationship of listed(customer)) {
      const partner = programme.partners.get(relationship.partnerId)
      const transacting = programme.partners.get(relationship.providerId)
      if (!partner || !transacting) continue
      const tasks = await tx.tasks.listOfCustomer(customer.id, transacting.id)
      items.push({
        partnerId: partner.id,
        name: partner.name,
        contactEmail: partner.contactEmail,
        relationshipActive: relationship.state === 'active',
        delegatedAdministration: relationship.delegatedAdministration,
        provider:
          transacting.id === partner.id
            ? undefined
            : { id: transacting.id, name: transacting.name },
        route: decideAcceptanceRoute({
          customer,
          partner: transacting,
          agreementType,
          programme,
          now,
        }),
        askedAt: tasks.find((task) => task.kind === 'attest' && task.askedAt)?.askedAt,
        facts: routeWordFacts(tx, { customer, profile, transacting }),
      })
    }
    return items
  })
}

/** Active relationships first; each in the order in which it began. */
function listed(customer: CustomerFacts) {
  return customer.relationships.toSorted(
    (a, b) => Number(b.state === 'active') - Number(a.state === 'active') || a.since - b.since,
  )
}
