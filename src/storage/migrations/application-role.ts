import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Insert only (design 3, immutable yet erasable; evidence log 8). */
const insertOnly = [
  'acceptance',
  'acceptance_event',
  'log_entry',
  'log_entry_1',
  'log_checkpoint',
  'log_cosignature',
  'log_anchor',
  'programme_part',
  'text_content',
]
const neverDeleted = ['log', 'log_tile', 'log_tile_1', 'programme', 'witness_state']
const neverUpdated = ['disclosure', 'log_pending']

/**
 * Gives the role of `DATABASE_URL` what the program needs and nothing more; run as owner on
 * PostgreSQL after the migrations, whenever the two roles differ. Running it again changes nothing.
 */
export async function grantToApplicationRole(db: Kysely<Database>, role: string): Promise<void> {
  const to = sql.id(role)
  await sql`grant usage on schema public to ${to}`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema public to ${to}`.execute(
    db,
  )
  for (const table of insertOnly) {
    await sql`revoke update, delete, truncate on ${sql.table(table)} from ${to}`.execute(db)
  }
  for (const table of neverDeleted) {
    await sql`revoke delete, truncate on ${sql.table(table)} from ${to}`.execute(db)
  }
  for (const table of neverUpdated) {
    await sql`revoke update, truncate on ${sql.table(table)} from ${to}`.execute(db)
  }
  await sql`revoke insert, update, delete, truncate on schema_migration from ${to}`.execute(db)
}
