import { Client } from 'pg'
import { expect, inject, test, vi } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import { toCustomerId } from '../../../src/base/identifiers.ts'
import { openPostgres } from '../../../src/storage/engines/postgres.ts'
import type { Storage, WriteTransaction } from '../../../src/storage/storage.ts'
import { openTestStorage } from '../../support/storage.ts'
import { createTestDatabase } from '../../support/test-database.ts'
import { readPair, writeHalf, writePair } from './pairs.ts'
import { partnerA } from './partners.ts'

const party = { sealedScanKey: 'sealed' }

/** A connection beside the storage's own. */
async function connect(url: string) {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() })
}

async function openWithLimit(url: string, writeLimitMs: number): Promise<Storage> {
  return openPostgres({ url, clock: systemClock, poolSize: 4, writeLimitMs })
}

/** Keeps a transaction busy, a short statement at a time, for longer than a while. */
async function dawdle(tx: WriteTransaction, longerThanMs: number): Promise<void> {
  const since = performance.now()
  while (performance.now() - since <= longerThanMs) await tx.jobs.findLease('anything')
}

test('a write older than its limit rolls back instead of committing', async () => {
  await using database = await openTestStorage('postgres')
  await using storage = await openWithLimit(database.place, 300)
  const tooSlow = storage.write(async (tx) => {
    await writePair(tx, 'slow')
    await dawdle(tx, 350)
  })
  await expect(tooSlow).rejects.toMatchObject({ code: 'storage.too-slow' })
  expect(await readPair(storage, 'slow')).toBe(false)
  await storage.write((tx) => writePair(tx, 'quick'))
  expect(await readPair(storage, 'quick')).toBe(true)
})

test('a write that waits for a lock longer than its limit is ended', async () => {
  await using database = await openTestStorage('postgres')
  await using storage = await openWithLimit(database.place, 300)
  await storage.write((tx) => writePair(tx, 'held'))
  await using other = await connect(database.place)
  await other.query('BEGIN')
  await other.query('UPDATE job_lease SET until = until')
  await expect(storage.write((tx) => writePair(tx, 'held'))).rejects.toMatchObject({
    code: 'storage.too-slow',
  })
  await other.query('ROLLBACK')
  await storage.write((tx) => writePair(tx, 'held'))
})

test('of two writes that deadlock one runs again, and both are done', async () => {
  await using database = await openTestStorage('postgres')
  const { storage } = database
  const meeting = Promise.withResolvers<void>()
  let arrived = 0
  let runs = 0
  const crossing = (mine: string, theirs: string) =>
    storage.write(async (tx) => {
      runs += 1
      await writeHalf(tx, mine, 'first')
      arrived += 1
      if (arrived === 2) meeting.resolve()
      await meeting.promise
      await writeHalf(tx, theirs, 'first')
      await writeHalf(tx, mine, 'second')
    })
  await Promise.all([crossing('left', 'right'), crossing('right', 'left')])
  expect(runs).toBe(3)
  expect(await readPair(storage, 'left')).toBe(true)
  expect(await readPair(storage, 'right')).toBe(true)
})

test('a callback that swallows the error of a statement is not acknowledged', async () => {
  await using database = await openTestStorage('postgres')
  const { storage } = database
  const swallowing = storage.write(async (tx) => {
    await writePair(tx, 'swallowed')
    // The server refuses this character in a text, which aborts the transaction.
    await writePair(tx, 'nul\0').catch(() => undefined)
  })
  await expect(swallowing).rejects.toThrow('invalid byte sequence')
  expect(await readPair(storage, 'swallowed')).toBe(false)
})

test('statements asked for at once run one after another', async () => {
  await using database = await openTestStorage('postgres')
  const { storage } = database
  const warnings: Error[] = []
  const note = (warning: Error) => warnings.push(warning)
  process.on('warning', note)
  await storage.write(async (tx) => {
    await Promise.all(['a', 'b', 'c'].map((name) => writePair(tx, name)))
  })
  process.off('warning', note)
  expect(warnings).toEqual([])
  for (const name of ['a', 'b', 'c']) expect(await readPair(storage, name)).toBe(true)
})

test('a lost connection is told as unavailable, and the next transaction gets another', async () => {
  await using database = await openTestStorage('postgres')
  const { storage } = database
  await using other = await connect(database.place)
  const cut = storage.write(async (tx) => {
    await writePair(tx, 'cut')
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'countersign' AND datname = current_database()`,
    )
    await writePair(tx, 'cut too')
  })
  await expect(cut).rejects.toMatchObject({ code: 'storage.unavailable' })
  await storage.write((tx) => writePair(tx, 'next'))
  expect(await readPair(storage, 'next')).toBe(true)
  expect(await readPair(storage, 'cut')).toBe(false)
})

test('a database that is gone is told as unavailable and ends nothing', async () => {
  const { url, drop } = await createTestDatabase(inject('postgresUrl'))
  await using storage = await openPostgres({
    url,
    migrationUrl: url,
    clock: systemClock,
    poolSize: 4,
  })
  await storage.ping()
  await drop()
  const refused = { code: 'storage.unavailable' }
  await expect(storage.ping()).rejects.toMatchObject(refused)
  await expect(storage.write((tx) => writePair(tx, 'gone'))).rejects.toMatchObject(refused)
  await expect(readPair(storage, 'gone')).rejects.toMatchObject(refused)
})

test('a change of a partner takes effect for all processes at one instant, 10 s after its commit or later', async () => {
  await using database = await openTestStorage('postgres')
  const other = await database.openAnother()
  await database.storage.write((tx) => tx.partners.insert(partnerA, party))
  await database.storage.write((tx) => tx.partners.update({ ...partnerA, suspended: true }))
  const committedAt = performance.now()
  const seen = (storage: Storage) =>
    storage.read(async (tx) => {
      const partner = tx.programme.partners.get(partnerA.id)
      return { now: tx.now, isSuspended: partner?.suspended }
    })
  const before: number[] = []
  const after: number[] = []
  await vi.waitFor(
    async () => {
      const both = await Promise.all([seen(database.storage), seen(other)])
      for (const { now, isSuspended } of both) (isSuspended ? after : before).push(now)
      if (both.some(({ isSuspended }) => isSuspended)) {
        expect(performance.now() - committedAt).toBeGreaterThan(10_000)
      }
      expect(both.every(({ isSuspended }) => isSuspended)).toBe(true)
    },
    { timeout: 20_000, interval: 50 },
  )
  // By the database's clock nobody still had the old state after anybody had the new one.
  expect(Math.max(...before)).toBeLessThan(Math.min(...after))
}, 40_000)

test('a write that waits for a lock past the instant of a change decides by the changed programme', async () => {
  await using database = await openTestStorage('postgres')
  const { storage } = database
  await storage.write((tx) => tx.partners.insert(partnerA, party))
  await using other = await connect(database.place)
  const comesIntoForce = `SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint + 1500 AS at`
  const { rows } = await other.query(comesIntoForce)
  const inForceAt = Number(rows[0].at)
  await other.query(
    `INSERT INTO programme_part (kind, id, revision, in_force_at, changed_at, json)
     VALUES ('partner', $1, 1000, $2, 0, $3)`,
    [partnerA.id, inForceAt, JSON.stringify({ ...partnerA, suspended: true })],
  )
  await other.query('UPDATE programme SET revision = 1000')
  const seen: (boolean | undefined)[] = []
  const now = await storage.write(async (tx) => {
    seen.push(tx.programme.partners.get(partnerA.id)?.suspended)
    // As if another transaction held the customer's row all the while.
    while (Number((await other.query(comesIntoForce)).rows[0].at) - 1500 < inForceAt) {
      await tx.jobs.findLease('anything')
    }
    await tx.customers.lock(toCustomerId('00000000-0000-4000-8000-000000000000'))
    return tx.now
  })
  expect(seen).toEqual([false, true])
  expect(now).toBeGreaterThanOrEqual(inForceAt)
})
