import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { createTestDatabase } from '../support/test-database.ts'

const OLDEST = 150_000

test('the tests have a PostgreSQL of version 15 or later that survives a crash', async () => {
  const database = await createTestDatabase(inject('postgresUrl'))
  const client = new Client({ connectionString: database.url })
  await client.connect()
  const version = await client.query('SHOW server_version_num')
  const fsync = await client.query('SHOW fsync')
  const collation = await client.query(
    'SELECT datcollate FROM pg_database WHERE datname = current_database()',
  )
  await client.end()
  await database.drop()

  expect(Number(version.rows[0].server_version_num)).toBeGreaterThanOrEqual(OLDEST)
  expect(fsync.rows).toEqual([{ fsync: 'on' }])
  expect(collation.rows).toEqual([{ datcollate: 'C' }])
})
