import { hourMs, minuteMs } from '../base/time.ts'
import type { Deps } from '../operations/deps.ts'
import { submitToWitnesses } from '../operations/submit-to-witnesses.ts'
import { timestampCheckpoint } from '../operations/timestamp-checkpoint.ts'
import type { Job } from './job-loop.ts'

/** Evidence log 6: at most so often. */
const submitEveryMs = 10_000

type WitnessDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives' | 'clock'>

/** What others do for the log; no purchase waits for any of it. */
export function listWitnessJobs(deps: WitnessDeps): readonly Job[] {
  const { witnesses, authorities } = deps.evidence.witnessing
  const jobs: Job[] = []
  if (witnesses.length > 0) {
    jobs.push(submitJob(deps))
  }
  if (authorities.length > 0) jobs.push(timestampJob(deps))
  return jobs
}

/** A little less often than it may: timers are not exact. */
const timerSlackMs = 100

/** Whoever moves the sandbox clock runs every job at once; witnesses are others, in real time. */
function submitJob(deps: WitnessDeps): Job {
  let submittedAt: number | undefined
  return {
    name: 'submit-to-witnesses',
    everyMs: submitEveryMs + timerSlackMs,
    apart: true,
    run: async () => {
      const now = deps.clock.realNow()
      const since = submittedAt === undefined ? submitEveryMs : now - submittedAt
      // A clock that was set back says nothing.
      if (since >= 0 && since < submitEveryMs) return 0
      submittedAt = now
      return done((await submitToWitnesses(deps)).failures)
    },
  }
}

/** Once soon after the start, then hourly; an authority that fails is asked again in a minute. */
function timestampJob(deps: WitnessDeps): Job {
  let dueAt = 0
  return {
    name: 'timestamp-checkpoint',
    everyMs: minuteMs,
    apart: true,
    run: async () => {
      const now = deps.clock.realNow()
      if (now < dueAt) return 0
      const { count, failures } = await timestampCheckpoint(deps)
      if (count > 0 && failures.length === 0) dueAt = now + hourMs
      return done(failures)
    },
  }
}

/** Failures are reported like those of any job; the next turn tries again. */
function done(failures: readonly string[]): number {
  if (failures.length > 0) throw new Error(failures.join('; '))
  return 0
}
