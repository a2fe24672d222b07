import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { StorageOpenError } from '../../open-error.ts'

/** Pages copied in one go on the thread pool. */
const pagesPerStep = 1000

/**
 * Copies the file while it is in use. A snapshot is held on a connection of its own, so that the
 * copy is of one moment and need not begin again whenever somebody writes. The copy appears under
 * its name only when it is complete.
 */
export async function backUp(source: string, target: string): Promise<void> {
  const partial = `${target}.partial`
  await reserve(target)
  const connection = new DatabaseSync(source, { timeout: 0 })
  try {
    connection.exec('BEGIN')
    connection.prepare('SELECT count(*) FROM sqlite_master').get()
    await (await open(partial, 'w', 0o600)).close()
    await backup(connection, partial, { rate: pagesPerStep })
    await syncToDisk(partial)
    await rename(partial, target)
  } catch (error) {
    await Promise.all([rm(partial, { force: true }), rm(target, { force: true })])
    throw new StorageOpenError(
      `The backup could not be written to ${target}: ${reasonOf(error)}. Nothing was left there.`,
      { cause: error },
    )
  } finally {
    connection.close()
  }
}

/** Takes the name, so that nothing that exists is ever overwritten. */
async function reserve(target: string): Promise<void> {
  try {
    await (await open(target, 'wx', 0o600)).close()
  } catch (error) {
    throw new StorageOpenError(reserveSentence(error, target), { cause: error })
  }
}

function reserveSentence(error: unknown, target: string): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EEXIST':
      return `The file ${target} exists already: name a new one for the backup.`
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no folder ${dirname(target)}: make it, or name another place for the backup.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The folder ${dirname(target)} cannot be written: name another place for the backup.`
    default:
      return `The backup cannot be written to ${target}: ${reasonOf(error)}.`
  }
}

async function syncToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
