import { Client } from 'pg'
import type { Clock } from '../../../base/clock.ts'
import { grantToApplicationRole } from '../../migrations/application-role.ts'
import { type MigrationState, readMigrationState, runPendingMigrations } from '../../migrator.ts'
import { StorageOpenError } from '../../open-error.ts'
import { lend } from './lease.ts'
import { toConnectFailure, toOpenFailure } from './open-failure.ts'
import { getTypeParser } from './values.ts'

const connectWithinMs = 5000
const oldestVersion = 15
/** Any fixed number, the same in every program that may migrate this database. */
const advisoryLock = 7_205_101

/**
 * Migrates as the owner, under an advisory lock, and gives the role of `url` its rights when it is
 * another. Answers the names of what was run; nothing is done when nothing is pending.
 *
 * @throws StorageOpenError one plain sentence
 */
export async function migratePostgres(options: {
  readonly url: string
  readonly migrationUrl: string
  readonly clock: Clock
}): Promise<readonly string[]> {
  const { url, migrationUrl, clock } = options
  const role = await onConnection(url, roleOf)
  return onConnection(migrationUrl, (client) => migrate(client, role, clock))
}

/** @throws StorageOpenError one plain sentence */
export function readPostgresState(url: string): Promise<MigrationState> {
  return onConnection(url, async (client) => {
    const lease = lend(client)
    return readMigrationState(lease.db, 'postgres')
  })
}

async function migrate(client: Client, role: string, clock: Clock): Promise<readonly string[]> {
  await client.query('BEGIN')
  // Until COMMIT: a second one waits here and then finds nothing left to do.
  await client.query('SELECT pg_advisory_xact_lock($1)', [advisoryLock])
  const { db } = lend(client)
  const state = await readMigrationState(db, 'postgres')
  if (state.kind === 'newer') {
    throw new StorageOpenError(
      'The database was migrated by a newer Countersign ' +
        `(${state.names.join(', ')}): use that version or a later one.`,
    )
  }
  const names = state.kind === 'pending' ? state.names : []
  if (names.length > 0) await runPendingMigrations(db, 'postgres', clock.realNow())
  if ((await roleOf(client)) !== role) await grantToApplicationRole(db, role)
  await client.query('COMMIT')
  return names
}

async function roleOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>('SELECT current_user::text AS role')
  return rows[0]?.role ?? ''
}

/** A connection of its own, without the limits of those that serve. */
export async function onConnection<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({
    connectionString: url,
    application_name: 'countersign migrate',
    connectionTimeoutMillis: connectWithinMs,
    types: { getTypeParser },
  })
  // Its loss reaches the statement that runs; as an event without a listener it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw toConnectFailure(error, url)
  }
  try {
    await requireVersion(client)
    return await work(client)
  } catch (error) {
    throw toOpenFailure(error, url)
  } finally {
    await client.end()
  }
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS version",
  )
  const version = rows[0]?.version ?? 0
  if (version >= oldestVersion) return
  throw new StorageOpenError(
    `The database is PostgreSQL ${version}: Countersign needs ${oldestVersion} or later.`,
  )
}
