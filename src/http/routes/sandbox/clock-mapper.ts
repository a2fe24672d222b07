import { ProductError } from '../../../base/product-error.ts'
import { dayMs } from '../../../base/time.ts'
import type { ClockRead, ClockTarget } from '../../../operations/move-clock.ts'
import { requireWireInstant, toWireInstant } from '../../../wire/dates.ts'
import type { MoveClockRequest, SandboxClock } from '../../../wire/schemas/sandbox.ts'

/**
 * Where to move the clock; exactly one of the ways to say it.
 *
 * @throws request.invalid
 */
export function toClockTarget(body: MoveClockRequest): ClockTarget {
  const { now, advanceDays, advanceSeconds, advanceMs } = body
  const targets = [
    ...(now === undefined ? [] : [{ to: requireWireInstant(now, 'now').instant }]),
    ...(advanceDays === undefined ? [] : [{ byMs: advanceDays * dayMs }]),
    ...(advanceSeconds === undefined ? [] : [{ byMs: advanceSeconds * 1000 }]),
    ...(advanceMs === undefined ? [] : [{ byMs: advanceMs }]),
  ]
  const [target] = targets
  if (target !== undefined && targets.length === 1) return target
  throw new ProductError('request.invalid', {
    fields: [
      {
        field: 'body',
        problem: target === undefined ? 'missing' : 'inconsistent',
        expected: 'now, advanceDays, advanceSeconds, advanceMs',
      },
    ],
  })
}

export function toWireClock({ now, offsetMs }: ClockRead): SandboxClock {
  return { now: toWireInstant(now), offsetMs }
}
