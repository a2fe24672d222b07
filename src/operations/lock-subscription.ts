import type { CustomerId, SubscriptionId } from '../base/identifiers.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import type { Subscription } from '../domain/subscription/subscription.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { lockCustomerOf, requireActionOf } from './customer-access.ts'
import { requireSubscription } from './read-subscriptions.ts'

/**
 * A subscription that the caller may change, with its customer's row taken.
 *
 * @throws subscription.unknown, customer.unknown, customer.relationship-ended, caller.role-missing,
 * caller.reseller-refused
 */
export async function lockSubscription(
  tx: WriteTransaction,
  caller: PartnerCaller,
  wanted: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
): Promise<{
  readonly customer: CustomerFacts
  readonly partner: Partner
  readonly subscription: Subscription
}> {
  const { customer, partner } = await lockCustomerOf(tx, caller, wanted.customerId)
  requireTransactingPartner(tx.programme, partner, 'change-subscription')
  requireActionOf(tx, caller, 'change-subscription')
  return { customer, partner, subscription: await requireSubscription(tx, { ...wanted, partner }) }
}
