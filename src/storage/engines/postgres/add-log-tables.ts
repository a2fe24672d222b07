import { sql } from 'kysely'
import { refuse, run } from '../../migrations/ddl.ts'
import { lend } from './lease.ts'
import { onConnection } from './migrate.ts'

/**
 * Makes the partitions of a log that follows another one, as the owner: the program's role makes no
 * tables. What is there already stays as it is.
 *
 * @throws StorageOpenError one plain sentence
 */
export function addLogTables(migrationUrl: string, logId: number): Promise<void> {
  return onConnection(migrationUrl, async (client) => {
    const { db } = lend(client)
    const entries = `log_entry_${logId}`
    const tiles = `log_tile_${logId}`
    const { rows } = await sql<{ there: boolean }>`
      select to_regclass(${tiles}) is not null as there`.execute(db)
    if (rows[0]?.there === true) return
    await client.query('BEGIN')
    await run(db, [
      `create table ${entries} partition of log_entry for values in (${logId})`,
      `create table ${tiles} partition of log_tile for values in (${logId})`,
      `alter table ${tiles} alter column hashes set storage external`,
      // Truncating a partition by its own name passes the triggers of the whole by.
      ...refuse('postgres', entries, 'truncate'),
      ...refuse('postgres', tiles, 'truncate'),
    ])
    await client.query('COMMIT')
  })
}
