import { describeLogCondition, type LogCondition } from '../operations/log-condition.ts'
import type { PublishDeps } from '../operations/publish-checkpoint.ts'
import { workLog } from '../operations/work-log.ts'

/** What wakes the loop settles for so long: entries of one moment share a checkpoint. */
const debounceMs = 15
/**
 * Rounds that do something begin at least this far apart, so that entries share signatures, and one
 * that looks for the entries of other processes begins at most this late.
 */
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
  let dueAt = Number.POSITIVE_INFINITY
  let running: Promise<void> | undefined
  let stopped = false
  let isWoken = false
  let lastWorked = Number.NEGATIVE_INFINITY
  let failures = 0
  let reported = ''

  const round = async (): Promise<void> => {
    dueAt = Number.POSITIVE_INFINITY
    isWoken = false
    const began = performance.now()
    let pause = periodMs
    try {
      const done = await workLog(deps)
      if (done !== 'idle') lastWorked = began
      if (done === 'more') pause = 0
      failures = 0
    } catch (error) {
      failures += 1
      pause = Math.min(longestPauseMs, periodMs * 2 ** failures)
      report.failed(error)
    }
    reportCondition()
    running = undefined
    schedule(pause)
    if (isWoken) wake()
  }
  const reportCondition = (): void => {
    const condition = watch.condition()
    const now = JSON.stringify(condition)
    if (now !== reported) {
      report.condition({ kind: condition.kind, sentence: describeLogCondition(condition) })
    }
    reported = now
  }
  /** Never later than planned before, or a busy process would put it off for ever. */
  const schedule = (inMs: number): void => {
    const at = performance.now() + inMs
    if (stopped || at >= dueAt) return
    dueAt = at
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = round()
    }, inMs)
    timer.unref()
  }
  const wake = (): void => {
    isWoken = true
    // After a failure the pause stands.
    if (running !== undefined || failures > 0) return
    schedule(Math.max(debounceMs, lastWorked + periodMs - performance.now()))
  }
  watch.onWake(wake)
  schedule(0)
  return {
    [Symbol.asyncDispose]: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
