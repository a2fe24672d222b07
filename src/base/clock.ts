import type { Instant } from './time.ts'

/**
 * Real time: for tokens, sessions, leases, time-outs and idempotency (design 3, two clocks).
 * Business time is `tx.now` and comes from the storage.
 */
export interface Clock {
  realNow(): Instant
}

export const systemClock: Clock = { realNow: () => Date.now() }
