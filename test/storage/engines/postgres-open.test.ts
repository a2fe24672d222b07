import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import { migratePostgres } from '../../../src/storage/engines/postgres/migrate.ts'
import { openPostgres } from '../../../src/storage/engines/postgres.ts'
import { createTestDatabase } from '../../support/test-database.ts'
import { readPair, writePair } from './pairs.ts'

const clock = systemClock
const poolSize = 2
const sentence = (pattern: RegExp) => ({
  name: 'StorageOpenError',
  message: expect.stringMatching(pattern),
})

async function withDatabase(use: (url: string) => Promise<void>): Promise<void> {
  const { url, drop } = await createTestDatabase(inject('postgresUrl'))
  try {
    await use(url)
  } finally {
    await drop()
  }
}

async function query(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

test('a database that was never migrated is refused, naming the command', async () => {
  await withDatabase(async (url) => {
    await expect(openPostgres({ url, clock, poolSize })).rejects.toMatchObject(
      sentence(/run `countersign migrate` first/),
    )
  })
})

test('several who migrate at once do it once; afterwards nothing is left to do', async () => {
  await withDatabase(async (url) => {
    const migrating = { url, migrationUrl: url, clock }
    const done = await Promise.all([1, 2, 3].map(() => migratePostgres(migrating)))
    expect(done.filter((names) => names.length > 0)).toHaveLength(1)
    expect(await migratePostgres(migrating)).toEqual([])
    await using storage = await openPostgres({ url, clock, poolSize })
    await storage.write((tx) => writePair(tx, 'migrated'))
    expect(await readPair(storage, 'migrated')).toBe(true)
  })
})

test('a database migrated by a newer program is refused, naming what is unknown', async () => {
  await withDatabase(async (url) => {
    await migratePostgres({ url, migrationUrl: url, clock })
    await query(url, "INSERT INTO schema_migration VALUES ('999-from-the-future', 0)")
    const newer = sentence(/newer Countersign \(999-from-the-future\)/)
    await expect(openPostgres({ url, clock, poolSize })).rejects.toMatchObject(newer)
    await expect(migratePostgres({ url, migrationUrl: url, clock })).rejects.toMatchObject(newer)
  })
})

test('a server that does not answer is told so, without the password of its address', async () => {
  const url = 'postgresql://somebody:secret@127.0.0.1:1/countersign'
  const opening = openPostgres({ url, clock, poolSize })
  await expect(opening).rejects.toMatchObject(
    sentence(/^The database 127\.0\.0\.1:1\/countersign does not answer: start it/),
  )
  await expect(opening).rejects.not.toMatchObject(sentence(/secret/))
})

test('a database that does not exist is told so', async () => {
  const url = new URL(inject('postgresUrl'))
  url.pathname = '/there_is_none'
  await expect(openPostgres({ url: url.href, clock, poolSize })).rejects.toMatchObject(
    sentence(/^There is no database .*\/there_is_none: create it/),
  )
})

test('the application role serves, but may neither change what was recorded nor the schema', async () => {
  await withDatabase(async (url) => {
    const role = `countersign_app_${randomBytes(4).toString('hex')}`
    const asRole = new URL(url)
    asRole.username = role
    asRole.password = 'app'
    await query(url, `CREATE ROLE ${role} LOGIN PASSWORD 'app'`)
    try {
      await expect(openPostgres({ url: asRole.href, clock, poolSize })).rejects.toMatchObject(
        sentence(/run `countersign migrate` first/),
      )
      await migratePostgres({ url: asRole.href, migrationUrl: url, clock })
      await using storage = await openPostgres({ url: asRole.href, clock, poolSize })
      await storage.write((tx) => writePair(tx, 'served'))
      expect(await readPair(storage, 'served')).toBe(true)
      for (const statement of [
        'UPDATE acceptance SET customer_id = customer_id',
        'DELETE FROM acceptance',
        'TRUNCATE acceptance',
        'UPDATE log_entry SET log_id = log_id',
        'DELETE FROM log_entry',
        'TRUNCATE log_entry',
      ]) {
        await expect(query(asRole.href, statement), statement).rejects.toThrow('permission denied')
      }
      await expect(query(asRole.href, 'DROP TABLE acceptance')).rejects.toThrow('must be owner')
    } finally {
      await query(url, `DROP OWNED BY ${role}`, `DROP ROLE ${role}`)
    }
  })
})
