import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import type { Engine } from './storage.ts'

type Row = Readonly<Record<string, unknown>>

/** Runs a statement past the storage, as somebody with a database shell would. */
export async function queryRaw(
  engine: Engine,
  place: string,
  statement: string,
): Promise<readonly Row[]> {
  if (engine === 'sqlite') {
    using database = new DatabaseSync(place, { timeout: 1000 })
    return database.prepare(statement).all()
  }
  const client = new Client({ connectionString: place })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
