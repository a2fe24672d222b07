import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Nothing needs copying in the first moments, and starting should cost nothing. */
const startsAfterMs = 2000

export type Checkpointer = { stop(): Promise<void> }

/** Keeps the write-ahead log short while the file is served. */
export function startCheckpointer(file: string): Checkpointer {
  let worker: Worker | undefined
  const timer = setTimeout(() => {
    const started = new Worker(new URL('./checkpoint-worker.ts', import.meta.url), {
      workerData: file,
    })
    // Without it the log only grows until the last connection closes; nothing is lost by that.
    started.on('error', () => undefined)
    started.unref()
    worker = started
  }, startsAfterMs)
  timer.unref()
  return {
    async stop() {
      clearTimeout(timer)
      if (worker === undefined || worker.threadId < 0) return
      // From now on the process has to wait for it.
      worker.ref()
      const ended = once(worker, 'exit')
      worker.postMessage('stop')
      await ended
    },
  }
}
