/**
 * Copies the write-ahead log into the file, in a thread of its own: neither the copying nor its
 * fsync ever holds up a request. Started by checkpointer.ts.
 */

import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

const periodMs = 1000
const truncateAboveBytes = 128 * 1024 * 1024
/** A truncation takes the writer's lock; whoever writes then waits, this thread blocking no other. */
const lockWaitMs = 1000

const database = new DatabaseSync(String(workerData), { timeout: lockWaitMs })
database.exec('PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0')
const pageSize = Number(database.prepare('PRAGMA page_size').get()?.page_size)
const passive = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')
const truncate = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)')

const timer = setInterval(() => {
  try {
    const pagesInLog = Number(passive.get()?.log)
    // After the passive copy little is left to do while the lock is held.
    if (pagesInLog * pageSize > truncateAboveBytes) truncate.get()
  } catch {
    // Busy, or the disk is full: everything stays safe in the log and the next round tries again.
  }
}, periodMs)

parentPort?.once('message', () => {
  clearInterval(timer)
  database.close()
  parentPort?.close()
})
