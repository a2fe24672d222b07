import type { Deps } from './deps.ts'

/** Long enough for one round, short enough that another process soon takes over from a dead one. */
export const leaseMs = 15_000

/**
 * Takes or keeps the lease of a job; false while another process holds it, and while the job ran
 * less than `atMostEveryMs` ago in whichever process.
 */
export function takeJobLease(
  deps: Pick<Deps, 'storage' | 'clock' | 'processId'>,
  name: string,
  atMostEveryMs = 0,
): Promise<boolean> {
  const realNow = deps.clock.realNow()
  const lease = { name, holder: deps.processId, until: realNow + leaseMs }
  return deps.storage.write(async (tx) => {
    if (atMostEveryMs > 0) {
      const last = await tx.jobs.findLease(name)
      const since = last === undefined ? atMostEveryMs : realNow - (last.until - leaseMs)
      // A clock that was set back says nothing.
      if (since >= 0 && since < atMostEveryMs) return false
    }
    return tx.jobs.takeLease(lease, realNow)
  })
}
