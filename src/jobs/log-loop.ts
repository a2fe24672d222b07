import { describeLogCondition, type LogCondition } from '../operations/log-condition.ts'
import type { PublishDeps } from '../operations/publish-checkpoint.ts'
import { workLog } from '../operations/work-log.ts'

/** What wakes the loop settles for so long: entries of one moment share a checkpoint. */
const debounceMs = 15
/** Rounds begin at least this far apart, and at most; other processes' entries are found then. */
const periodMs = 250
const longestPauseMs = 10_000

export type LogLoop = AsyncDisposable

/**
 * Sequences and signs until disposed: woken at once by entries of this process, and by the clock for
 * those of others (evidence log 9). A round that fails is reported and tried again, less and less
 * often while nothing changes.
 */
export function startLogLoop(
  deps: PublishDeps,
  report: {
    readonly failed: (error: unknown) => void
    /** The condition of the log is another one than before. */
    readonly condition: (found: {
      readonly kind: LogCondition['kind']
      /** What an operator has to do. */
      readonly sentence: string | undefined
    }) => void
  },
): LogLoop {
  const { watch } = deps.evidence
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let stopped = false
  let lastBegan = Number.NEGATIVE_INFINITY
  let failures = 0
  let reported = ''

  const round = async (): Promise<void> => {
    lastBegan = performance.now()
    let pause = periodMs
    try {
      if (await workLog(deps)) pause = 0
      failures = 0
    } catch (error) {
      failures += 1
      pause = Math.min(longestPauseMs, periodMs * 2 ** failures)
      report.failed(error)
    }
    const condition = watch.condition()
    const now = JSON.stringify(condition)
    if (now !== reported) {
      report.condition({ kind: condition.kind, sentence: describeLogCondition(condition) })
    }
    reported = now
    running = undefined
    schedule(pause)
  }
  const schedule = (inMs: number): void => {
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = round()
    }, inMs)
    timer.unref()
  }
  watch.onWake(() => {
    // While a round runs, the next one follows soon enough; after a failure the pause stands.
    if (stopped || running !== undefined || failures > 0) return
    schedule(Math.max(debounceMs, lastBegan + periodMs - performance.now()))
  })
  schedule(0)
  return {
    [Symbol.asyncDispose]: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
