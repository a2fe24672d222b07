import { existsSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Clock } from '../../base/clock.ts'
import { readMigrationState, runPendingMigrations } from '../migrator.ts'
import { StorageOpenError } from '../open-error.ts'
import type { Storage } from '../storage.ts'
import { backUp } from './sqlite/backup.ts'
import { startCheckpointer } from './sqlite/checkpointer.ts'
import { SqliteConnection } from './sqlite/connection.ts'
import { toStorageError } from './sqlite/errors.ts'
import { lend } from './sqlite/lease.ts'
import { toOpenFailure } from './sqlite/open-failure.ts'
import { ProgrammeCache } from './sqlite/programme-cache.ts'
import { SqliteReader } from './sqlite/reader.ts'
import { takeServeLock } from './sqlite/serve-lock.ts'
import { readState } from './sqlite/state.ts'
import { whileBusy } from './sqlite/wait-for-lock.ts'
import { SqliteWriter } from './sqlite/writer.ts'

const openWaitMs = 5000
/** Negative: KiB. The writer's pages stay warm; the reader's are dropped with every commit. */
const writerCache = -65_536
const readerCache = -16_384

export type SqliteOptions = {
  readonly file: string
  readonly clock: Clock
  /**
   * `serve` takes the file for itself and makes what is missing. `command` needs the file to exist
   * and works beside a serving process.
   */
  readonly as: 'serve' | 'command'
  /** Bounds the file, to leave room for others on its disk. */
  readonly maxPages?: number
}

/**
 * Opens the embedded database, migrated to this program.
 *
 * @throws StorageOpenError one plain sentence: missing, locked, not ours, newer, not writable, full
 */
export async function openSqlite(options: SqliteOptions): Promise<Storage> {
  const { file, clock } = options
  const opened: { close(): void }[] = []
  const closeAll = () => {
    for (const each of opened.toReversed()) each.close()
  }
  try {
    await prepareFile(options)
    if (options.as === 'serve') {
      const lock = takeServeLock(file)
      opened.push({ close: () => lock.release() })
    }
    const writing = new SqliteConnection(file)
    opened.push(writing)
    await whileBusy(openWaitMs, () => configure(writing, options))
    await whileBusy(openWaitMs, () => migrate(writing, file, clock))
    const reading = new SqliteConnection(file)
    opened.push(reading)
    await whileBusy(openWaitMs, () => configureReader(reading))
    return toStorage(options, writing, reading, closeAll)
  } catch (error) {
    closeAll()
    throw toOpenFailure(error, file)
  }
}

async function prepareFile({ file, as }: SqliteOptions): Promise<void> {
  if (as === 'serve') {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    // It will hold personal data; the files SQLite puts beside it take their rights from it.
    if (!existsSync(file)) await (await open(file, 'a', 0o600)).close()
  } else if (!existsSync(file)) {
    throw new StorageOpenError(
      `There is no database ${file} yet: start countersign once, or correct COUNTERSIGN_DATA.`,
    )
  }
}

function configure(connection: SqliteConnection, { as, maxPages }: SqliteOptions): void {
  const mode = connection.firstRow('PRAGMA journal_mode = WAL').journal_mode
  if (mode !== 'wal') {
    throw new StorageOpenError(
      'The database needs a disk that allows shared memory files (no network folder): ' +
        'set COUNTERSIGN_DATA to a local folder.',
    )
  }
  connection.firstRow('PRAGMA synchronous = FULL')
  connection.firstRow(`PRAGMA cache_size = ${writerCache}`)
  // What a savepoint needs to roll back; in files it takes a fifth of the time of a write.
  connection.firstRow('PRAGMA temp_store = MEMORY')
  // A serving process copies the log into the file in a thread of its own.
  if (as === 'serve') connection.firstRow('PRAGMA wal_autocheckpoint = 0')
  if (maxPages !== undefined) connection.firstRow(`PRAGMA max_page_count = ${maxPages}`)
}

function configureReader(connection: SqliteConnection): void {
  connection.firstRow('PRAGMA query_only = ON')
  connection.firstRow(`PRAGMA cache_size = ${readerCache}`)
}

async function migrate(connection: SqliteConnection, file: string, clock: Clock): Promise<void> {
  connection.run('BEGIN IMMEDIATE')
  const lease = lend(connection)
  try {
    const state = await readMigrationState(lease.db, 'sqlite')
    if (state.kind === 'foreign') {
      throw new StorageOpenError(
        `The file ${file} is a database of another program: ` +
          'move it away, or set COUNTERSIGN_DATA to another folder.',
      )
    }
    if (state.kind === 'newer') {
      throw new StorageOpenError(
        `The database ${file} was written by a newer Countersign ` +
          `(${state.names.join(', ')}): use that version or a later one.`,
      )
    }
    if (state.kind === 'pending') {
      await runPendingMigrations(lease.db, 'sqlite', clock.realNow())
    }
    connection.run('COMMIT')
  } finally {
    lease.end()
    if (connection.inTransaction) connection.run('ROLLBACK')
  }
}

function toStorage(
  { file, clock, as }: SqliteOptions,
  writing: SqliteConnection,
  reading: SqliteConnection,
  closeAll: () => void,
): Storage {
  const cache = new ProgrammeCache()
  const writer = new SqliteWriter(writing, cache, clock)
  const reader = new SqliteReader(reading, cache, clock)
  const checkpointer = as === 'serve' ? startCheckpointer(file) : undefined
  let closing: Promise<void> | undefined
  const close = async () => {
    await writer.close()
    await reader.close()
    await checkpointer?.stop()
    closeAll()
  }
  return {
    engine: 'sqlite',
    read: (work) => reader.read(work),
    write: (work) => writer.write(work),
    async ping() {
      try {
        readState(reading)
      } catch (error) {
        throw toStorageError(error)
      }
    },
    backup: (target) => backUp(file, target),
    [Symbol.asyncDispose]() {
      closing ??= close()
      return closing
    },
  }
}
