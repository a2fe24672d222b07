import type { CustomerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { lookUpCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { type CustomerPartner, describePartner } from './describe-customer-partner.ts'

/** All partners of the caller's customer with the route of each (wire contract 9.4). */
export function listCustomerPartners(
  deps: Pick<Deps, 'storage'>,
  caller: CustomerUser,
): Promise<readonly CustomerPartner[]> {
  return deps.storage.read(async (tx) => {
    const customer = await lookUpCustomer(tx, caller.customerId)
    const profile = await tx.customers.findProfile(customer.id)
    const items: CustomerPartner[] = []
    for (const relationship of listed(customer)) {
      const item = await describePartner(tx, { customer, profile, relationship })
      if (item) items.push(item)
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
