import type { Deps } from './deps.ts'

/** Long enough for one round, short enough that another process soon takes over from a dead one. */
export const leaseMs = 15_000

/** Takes or keeps the lease of a job; false while another process holds it. */
export function takeJobLease(
  deps: Pick<Deps, 'storage' | 'clock' | 'processId'>,
  name: string,
): Promise<boolean> {
  const realNow = deps.clock.realNow()
  const lease = { name, holder: deps.processId, until: realNow + leaseMs }
  return deps.storage.write((tx) => tx.jobs.takeLease(lease, realNow))
}
