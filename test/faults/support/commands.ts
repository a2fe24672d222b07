import type { AcceptanceId, CustomerId, OrderId } from '../../../src/base/identifiers.ts'
import type { Instant } from '../../../src/base/time.ts'
import type { Partner } from '../../../src/domain/partner/partner.ts'
import type { PlaceOrderInput } from '../../../src/operations/place-order.ts'

/** What a child process is started with. */
export type ChildSetting = {
  readonly engine: 'sqlite' | 'postgres'
  readonly place: string
  readonly keysFolder: string
  /** `serve` for a process that is to be killed, which must have the file for itself. */
  readonly as: 'serve' | 'command'
}

/** What a test asks a child process to do, over its channel. */
export type Command =
  /** Orders again and again until the first refusal, or until so many passed. */
  | {
      readonly kind: 'order-until-refused'
      readonly partner: Partner
      readonly order: PlaceOrderInput
      /** The longest pause between two, so that others get at the database. */
      readonly pauseMs: number
      readonly most: number
    }
  | {
      readonly kind: 'withdraw'
      readonly partner: Partner
      readonly customerId: CustomerId
      readonly acceptanceId: AcceptanceId
      readonly afterMs: number
    }
  | { readonly kind: 'renew-due' }
  /** Attests and orders for these customers, many at a time, until it is killed. */
  | {
      readonly kind: 'load'
      readonly partner: Partner
      readonly customerIds: readonly CustomerId[]
    }

export type Answers = {
  'order-until-refused': {
    readonly orders: readonly { readonly id: OrderId; readonly createdAt: Instant }[]
    /** Code of the refusal that ended it. */
    readonly refusal: string | undefined
  }
  withdraw: { readonly withdrawnAt: Instant }
  'renew-due': { readonly outcomes: readonly string[] }
  load: never
}

/** Sent by a process under load as soon as the storage has acknowledged it. */
export type Acknowledged = {
  readonly customerId: CustomerId
  readonly kind: 'acceptance' | 'order'
  readonly id: string
}
