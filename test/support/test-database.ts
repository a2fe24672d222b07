import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

export type TestDatabase = {
  readonly url: string
  drop(): Promise<void>
}

/** Makes a fresh, empty database on the server: one per test file, so that files never meet. */
export async function createTestDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `countersign_test_${randomBytes(8).toString('hex')}`
  // C and UTF8 whatever the server's own choice: text compares by bytes.
  await onServer(
    serverUrl,
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
  )
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
