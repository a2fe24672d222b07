import type { Clock } from '../base/clock.ts'
import { type Instant, minuteMs } from '../base/time.ts'
import { createBoundedCache } from './bounded-cache.ts'

const rememberedKeys = 10_000
const attemptsPerWindow = 10
const windowMs = 5 * minuteMs

/** Slows down guessing: so many failures for one name in a window, then none until it has passed. */
export type AttemptLimit = {
  mayTry(name: string): boolean
  failed(name: string): void
  succeeded(name: string): void
}

export function createAttemptLimit(clock: Clock): AttemptLimit {
  const failures = createBoundedCache<{ readonly since: Instant; readonly count: number }>(
    rememberedKeys,
  )
  const current = (name: string) => {
    const known = failures.get(name)
    return known && clock.realNow() < known.since + windowMs ? known : undefined
  }
  return {
    mayTry: (name) => (current(name)?.count ?? 0) < attemptsPerWindow,
    failed(name) {
      const known = current(name)
      failures.set(name, {
        since: known?.since ?? clock.realNow(),
        count: (known?.count ?? 0) + 1,
      })
    },
    succeeded: (name) => failures.delete(name),
  }
}
