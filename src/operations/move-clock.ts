import { ProductError } from '../base/product-error.ts'
import type { Instant } from '../base/time.ts'
import type { Deps } from './deps.ts'

/** An instant to move to, or how far. */
export type ClockTarget = { readonly to: Instant } | { readonly byMs: number }
export type ClockRead = { readonly now: Instant; readonly offsetMs: number }

/** Business time of the sandbox. @throws sandbox.not-a-sandbox */
export function readClock(deps: Pick<Deps, 'storage' | 'sandbox'>): Promise<ClockRead> {
  requireSandbox(deps)
  return deps.storage.read(async (tx) => ({
    now: tx.now,
    offsetMs: await tx.state.getClockOffsetMs(),
  }))
}

/**
 * Moves business time forward, never back; real time stays as it is (design 3, two clocks).
 *
 * @throws sandbox.not-a-sandbox, sandbox.clock-backwards
 */
export function moveClock(
  deps: Pick<Deps, 'storage' | 'sandbox'>,
  target: ClockTarget,
): Promise<ClockRead> {
  requireSandbox(deps)
  return deps.storage.write(async (tx) => {
    const byMs = 'to' in target ? target.to - tx.now : target.byMs
    if (byMs < 0) throw new ProductError('sandbox.clock-backwards', {})
    const offsetMs = (await tx.state.getClockOffsetMs()) + byMs
    await tx.state.setClockOffsetMs(offsetMs)
    return { now: tx.now + byMs, offsetMs }
  })
}

function requireSandbox({ sandbox }: Pick<Deps, 'sandbox'>): void {
  if (!sandbox) throw new ProductError('sandbox.not-a-sandbox', {})
}
