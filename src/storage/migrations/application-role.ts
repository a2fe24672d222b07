import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Insert only (design 3, immutable yet erasable; evidence log 8). */
const insertOnly = [
  'acceptance',
  'acceptance_event',
  'log_entry',
  'log_checkpoint',
  'log_cosignature',
  'log_anchor',
  'programme_part',
  'text_content',
]
const neverDeleted = ['log', 'log_tile', 'programme', 'witness_state']
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
  const { rows: parts } = await sql<{ part: string; whole: string }>`
    select part.relname::text as part, whole.relname::text as whole from pg_inherits
    join pg_class part on part.oid = inhrelid join pg_class whole on whole.oid = inhparent
    where whole.relname in ('log_entry', 'log_tile')`.execute(db)
  const partsOf = (table: string) =>
    parts.filter(({ whole }) => whole === table).map(({ part }) => part)
  for (const table of [...insertOnly, ...partsOf('log_entry')]) {
    await sql`revoke update, delete, truncate on ${sql.table(table)} from ${to}`.execute(db)
  }
  for (const table of [...neverDeleted, ...partsOf('log_tile')]) {
    await sql`revoke delete, truncate on ${sql.table(table)} from ${to}`.execute(db)
  }
  for (const table of neverUpdated) {
    await sql`revoke update, truncate on ${sql.table(table)} from ${to}`.execute(db)
  }
  await sql`revoke insert, update, delete, truncate on schema_migration from ${to}`.execute(db)
}
