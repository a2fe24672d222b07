import { type Clock, systemClock } from '../base/clock.ts'
import type { Config } from '../config/config.ts'
import type { Storage } from '../storage/storage.ts'

/** An engine is loaded when it is used: the other one's driver costs a start its time. */
export async function openStorage(
  { database }: Pick<Config, 'database'>,
  { as, clock }: { readonly as: 'serve' | 'command'; readonly clock: Clock },
): Promise<Storage> {
  if (database.kind === 'sqlite') {
    const { openSqlite } = await import('../storage/engines/sqlite.ts')
    return openSqlite({ file: database.file, clock, as })
  }
  const { openPostgres } = await import('../storage/engines/postgres.ts')
  const { url, migrationUrl, poolSize } = database
  return openPostgres({
    url,
    clock,
    poolSize,
    ...(migrationUrl === undefined ? {} : { migrationUrl }),
  })
}

/**
 * Migrates PostgreSQL as its owner; answers what was run, and undefined for the embedded database,
 * which migrates whenever it is opened.
 *
 * @throws StorageOpenError
 */
export async function migrateDatabase({
  database,
}: Pick<Config, 'database'>): Promise<readonly string[] | undefined> {
  if (database.kind === 'sqlite') return undefined
  const { migratePostgres } = await import('../storage/engines/postgres/migrate.ts')
  const { url, migrationUrl = url } = database
  return migratePostgres({ url, migrationUrl, clock: systemClock })
}

/**
 * Makes room for a log that follows another one, which the owner of a PostgreSQL database does; an
 * embedded one has it.
 *
 * @throws StorageOpenError
 */
export async function makeRoomForLog(
  { database }: Pick<Config, 'database'>,
  logId: number,
): Promise<void> {
  if (database.kind === 'sqlite') return
  const { addLogTables } = await import('../storage/engines/postgres/add-log-tables.ts')
  await addLogTables(database.migrationUrl ?? database.url, logId)
}
