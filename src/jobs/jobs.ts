import { deliverDueEvents } from '../operations/deliver-events.ts'
import type { Deps } from '../operations/deps.ts'
import {
  deleteExpired,
  placeDueParkedOrders,
  refreshDueSummaries,
  renewDueSubscriptions,
} from '../operations/run-due-work.ts'
import type { Job } from './job-loop.ts'

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
    { name: 'delete-expired', everyMs: 60_000, run: () => deleteExpired(deps) },
  ]
}
