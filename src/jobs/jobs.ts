import { dayMs, minuteMs } from '../base/time.ts'
import { checkLog } from '../operations/check-log.ts'
import { countCoverOfDay } from '../operations/count-coverage.ts'
import { deliverDueEvents } from '../operations/deliver-events.ts'
import type { Deps } from '../operations/deps.ts'
import {
  deleteExpired,
  placeDueParkedOrders,
  refreshDueSummaries,
  renewDueSubscriptions,
} from '../operations/run-due-work.ts'
import type { Job } from './job-loop.ts'
import { listWitnessJobs } from './witness-jobs.ts'

/** The background work of every process; leases keep two processes from doing it twice. */
export function listJobs(deps: Deps): readonly Job[] {
  return [
    { name: 'refresh-summaries', everyMs: 1_000, run: () => refreshDueSummaries(deps) },
    { name: 'renew-subscriptions', everyMs: 1_000, run: () => renewDueSubscriptions(deps) },
    { name: 'place-parked-orders', everyMs: 500, run: () => placeDueParkedOrders(deps) },
    {
      name: 'deliver-events',
      everyMs: 1_000,
      apart: true,
      run: (stop) => deliverDueEvents(deps, stop),
    },
    ...listWitnessJobs(deps),
    { name: 'count-coverage', everyMs: minuteMs, run: () => countCoverOfDay(deps) },
    {
      name: 'check-log',
      everyMs: 10 * minuteMs,
      // Told by the database: a process that is started anew every day would never come to it.
      atMostEveryMs: dayMs,
      apart: true,
      run: () => checkWholeLog(deps),
    },
    { name: 'delete-expired', everyMs: 60_000, run: () => deleteExpired(deps) },
  ]
}

/** Once a day; what it finds halts the log, and the health of the process says so. */
async function checkWholeLog(deps: Deps): Promise<number> {
  await checkLog(deps)
  return 0
}
