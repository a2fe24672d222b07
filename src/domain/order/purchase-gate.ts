import { ProductError } from '../../base/product-error.ts'
import type { AcceptanceRoute, OpenRoute } from '../acceptance/acceptance-route.ts'
import type { CustomerFacts, PurchaseFamily } from '../customer/customer.ts'
import { hasSignedPartnerAgreement, type Partner } from '../partner/partner.ts'
import { visibleTo } from '../partner/require-active-relationship.ts'
import type { ProgrammePolicy } from '../programme/policy.ts'

/** What always needs cover (design 2.5). */
export const gatedOperations = [
  'order',
  'trial',
  'add-item',
  'quantity-increase',
  'scheduled-increase',
  'product-change',
  'term-change',
  'trial-conversion',
  'manual-renewal',
  'upgrade',
  'azure-plan-transition',
  'reservation',
] as const
/** What never does; entitlements under an existing plan and carts do not even ask. */
export const ungatedOperations = [
  'automatic-renewal',
  'quantity-decrease',
  'suspend',
  'reactivate',
  'cancel',
  'auto-renew-switch',
  'friendly-name',
] as const

export type PurchaseOperation =
  | (typeof gatedOperations)[number]
  | (typeof ungatedOperations)[number]

export type PurchaseGate =
  | { readonly open: true }
  | { readonly open: false; readonly route: OpenRoute }

const gated: ReadonlySet<PurchaseOperation> = new Set(gatedOperations)

/**
 * Decides one line of a purchase: open, or closed with the route that opens it. What a product
 * names as its `purchasePrerequisites` is shown to clients and never decides.
 */
export function decidePurchaseGate({
  operation,
  purchaseFamily,
  route,
  policy,
}: {
  readonly operation: PurchaseOperation
  readonly purchaseFamily: PurchaseFamily
  /** For `policy.gateAgreementType` and the transacting partner of this purchase. */
  readonly route: AcceptanceRoute
  readonly policy: Pick<ProgrammePolicy, 'exemptFamilies'>
}): PurchaseGate {
  // design 2.5: every new purchase needs cover; automatic renewal never does
  if (!gated.has(operation)) return { open: true }
  if (policy.exemptFamilies.includes(purchaseFamily)) return { open: true }
  return route.kind === 'covered' ? { open: true } : { open: false, route }
}

/**
 * Makes the refusals that come before the gate and are not 13605 (design 2.5). The order keeps a
 * partner from learning anything about a customer that it never had.
 * @throws customer.unknown, partner.suspended, customer.relationship-ended, customer.suspended,
 * reseller.not-valid, reseller.suspended, partner.agreement-not-signed,
 * reseller.agreement-not-signed
 */
export function requireMayTransact({
  customer,
  partner,
  reseller,
}: {
  readonly customer: Pick<CustomerFacts, 'id' | 'relationships' | 'suspended'>
  readonly partner: Partner
  /** The reseller that the order names. */
  readonly reseller?: Partner | undefined
}): void {
  const seen = visibleTo(customer.relationships, partner.id)
  if (seen === 'never') throw new ProductError('customer.unknown', { customerId: customer.id })
  if (partner.suspended) throw new ProductError('partner.suspended', {})
  if (seen === 'ended') {
    throw new ProductError('customer.relationship-ended', { customerId: customer.id })
  }
  if (customer.suspended) throw new ProductError('customer.suspended', {})
  // wire contract 10.3
  if (!hasSignedPartnerAgreement(partner)) {
    throw new ProductError('partner.agreement-not-signed', {})
  }
  if (reseller) requireValidReseller(customer, partner, reseller)
}

function requireValidReseller(
  customer: Pick<CustomerFacts, 'relationships'>,
  partner: Partner,
  reseller: Partner,
): void {
  // design 2.3: the reseller needs its own relationship under exactly this provider
  const valid =
    partner.type === 'indirect-provider' &&
    reseller.type === 'indirect-reseller' &&
    reseller.providerIds.includes(partner.id) &&
    customer.relationships.some(
      (each) =>
        each.partnerId === reseller.id && each.providerId === partner.id && each.state === 'active',
    )
  if (!valid) throw new ProductError('reseller.not-valid', { mpnId: reseller.mpnId })
  if (reseller.suspended) throw new ProductError('reseller.suspended', {})
  // wire contract 3.11
  if (!hasSignedPartnerAgreement(reseller)) {
    throw new ProductError('reseller.agreement-not-signed', { mpnId: reseller.mpnId })
  }
}
