import type { ProgrammeHealth } from '../../../../src/wire/schemas/programme-health.ts'

/** Every job comes round within seconds; after so long something holds it up. */
const lateAfterMs = 10 * 60_000

/** Names of jobs that have not run for a while. */
export function lateJobs({ jobs, now, clockOffsetMs }: ProgrammeHealth): readonly string[] {
  // Jobs are timed by real time, which business time may run ahead of.
  const realNow = Date.parse(now) - clockOffsetMs
  return jobs
    .filter(
      ({ lastRunAt }) => lastRunAt !== undefined && realNow - Date.parse(lastRunAt) > lateAfterMs,
    )
    .map(({ name }) => name)
}
