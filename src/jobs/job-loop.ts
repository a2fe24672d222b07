import type { Deps } from '../operations/deps.ts'
import { takeJobLease } from '../operations/take-job-lease.ts'

export type Job = {
  readonly name: string
  readonly everyMs: number
  /** At most so often in all processes together, restarts or not; every turn if there is none. */
  readonly atMostEveryMs?: number
  /** Answers how much it did; more than nothing makes it go on at once. */
  readonly run: (stop: AbortSignal) => Promise<number>
  /** It waits for others than the database, so no other job waits for it. */
  readonly apart?: true
}

/** Rounds without a pause, so that one job cannot keep the process to itself. */
const maximumRounds = 20

export type JobLoop = AsyncDisposable & {
  readonly names: readonly string[]
  /** Runs every job until nothing is left to do, for whoever moved the clock; starts those apart. */
  readonly runNow: () => Promise<void>
}

/**
 * Runs jobs one after another until disposed, those apart beside them; what runs then is finished. A job that fails is
 * reported and tried again at its next turn.
 */
export function startJobs(
  deps: Pick<Deps, 'storage' | 'clock' | 'processId'>,
  jobs: readonly Job[],
  onError: (job: string, error: unknown) => void,
): JobLoop {
  const timers = new Map<string, NodeJS.Timeout>()
  /** The last round of the common chain, and of each job apart. */
  const running = new Map<string, Promise<void>>()
  const stop = new AbortController()

  const round = async (job: Job): Promise<void> => {
    if (stop.signal.aborted) return
    try {
      if (!(await takeJobLease(deps, job.name, job.atMostEveryMs))) return
      for (let count = 0; count < maximumRounds && !stop.signal.aborted; count += 1) {
        if ((await job.run(stop.signal)) === 0) return
      }
    } catch (error) {
      onError(job.name, error)
    }
  }
  const enqueue = (job: Job): Promise<void> => {
    const chain = job.apart ? job.name : ''
    const next = (running.get(chain) ?? Promise.resolve()).then(() => round(job))
    running.set(chain, next)
    return next
  }
  const schedule = (job: Job): void => {
    if (stop.signal.aborted) return
    const timer = setTimeout(() => {
      void enqueue(job).then(() => schedule(job))
    }, job.everyMs)
    timer.unref()
    timers.set(job.name, timer)
  }
  for (const job of jobs) schedule(job)
  return {
    names: jobs.map(({ name }) => name),
    runNow: async () => {
      for (const job of jobs) {
        const ended = enqueue(job)
        if (!job.apart) await ended
      }
    },
    [Symbol.asyncDispose]: async () => {
      stop.abort()
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(running.values())
    },
  }
}
