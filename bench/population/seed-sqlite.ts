import { closeSync, fsync, fsyncSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Sealer } from '../../src/operations/deps.ts'
import { customerIdAt } from './identifiers.ts'
import {
  createPopulation,
  customerTables,
  populationColumns,
  populationRow,
  type StoredRow,
  toInserts,
} from './multiply.ts'

export type Seeding = {
  readonly prototypes: readonly string[]
  readonly customers: number
  readonly sealer: Sealer
  readonly onProgress: (done: number) => void
}

const customersAtOnce = 20_000
/** So often what has left the cache is written out, beside the work, or it would all wait for the end. */
const customersPerSync = 100_000

/** Fills a database that nobody else has open; in the order of ids, or it would take hours. */
export function seedSqlite(file: string, seeding: Seeding): void {
  const { prototypes, customers, sealer, onProgress } = seeding
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  // Unsafe and fast: a seed that is cut off is thrown away.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000')
  database.exec('PRAGMA temp_store = MEMORY')
  const inserts = prototypes.flatMap((id, prototype) =>
    toInserts(prototype, id, readRows(database, id)),
  )
  database.exec(createPopulation)
  const places = ['?', ...populationColumns.map(() => '?')].join(', ')
  const insertCustomer = database.prepare(`insert into population values (${places})`)
  const statements = inserts.map((text) => database.prepare(text))
  const numbers = inOrderOfIds(customers)
  const disk = openSync(file, 'r+')
  database.exec('BEGIN')
  for (let start = 0; start < customers; start += customersAtOnce) {
    const slice = numbers.slice(start, start + customersAtOnce)
    for (const number of slice) {
      insertCustomer.run(number % prototypes.length, ...populationRow(number, sealer))
    }
    for (const statement of statements) statement.run()
    database.exec('delete from population')
    if (start % customersPerSync === 0) fsync(disk, () => undefined)
    onProgress(start + slice.length)
  }
  database.exec('COMMIT; PRAGMA journal_mode = WAL')
  database.close()
  // So that writing it out does not fall into what is measured.
  fsyncSync(disk)
  closeSync(disk)
}

function readRows(database: DatabaseSync, id: string): ReadonlyMap<string, readonly StoredRow[]> {
  return new Map(
    customerTables.map(([table, owner]): [string, StoredRow[]] => [
      table,
      database.prepare(`select * from ${table} where ${owner} = ?`).all(id),
    ]),
  )
}

function inOrderOfIds(customers: number): readonly number[] {
  return Array.from({ length: customers }, (_, number) => ({ number, id: customerIdAt(number) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ number }) => number)
}
