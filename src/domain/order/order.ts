import type {
  CartId,
  OrderId,
  ParkedOrderId,
  PartnerId,
  SubscriptionId,
  UserId,
} from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { BillingCycle, ProductFamily } from '../catalogue/catalogue.ts'

/** One line that somebody asks for, before anything is decided. */
export type RequestedLine = {
  readonly lineNumber: number
  readonly catalogItemId: string
  readonly quantity: number
  readonly friendlyName: string | undefined
  readonly billingCycle: BillingCycle | undefined
  readonly term: string | undefined
  /** MPN id of the reseller (`partnerIdOnRecord`, `participants`). */
  readonly resellerMpnId: string | undefined
  readonly provisioningContext: Readonly<Record<string, string>>
  readonly renewsToTerm: string | undefined
  readonly attestationAccepted: boolean
  /** An existing subscription to which this line is added. */
  readonly parentSubscriptionId: SubscriptionId | undefined
  /** An existing subscription that this line renews by hand. */
  readonly renewsSubscriptionId: SubscriptionId | undefined
  readonly addOns: readonly RequestedLine[]
}

/** Why a line cannot be ordered as it stands; only the agreement is no such reason. */
export type LineProblem =
  | { readonly kind: 'unknown-item'; readonly item: string }
  | { readonly kind: 'quantity'; readonly item: string; readonly from: number; readonly to: number }
  | { readonly kind: 'billing-cycle'; readonly expected: string }
  | { readonly kind: 'term'; readonly expected: string }
  | { readonly kind: 'add-on-parent'; readonly item: string }
  | { readonly kind: 'unknown-subscription'; readonly subscriptionId: string }
  | { readonly kind: 'not-renewable' }
  | { readonly kind: 'needs-azure-plan' }
  | { readonly kind: 'azure-plan-exists' }
  | { readonly kind: 'classic-azure-ended' }
  | { readonly kind: 'reseller-unknown'; readonly mpnId: string }
  /** The product wants a declaration of its own, which is not the customer agreement. */
  | { readonly kind: 'attestation-missing' }
  | ReservedFor

/** What is wrong with the Azure subscription that a reservation names. */
export type ReservedFor = {
  readonly kind: 'reserved-for'
  readonly problem: 'invalid' | 'not-azure' | 'not-active' | 'not-registered'
  readonly subscriptionId: string
}

export type OrderLine = {
  readonly lineNumber: number
  readonly catalogItemId: string
  readonly family: ProductFamily
  readonly name: string
  readonly quantity: number
  readonly term: string | undefined
  readonly subscriptionId: SubscriptionId | undefined
  readonly parentSubscriptionId: SubscriptionId | undefined
  readonly friendlyName: string | undefined
  readonly resellerMpnId: string | undefined
  readonly provisioningContext: Readonly<Record<string, string>>
  readonly transactionType: 'new' | 'renew' | 'add_quantity' | 'convert'
}

export type Order = {
  readonly id: OrderId
  readonly alternateId: string
  readonly partnerId: PartnerId
  readonly resellerId: PartnerId | undefined
  readonly billingCycle: BillingCycle
  readonly currencyCode: string
  readonly status: 'completed' | 'cancelled'
  /** `user` orders were asked for; `system` orders record automatic renewals. */
  readonly origin: 'user' | 'system'
  readonly createdAt: Instant
  readonly version: number
  readonly lines: readonly OrderLine[]
}

export type CartLine = RequestedLine & {
  readonly currencyCode: string
  readonly orderGroup: string
  readonly problem: LineProblem | undefined
}

export type Cart = {
  readonly id: CartId
  readonly partnerId: PartnerId
  readonly status: 'active' | 'ordered'
  readonly createdAt: Instant
  readonly modifiedAt: Instant
  readonly expiresAt: Instant
  readonly modifiedBy: UserId | undefined
  readonly partnerOnRecordAttestationAccepted: boolean | undefined
  readonly version: number
  readonly lines: readonly CartLine[]
}

/** An order that the gate refused in a console and that waits for cover (design 2.5). */
export type ParkedOrder = {
  readonly id: ParkedOrderId
  readonly partnerId: PartnerId
  readonly lines: readonly RequestedLine[]
  readonly parkedBy: UserId
  readonly parkedAt: Instant
  readonly expiresAt: Instant
  readonly state: 'parked' | 'queued' | 'placed' | 'failed' | 'discarded' | 'expired'
  /** Code of the refusal that put it into `failed`. */
  readonly reason: string | undefined
  readonly orderId: OrderId | undefined
  readonly version: number
}
