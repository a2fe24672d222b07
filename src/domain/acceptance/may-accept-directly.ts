import type { Instant } from '../../base/time.ts'
import { hasEffectiveText } from '../agreement/versions.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Programme } from '../programme/programme.ts'

export type MayAcceptDirectly =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      readonly reason: 'customer-suspended' | 'no-text' | 'bought-before'
    }

/**
 * Decides alone whether a customer may accept directly. It knows no partner, so the answer is the
 * same for all partners of the customer and for a customer that has none (design 2.4).
 */
export function mayAcceptDirectly({
  customer,
  agreementType,
  programme,
  now,
}: {
  readonly customer: CustomerFacts
  readonly agreementType: string
  readonly programme: Programme
  readonly now: Instant
}): MayAcceptDirectly {
  if (customer.suspended) return { allowed: false, reason: 'customer-suspended' }
  if (!hasEffectiveText(programme, agreementType, customer.country, now)) {
    return { allowed: false, reason: 'no-text' }
  }
  if (!isOpenToCustomer(customer, agreementType, programme)) {
    return { allowed: false, reason: 'bought-before' }
  }
  return { allowed: true }
}

/** The condition of line 4 in design 2.4, without the lines before it. */
export function isOpenToCustomer(
  customer: Pick<CustomerFacts, 'purchases' | 'acceptances'>,
  agreementType: string,
  programme: Programme,
): boolean {
  return (
    !wasBoughtBefore(customer) ||
    programme.policy.directAcceptanceAfterPurchase ||
    // withdrawn and outdated direct acceptances are acceptances before, too
    customer.acceptances.some(
      (each) => each.kind === 'direct' && each.agreementType === agreementType,
    )
  )
}

/** Says whether the customer ever completed a purchase, through whomever (design 2.4). */
export function wasBoughtBefore(customer: Pick<CustomerFacts, 'purchases'>): boolean {
  return customer.purchases.length > 0
}
