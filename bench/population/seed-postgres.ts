import { Client } from 'pg'
import type { Sealer } from '../../src/operations/deps.ts'
import {
  type Cell,
  customerTables,
  type Prototype,
  type RowTemplate,
  type StoredRow,
  textsOf,
  toPrototype,
} from './multiply.ts'

const customersAtOnce = 2000

/** Fills a database with rows made after the prototypes, many at a time. */
export async function seedPostgres(
  url: string,
  {
    prototypes: prototypeIds,
    customers,
    sealer,
    onProgress,
  }: {
    readonly prototypes: readonly string[]
    readonly customers: number
    readonly sealer: Sealer
    readonly onProgress: (done: number) => void
  },
): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    const prototypes: Prototype[] = []
    for (const id of prototypeIds) prototypes.push(await readPrototype(client, id))
    for (let start = 0; start < customers; start += customersAtOnce) {
      const end = Math.min(start + customersAtOnce, customers)
      await client.query('begin')
      for (const [place, prototype] of prototypes.entries()) {
        const all = []
        for (let number = start; number < end; number += 1) {
          if (number % prototypes.length === place) all.push(textsOf(number, prototype, sealer))
        }
        for (const row of prototype.rows) await insertRows(client, row, all.map(row.cells))
      }
      await client.query('commit')
      onProgress(end)
    }
    await client.query('analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

async function readPrototype(client: Client, id: string): Promise<Prototype> {
  const rows = new Map<string, StoredRow[]>()
  for (const [table, owner] of customerTables) {
    // As JSON, because the driver answers large integers as text.
    const text = `select to_json(row) as row from ${table} as row where ${owner} = $1`
    const found = await client.query<{ row: StoredRow }>(text, [id])
    rows.set(
      table,
      found.rows.map((each) => each.row),
    )
  }
  return toPrototype(id, rows)
}

async function insertRows(
  client: Client,
  { table, columns, isText }: RowTemplate,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return
  const arrays = isText.map((each, place) => `$${place + 1}::${each ? 'text' : 'bigint'}[]`)
  const text = `insert into ${table} (${columns.join(', ')}) select * from unnest(${arrays.join(', ')})`
  await client.query(
    text,
    columns.map((_, place) => rows.map((row) => row[place])),
  )
}
