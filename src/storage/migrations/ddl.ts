import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import type { Engine } from './migration.ts'

/** How each engine spells the few kinds of column there are (design 3, queries). */
export type ColumnTypes = {
  /** Compares by bytes. */
  readonly text: string
  /** Instants and counts: up to 2^53. */
  readonly integer: string
  /** Flags, ranks and the like. */
  readonly small: string
  readonly blob: string
  /** Ends a table of few small columns: on SQLite the rows then live in the primary key. */
  readonly small_table: string
}

const columnTypes: Readonly<Record<Engine, ColumnTypes>> = {
  sqlite: {
    text: 'text',
    integer: 'integer',
    small: 'integer',
    blob: 'blob',
    small_table: 'without rowid',
  },
  postgres: {
    text: 'text collate "C"',
    integer: 'bigint',
    small: 'integer',
    blob: 'bytea',
    small_table: '',
  },
}

export function columnTypesOf(engine: Engine): ColumnTypes {
  return columnTypes[engine]
}

/** Runs statements one by one; they are written in this program, never made from input. */
export async function run(db: Kysely<Database>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Makes a table insert-only, whoever writes to it (design 3, immutable yet erasable). */
export function refuseChanges(
  db: Kysely<Database>,
  engine: Engine,
  tables: readonly string[],
): Promise<void> {
  return run(
    db,
    tables.flatMap((table) => [
      ...refuse(engine, table, 'update'),
      ...refuse(engine, table, 'delete'),
      ...refuse(engine, table, 'truncate'),
    ]),
  )
}

/**
 * Statements that make an operation on a table fail. `when` narrows it to some rows, told apart as
 * `OLD` and `NEW`. SQLite has no truncate.
 */
export function refuse(
  engine: Engine,
  table: string,
  operation: 'update' | 'delete' | 'truncate',
  when?: string,
): string[] {
  const name = `${table}_refuses_${operation}`
  const condition = when === undefined ? '' : `when (${when})`
  if (engine === 'sqlite') {
    if (operation === 'truncate') return []
    return [
      `create trigger ${name} before ${operation} on ${table} ${condition}
       begin select raise(abort, '${table} refuses this ${operation}'); end`,
    ]
  }
  const level = operation === 'truncate' ? 'statement' : 'row'
  return [
    `create trigger ${name} before ${operation} on ${table}
     for each ${level} ${condition} execute function refuse_change()`,
  ]
}

/**
 * Makes an insert fail that would take an old row's place. SQLite's `INSERT OR REPLACE` deletes what
 * is in its way without asking a delete trigger; PostgreSQL has no such statement.
 */
export function refuseReplacement(
  engine: Engine,
  table: string,
  uniqueKeys: readonly (readonly string[])[],
): string[] {
  if (engine !== 'sqlite') return []
  const isTaken = uniqueKeys
    .map((columns) => columns.map((each) => `${each} = NEW.${each}`).join(' and '))
    .map((same) => `exists (select 1 from ${table} where ${same})`)
    .join(' or ')
  return [
    `create trigger ${table}_refuses_replacement before insert on ${table} when ${isTaken}
     begin select raise(abort, '${table} refuses this replacement'); end`,
  ]
}

/** What the triggers of `refuse` call on PostgreSQL; MUST stand before the first of them. */
export async function createRefusal(db: Kysely<Database>, engine: Engine): Promise<void> {
  if (engine === 'sqlite') return
  await run(db, [
    `create function refuse_change() returns trigger language plpgsql as $$
     begin
       raise exception '% refuses this %', tg_table_name, lower(tg_op);
     end $$`,
  ])
}
