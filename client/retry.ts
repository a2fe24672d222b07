import { ApiError } from './api-error.ts'

/** Time as the client sees it; tests bring their own. */
export type ClientClock = {
  /** Milliseconds that only go forward. */
  now(): number
  /** Rejects when the signal says so. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>
}

// Wire contract 1.8: how clients of this API repeat requests.
const delaysMs = [500, 1500, 3500]
const neverRepeated: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 417])
const throttled = 429

/**
 * How long to wait before attempt number `attempt + 2`, or undefined to give up. A 429 waits as
 * long as its `Retry-After` says, and is not repeated without one.
 */
export function delayAfter(error: unknown, attempt: number): number | undefined {
  const delayMs = delaysMs[attempt]
  // What is no answer of the API broke on the way: nobody knows whether it was done.
  if (delayMs === undefined || !(error instanceof ApiError)) return delayMs
  const { status, isRetryable, retryAfterSeconds } = error.facts
  if (status === throttled) {
    return retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000
  }
  if (neverRepeated.has(status) || isRetryable === false) return undefined
  return Math.max(delayMs, (retryAfterSeconds ?? 0) * 1000)
}

export const systemClock: ClientClock = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }, ms)
      if (signal?.aborted) stop()
      else signal?.addEventListener('abort', stop, { once: true })
    }),
}
