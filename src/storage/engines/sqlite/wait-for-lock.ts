import { setTimeout as delay } from 'node:timers/promises'
import { isBusy } from './errors.ts'

/** Short, because a busy writer leaves the lock free only for moments. */
const longestPauseMs = 2

/** A short pause of random length, so that two who wait do not keep meeting. */
export function pauseBeforeRetry(): Promise<void> {
  return delay(Math.random() * longestPauseMs)
}

/** Repeats a step while another process holds the lock, without blocking this one. */
export async function whileBusy<Result>(
  limitMs: number,
  step: () => Result | Promise<Result>,
): Promise<Result> {
  const deadline = performance.now() + limitMs
  for (;;) {
    try {
      return await step()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error
    }
    await pauseBeforeRetry()
  }
}
