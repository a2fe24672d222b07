import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'

type Engine = 'sqlite' | 'postgres'

/** How a database stands to this program, by the names in its table `schema_migration`. */
export type MigrationState =
  | { readonly kind: 'current' }
  /** `isNew`: nothing has ever been migrated here. */
  | { readonly kind: 'pending'; readonly names: readonly string[]; readonly isNew: boolean }
  /** The database has migrations that this program does not know. */
  | { readonly kind: 'newer'; readonly names: readonly string[] }
  /** There are tables, but not ours. */
  | { readonly kind: 'foreign' }

/** Reads only; safe for a role that may not change the schema. */
export async function readMigrationState(
  db: Kysely<Database>,
  engine: Engine,
): Promise<MigrationState> {
  const tables = await tableNames(db, engine)
  const done = new Set<string>()
  if (tables.includes('schema_migration')) {
    const { rows } = await sql<{ name: string }>`SELECT name FROM schema_migration`.execute(db)
    for (const { name } of rows) done.add(name)
  } else if (tables.length > 0 && engine === 'sqlite') {
    // A schema of PostgreSQL may hold tables of others, such as those of an extension.
    return { kind: 'foreign' }
  }
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...done].filter((name) => !known.has(name))
  if (unknown.length > 0) return { kind: 'newer', names: unknown }
  const pending = migrations.map(({ name }) => name).filter((name) => !done.has(name))
  if (pending.length === 0) return { kind: 'current' }
  return { kind: 'pending', names: pending, isNew: done.size === 0 }
}

/**
 * Runs what is pending, in order. MUST run inside one transaction that no other migration can
 * enter, so that a failure leaves the database as it was.
 */
export async function runPendingMigrations(
  db: Kysely<Database>,
  engine: Engine,
  realNow: number,
): Promise<void> {
  await sql`CREATE TABLE IF NOT EXISTS schema_migration (
    name text NOT NULL PRIMARY KEY,
    applied_at bigint NOT NULL
  )`.execute(db)
  const { rows } = await sql<{ name: string }>`SELECT name FROM schema_migration`.execute(db)
  const done = new Set(rows.map(({ name }) => name))
  for (const { name, up } of migrations) {
    if (done.has(name)) continue
    await up(db, engine)
    await sql`INSERT INTO schema_migration (name, applied_at) VALUES (${name}, ${realNow})`.execute(
      db,
    )
  }
}

async function tableNames(db: Kysely<Database>, engine: Engine): Promise<readonly string[]> {
  const { rows } =
    engine === 'sqlite'
      ? await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'`.execute(db)
      : await sql<{
          name: string
        }>`SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`.execute(db)
  return rows.map(({ name }) => name)
}
