import type { Deps } from '../../src/operations/deps.ts'
import {
  placeDueParkedOrders,
  refreshDueSummaries,
  renewDueSubscriptions,
} from '../../src/operations/run-due-work.ts'

/** Everything that is due, renewals before parked orders before routes. */
export async function runJobs(deps: Deps): Promise<void> {
  let moved = 1
  for (let round = 0; moved > 0 && round < maxRounds; round += 1) {
    moved =
      (await renewDueSubscriptions(deps)) +
      (await placeDueParkedOrders(deps)) +
      (await refreshDueSummaries(deps))
  }
}
const maxRounds = 100
