import { Client } from 'pg'
import {
  createPopulation,
  customerTables,
  populationRow,
  type StoredRow,
  toInserts,
} from './multiply.ts'
import type { Seeding } from './seed-sqlite.ts'

const customersAtOnce = 5000

/** Fills a database with rows made after the prototypes, many at a time. */
export async function seedPostgres(url: string, seeding: Seeding): Promise<void> {
  const { prototypes, customers, onProgress } = seeding
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    const inserts: string[] = []
    for (const [prototype, id] of prototypes.entries()) {
      inserts.push(...toInserts(prototype, id, await readRows(client, id)))
    }
    await client.query(createPopulation)
    for (let start = 0; start < customers; start += customersAtOnce) {
      const end = Math.min(start + customersAtOnce, customers)
      await fillPopulation(client, seeding, { start, end })
      for (const text of inserts) await client.query(text)
      await client.query('truncate population')
      onProgress(end)
    }
    await client.query('analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

async function fillPopulation(
  client: Client,
  { prototypes, sealer }: Seeding,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<void> {
  const numbers = Array.from({ length: end - start }, (_, place) => start + place)
  const rows = numbers.map((number) => populationRow(number, sealer))
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column])) ?? []
  const arrays = columns.map((_, column) => `$${column + 2}::text[]`).join(', ')
  await client.query(`insert into population select * from unnest($1::integer[], ${arrays})`, [
    numbers.map((number) => number % prototypes.length),
    ...columns,
  ])
}

async function readRows(
  client: Client,
  id: string,
): Promise<ReadonlyMap<string, readonly StoredRow[]>> {
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
  return rows
}
