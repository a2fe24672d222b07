import { ProductError } from '../../base/product-error.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Partner } from './partner.ts'

/**
 * Lets a partner administer the customer's tenant only where an active relationship grants it:
 * whoever makes a Global admin makes somebody who may accept agreements.
 * @throws customer.no-delegated-administration
 */
export function requireDelegatedAdministration({
  customer,
  partner,
}: {
  readonly customer: Pick<CustomerFacts, 'id' | 'relationships'>
  readonly partner: Pick<Partner, 'id'>
}): void {
  const granted = customer.relationships.some(
    (each) =>
      each.state === 'active' &&
      each.delegatedAdministration &&
      (each.partnerId === partner.id || each.providerId === partner.id),
  )
  if (granted) return
  throw new ProductError('customer.no-delegated-administration', { customerId: customer.id })
}
