/**
 * Whether the server answers. Requests that found it away wait here, all for the same next attempt;
 * the page says so meanwhile, and the reader can ask at once.
 */

const firstPauseMs = 1000
const longestPauseMs = 15_000

let isAway = false
let wake = new Set<() => void>()
const listeners = new Set<() => void>()

export const serverAway = {
  get: (): boolean => isAway,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Waits before attempt number `attempt` (from 1), longer each time, or until there is news. */
export function waitForServer(attempt: number, signal: AbortSignal | undefined): Promise<void> {
  setAway(true)
  const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1))
  return new Promise((resolve, reject) => {
    const goOn = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      resolve()
    }
    const stop = () => {
      clearTimeout(timer)
      wake.delete(goOn)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      wake.delete(goOn)
      goOn()
    }, pauseMs)
    wake.add(goOn)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/** Who waits tries now. */
export function tryServerNow(): void {
  const waiting = wake
  wake = new Set()
  for (const goOn of waiting) goOn()
}

export function serverAnswered(): void {
  if (!isAway) return
  setAway(false)
  tryServerNow()
}

function setAway(value: boolean): void {
  if (isAway === value) return
  isAway = value
  for (const listener of listeners) listener()
}

addEventListener('online', tryServerNow)
