import type { CustomerId, PartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { CustomerProfile } from '../domain/customer/profile.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { getCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

export type CustomerRead = {
  readonly profile: CustomerProfile
  readonly allowDelegatedAccess: boolean
  /** The reseller behind which the customer stands, as its provider sees it. */
  readonly associatedPartnerId: PartnerId | undefined
}

/** @throws customer.unknown, customer.relationship-ended, caller.role-missing */
export function getCustomer(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  customerId: CustomerId,
): Promise<CustomerRead> {
  return deps.storage.read(async (tx) => {
    const { customer, partner } = await getCustomerOf(tx, caller, customerId)
    requireActionOf(tx, caller, 'read-customers')
    const profile = await tx.customers.findProfile(customerId)
    if (!profile) throw new ProductError('customer.unknown', { customerId })
    return { profile, ...relationOf(customer, partner) }
  })
}

function relationOf(customer: CustomerFacts, partner: Partner) {
  const own = customer.relationships.filter(
    (each) =>
      each.state === 'active' && (each.partnerId === partner.id || each.providerId === partner.id),
  )
  const reseller = own.find((each) => each.partnerId !== partner.id)
  return {
    allowDelegatedAccess: own.some((each) => each.delegatedAdministration),
    associatedPartnerId: reseller?.partnerId,
  }
}
