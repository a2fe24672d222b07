import type { PartnerId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { ProductFamily } from '../catalogue/catalogue.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Partner } from '../partner/partner.ts'
import type { Subscription } from '../subscription/subscription.ts'

/**
 * Refuses what the Azure plan rules of design 2.7 do not sell: a second plan, a reservation without
 * an active plan, classic Azure to a customer that has moved to a plan.
 * @throws purchase.azure-plan-exists, purchase.needs-azure-plan, purchase.classic-azure-ended
 */
export function requireFamilySold({
  family,
  customer,
  partner,
  resellerId,
  subscriptions,
}: {
  readonly family: ProductFamily
  readonly customer: Pick<CustomerFacts, 'purchases'>
  readonly partner: Pick<Partner, 'id' | 'type'>
  /** The reseller that the order names. */
  readonly resellerId: PartnerId | undefined
  readonly subscriptions: readonly Pick<
    Subscription,
    'family' | 'status' | 'partnerId' | 'resellerId'
  >[]
}): void {
  const plans = subscriptions.filter(
    (each) => each.family === 'azure-plan' && each.partnerId === partner.id,
  )
  if (family === 'azure-plan') {
    // One per customer for a direct-bill partner, one per customer and reseller for a provider.
    const exists = plans.some(
      (plan) =>
        (plan.status === 'active' || plan.status === 'suspended') &&
        (partner.type === 'direct-bill' || plan.resellerId === resellerId),
    )
    if (exists) throw new ProductError('purchase.azure-plan-exists', {})
  }
  if (family === 'reserved-instance' && !plans.some((plan) => plan.status === 'active')) {
    throw new ProductError('purchase.needs-azure-plan', {})
  }
  // Whoever sold the plan: the purchase is a fact about the customer.
  if (
    family === 'classic-azure' &&
    customer.purchases.some((each) => each.family === 'azure-plan')
  ) {
    throw new ProductError('purchase.classic-azure-ended', {})
  }
}
