import { dayMs, hourMs, type Instant, minuteMs } from '../../base/time.ts'

/** Wire contract 7.3: ten attempts, then parked. */
export const maximumAttempts = 10
/** After this age an event that cannot be delivered is parked however often it was tried. */
const maximumAgeMs = 7 * dayMs

/** Pauses after the first, the second … attempt; together nearly eight hours. */
const pausesMs = [
  10_000,
  30_000,
  minuteMs,
  5 * minuteMs,
  10 * minuteMs,
  30 * minuteMs,
  hourMs,
  2 * hourMs,
  4 * hourMs,
] as const

export type AfterFailure =
  | { readonly kind: 'again'; readonly dueAt: Instant }
  | { readonly kind: 'parked' }

/** When an event is tried again after so many attempts, in business time, or that it no longer is. */
export function decideNextAttempt(
  event: { readonly at: Instant; readonly attempts: number },
  now: Instant,
): AfterFailure {
  if (event.attempts >= maximumAttempts || now - event.at >= maximumAgeMs) return { kind: 'parked' }
  const pauseMs = pausesMs[Math.max(event.attempts - 1, 0)] ?? 4 * hourMs
  return { kind: 'again', dueAt: now + pauseMs }
}
