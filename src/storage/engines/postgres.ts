import type { Clock } from '../../base/clock.ts'
import { StorageOpenError } from '../open-error.ts'
import type { Storage } from '../storage.ts'
import { LogNeighbours } from './postgres/log-neighbours.ts'
import { migratePostgres, readPostgresState } from './postgres/migrate.ts'
import { PostgresPool } from './postgres/pool.ts'
import { ProgrammeCache } from './postgres/programme-cache.ts'
import { type Runner, runRead, runWrite } from './postgres/run-transaction.ts'

/** A write transaction older than this rolls back (design 3, writes on PostgreSQL). */
const writeLimitMs = 5000

export type PostgresOptions = {
  /** The application role's address. */
  readonly url: string
  /** The owner's address. When given, opening migrates; else pending migrations are refused. */
  readonly migrationUrl?: string
  readonly clock: Clock
  readonly poolSize: number
  /** Shorter than the product's own only where a test cannot wait for it. */
  readonly writeLimitMs?: number
}

/**
 * Opens the database for the role that serves.
 *
 * @throws StorageOpenError one plain sentence: unreachable, refused, not migrated, newer, too old
 */
export async function openPostgres(options: PostgresOptions): Promise<Storage> {
  const { url, migrationUrl } = options
  if (migrationUrl !== undefined) {
    await migratePostgres({ url, migrationUrl, clock: options.clock })
  }
  await requireMigrated(url)
  return toStorage(options)
}

async function requireMigrated(url: string): Promise<void> {
  const state = await readPostgresState(url)
  if (state.kind === 'current') return
  if (state.kind === 'newer') {
    throw new StorageOpenError(
      'The database was migrated by a newer Countersign ' +
        `(${state.names.join(', ')}): use that version or a later one.`,
    )
  }
  throw new StorageOpenError(
    'The database is not migrated to this version: run `countersign migrate` first, ' +
      'with DATABASE_MIGRATION_URL set to its owner.',
  )
}

function toStorage(options: PostgresOptions): Storage {
  const limitMs = options.writeLimitMs ?? writeLimitMs
  const pool = new PostgresPool({
    url: options.url,
    size: options.poolSize,
    statementLimitMs: limitMs,
  })
  const neighbours = new LogNeighbours(pool, options.url)
  const runner: Runner = { pool, cache: new ProgrammeCache(), writeLimitMs: limitMs }
  let closing: Promise<void> | undefined
  return {
    engine: 'postgres',
    neighbours,
    read: (work) => runRead(runner, work),
    write: (work) => runWrite(runner, work),
    ping: () => pool.run(() => pool.ping()),
    async backup() {
      throw new StorageOpenError(
        'This database is PostgreSQL: back it up with its own tools, such as pg_dump.',
      )
    },
    [Symbol.asyncDispose]() {
      closing ??= Promise.all([pool.close(), neighbours.close()]).then(() => undefined)
      return closing
    },
  }
}
