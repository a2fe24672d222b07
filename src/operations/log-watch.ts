import type { Storage, WriteTransaction } from '../storage/storage.ts'
import type { LogCondition } from './log-condition.ts'

/** Inside one process: who writes entries wakes who sequences them, who signs wakes who waits. */
export type LogWatch = {
  /** Entries wait; at most a hint. */
  wake(): void
  onWake(listener: () => void): void
  /** A checkpoint has been published. */
  published(): void
  /** Resolves with the next checkpoint of this process, or when the time has passed. */
  nextCheckpoint(withinMs: number): Promise<void>
  condition(): LogCondition
  setCondition(condition: LogCondition): void
}

export function createLogWatch(): LogWatch {
  const listeners = new Set<() => void>()
  const waiting = new Set<() => void>()
  let condition: LogCondition = { kind: 'not-started' }
  return {
    wake() {
      for (const listener of listeners) listener()
    },
    onWake(listener) {
      listeners.add(listener)
    },
    published() {
      for (const each of waiting) each()
    },
    nextCheckpoint: (withinMs) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          waiting.delete(done)
          resolve()
        }
        const timer = setTimeout(done, withinMs)
        waiting.add(done)
      }),
    condition: () => condition,
    setCondition(next) {
      condition = next
    },
  }
}

/** The same storage, which wakes the sequencer after every commit that wrote an entry. */
export function wakeAfterEntries(
  storage: Storage,
  watch: Pick<LogWatch, 'wake' | 'condition'>,
): Storage {
  return {
    ...storage,
    async write(work) {
      let hasEntry = false
      const result = await storage.write((tx) => {
        // A callback may run more than once; only the run that is committed counts.
        hasEntry = false
        return work(
          watching(tx, () => {
            hasEntry = true
          }),
        )
      })
      if (hasEntry) {
        watch.wake()
        // Who does not sequence itself, such as a command, leaves it to another process.
        if (watch.condition().kind !== 'active') storage.neighbours?.wake()
      }
      return result
    },
  }
}

function watching(tx: WriteTransaction, onEntry: () => void): WriteTransaction {
  const { log } = tx
  const append: typeof log.append = async (entry) => {
    await log.append(entry)
    onEntry()
  }
  // Everything else is asked of the transaction itself: some of it changes while it runs.
  const watched: WriteTransaction = Object.create(tx, { log: { value: { ...log, append } } })
  return watched
}
