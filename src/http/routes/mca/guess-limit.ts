import { type AttemptLimit, createAttemptLimit } from '../../../identity/attempt-limit.ts'
import type { HttpParts } from '../../http-parts.ts'

/** One count per server of the links that nobody ever gave out, by the address that tried them. */
const limits = new WeakMap<HttpParts, AttemptLimit>()

export function guessLimitOf(parts: HttpParts): AttemptLimit {
  const known = limits.get(parts)
  if (known) return known
  const limit = createAttemptLimit(parts.deps.clock)
  limits.set(parts, limit)
  return limit
}
