import { DatabaseSync } from 'node:sqlite'
import { StorageOpenError } from '../../open-error.ts'
import { isBusy } from './errors.ts'

export type ServeLock = { release(): void }

/**
 * Takes the file for one serving process. The lock is a transaction held open in a tiny database of
 * its own beside the file, so that the operating system drops it whatever way the process ends.
 */
export function takeServeLock(file: string): ServeLock {
  const lock = new DatabaseSync(`${file}.serve-lock`, { timeout: 0 })
  try {
    lock.exec('PRAGMA journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new StorageOpenError(
      `Another countersign is already serving ${file}: stop it first, ` +
        'or set COUNTERSIGN_DATA to another folder.',
      { cause: error },
    )
  }
  return { release: () => lock.close() }
}
