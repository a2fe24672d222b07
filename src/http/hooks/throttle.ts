import type { Clock } from '../../base/clock.ts'
import { ProductError } from '../../base/product-error.ts'
import { minuteMs } from '../../base/time.ts'
import { createBoundedCache } from '../../identity/bounded-cache.ts'
import type { ThrottleLimits } from '../http-parts.ts'

/** Lets a tenant's request pass or refuses it. */
export type Throttle = (tenant: string) => void

/**
 * A bucket per tenant that holds one minute's requests and fills evenly (wire contract 1.8).
 *
 * @throws request.throttled, with the seconds until the next request may pass
 */
export function createThrottle(limits: ThrottleLimits | undefined, clock: Clock): Throttle {
  if (limits === undefined) return () => {}
  const { requestsPerMinute } = limits
  const perMs = requestsPerMinute / minuteMs
  const buckets = createBoundedCache<{ left: number; at: number }>(limits.tenants)
  return (tenant) => {
    const now = clock.realNow()
    const bucket = buckets.get(tenant) ?? { left: requestsPerMinute, at: now }
    // Real time may be set back; a bucket must not empty by it.
    const filled = bucket.left + Math.max(0, now - bucket.at) * perMs
    bucket.left = Math.min(requestsPerMinute, filled)
    bucket.at = now
    buckets.set(tenant, bucket)
    if (bucket.left < 1) {
      const retryAfterSeconds = Math.max(1, Math.ceil((1 - bucket.left) / perMs / 1000))
      throw new ProductError('request.throttled', { retryAfterSeconds })
    }
    bucket.left -= 1
  }
}
