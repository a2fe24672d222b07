import type { ProgrammeHealth } from '../../../../src/wire/schemas/programme-health.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Jobs come round within a minute; after so long something holds one up. */
const lateAfterMs = 10 * minuteMs
/** Those that come round once a day, counted anew from every start of the program. */
const lateAfterMsOf: Readonly<Record<string, number>> = { 'check-log': 3 * dayMs }

/** Names of jobs that have not run for a while. */
export function lateJobs({
  jobs,
  now,
  clockOffsetMs,
}: Pick<ProgrammeHealth, 'jobs' | 'now' | 'clockOffsetMs'>): readonly string[] {
  // Jobs are timed by real time, which business time may run ahead of.
  const realNow = Date.parse(now) - clockOffsetMs
  return jobs
    .filter(
      ({ name, lastRunAt }) =>
        lastRunAt !== undefined &&
        realNow - Date.parse(lastRunAt) > (lateAfterMsOf[name] ?? lateAfterMs),
    )
    .map(({ name }) => name)
}
