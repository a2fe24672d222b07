import { closeSync, fsyncSync, openSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Sealer } from '../../src/operations/deps.ts'
import { customerIdAt } from './identifiers.ts'
import { customerTables, type Prototype, type StoredRow, textsOf, toPrototype } from './multiply.ts'

const progressEvery = 100_000

/** Fills a database that nobody else has open; in the order of ids, or it would take hours. */
export function seedSqlite(
  file: string,
  {
    prototypes,
    customers,
    sealer,
    onProgress,
  }: {
    readonly prototypes: readonly string[]
    readonly customers: number
    readonly sealer: Sealer
    readonly onProgress: (done: number) => void
  },
): void {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  // Unsafe and fast: a seed that is cut off is thrown away.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000')
  const fillers = prototypes.map((id) => toFiller(database, readPrototype(database, id)))
  database.exec('BEGIN')
  for (const [done, number] of inOrderOfIds(customers).entries()) {
    const filler = fillers[number % fillers.length]
    if (!filler) throw new Error('there is no prototype')
    const texts = textsOf(number, filler.prototype, sealer)
    for (const { cells, statement } of filler.rows) statement.run(...cells(texts))
    if ((done + 1) % progressEvery === 0) onProgress(done + 1)
  }
  database.exec('COMMIT; PRAGMA journal_mode = WAL')
  database.close()
  syncFile(file)
}

function readPrototype(database: DatabaseSync, id: string): Prototype {
  const rows = customerTables.map(([table, owner]): [string, StoredRow[]] => [
    table,
    database.prepare(`select * from ${table} where ${owner} = ?`).all(id),
  ])
  return toPrototype(id, new Map(rows))
}

function toFiller(database: DatabaseSync, prototype: Prototype) {
  const statements = new Map<string, StatementSync>()
  const rows = prototype.rows.map(({ table, columns, cells }) => {
    const places = columns.map(() => '?').join(', ')
    const text = `insert into ${table} (${columns.join(', ')}) values (${places})`
    const statement = statements.get(text) ?? database.prepare(text)
    statements.set(text, statement)
    return { cells, statement }
  })
  return { prototype, rows }
}

function inOrderOfIds(customers: number): readonly number[] {
  return Array.from({ length: customers }, (_, number) => ({ number, id: customerIdAt(number) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ number }) => number)
}

/** So that writing it out does not fall into what is measured. */
function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
