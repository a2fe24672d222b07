import type {
  CartId,
  CustomerId,
  OrderId,
  ParkedOrderId,
  PartnerId,
  SubscriptionId,
} from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { Cart, Order, ParkedOrder } from '../../domain/order/order.ts'
import type { Entitlement, Subscription } from '../../domain/subscription/subscription.ts'

export type OrderReads = {
  find(customerId: CustomerId, id: OrderId): Promise<Order | undefined>
  list(customerId: CustomerId, partnerId: PartnerId): Promise<readonly Order[]>
}
export type OrderWrites = {
  insert(customerId: CustomerId, order: Order): Promise<void>
  update(customerId: CustomerId, order: Order): Promise<void>
}

export type SubscriptionReads = {
  find(customerId: CustomerId, id: SubscriptionId): Promise<Subscription | undefined>
  list(customerId: CustomerId): Promise<readonly Subscription[]>
  listEntitlements(
    customerId: CustomerId,
    subscriptionId: SubscriptionId,
  ): Promise<readonly Entitlement[]>
  /** Active and suspended subscriptions whose term has ended; a lock-free read of candidates. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly customerId: CustomerId; readonly id: SubscriptionId }[]>
}
export type SubscriptionWrites = {
  insert(customerId: CustomerId, subscription: Subscription): Promise<void>
  /** Compare-and-swap on `version`: answers false when another change came first. */
  update(customerId: CustomerId, subscription: Subscription, oldVersion: number): Promise<boolean>
  insertEntitlement(customerId: CustomerId, entitlement: Entitlement): Promise<void>
  /** Changes name and status. */
  updateEntitlement(customerId: CustomerId, entitlement: Entitlement): Promise<void>
}

export type CartReads = {
  find(customerId: CustomerId, id: CartId): Promise<Cart | undefined>
}
export type CartWrites = {
  insert(customerId: CustomerId, cart: Cart): Promise<void>
  update(customerId: CustomerId, cart: Cart): Promise<void>
  /** Deletes carts that expired before the instant; answers how many went. */
  deleteExpired(before: Instant, limit: number): Promise<number>
}

export type ParkedOrderReads = {
  find(customerId: CustomerId, id: ParkedOrderId): Promise<ParkedOrder | undefined>
  list(customerId: CustomerId): Promise<readonly ParkedOrder[]>
  /** How many of the partner's somebody may still place or discard. */
  countWaiting(partnerId: PartnerId): Promise<number>
  /** Those, the longest parked first. */
  pageWaiting(query: {
    readonly partnerId: PartnerId
    readonly from:
      | { readonly parkedAt: Instant; readonly customerId: CustomerId; readonly id: ParkedOrderId }
      | undefined
    readonly limit: number
  }): Promise<readonly { readonly customerId: CustomerId; readonly order: ParkedOrder }[]>
  /** Orders that wait to be placed, and parked ones that have expired. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly customerId: CustomerId; readonly id: ParkedOrderId }[]>
}
export type ParkedOrderWrites = {
  insert(customerId: CustomerId, order: ParkedOrder): Promise<void>
  update(customerId: CustomerId, order: ParkedOrder, oldVersion: number): Promise<boolean>
}
