import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, inject } from 'vitest'
import { type Clock, systemClock } from '../../src/base/clock.ts'
import { openPostgres } from '../../src/storage/engines/postgres.ts'
import { openSqlite } from '../../src/storage/engines/sqlite.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { createTestDatabase } from './test-database.ts'

export type Engine = Storage['engine']
export const engines: readonly Engine[] = ['sqlite', 'postgres']

const poolSize = 8

export type TestStorage = {
  readonly storage: Storage
  /** Where it is: the path of the file, or the database's URL. */
  readonly place: string
  /** Opens the same database once more, as another process would; disposed of with the rest. */
  openAnother(): Promise<Storage>
  [Symbol.asyncDispose](): Promise<void>
}

/** Runs the same promises on every engine; the names of tests say on which. */
export function forEachEngine(tests: (engine: Engine) => void): void {
  describe.each(engines)('on %s', tests)
}

/** A fresh, migrated, empty database: `await using test = await openTestStorage(engine)`. */
export async function openTestStorage(
  engine: Engine,
  options: { readonly clock?: Clock } = {},
): Promise<TestStorage> {
  const { clock = systemClock } = options
  return engine === 'sqlite' ? openTestSqlite(clock) : openTestPostgres(clock)
}

async function openTestSqlite(clock: Clock): Promise<TestStorage> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-storage-'))
  const file = join(folder, 'countersign.sqlite')
  const storage = await openSqlite({ file, clock, as: 'serve' })
  return toTestStorage({
    storage,
    place: file,
    open: () => openSqlite({ file, clock, as: 'command' }),
    remove: () => rm(folder, { recursive: true, force: true }),
  })
}

async function openTestPostgres(clock: Clock): Promise<TestStorage> {
  const { url, drop } = await createTestDatabase(inject('postgresUrl'))
  const open = () => openPostgres({ url, clock, poolSize })
  const storage = await openPostgres({ url, migrationUrl: url, clock, poolSize })
  return toTestStorage({ storage, place: url, open, remove: drop })
}

function toTestStorage(parts: {
  readonly storage: Storage
  readonly place: string
  readonly open: () => Promise<Storage>
  readonly remove: () => Promise<void>
}): TestStorage {
  const { storage, place, open, remove } = parts
  const others: Storage[] = []
  return {
    storage,
    place,
    async openAnother() {
      const other = await open()
      others.push(other)
      return other
    },
    async [Symbol.asyncDispose]() {
      for (const each of [...others, storage]) await each[Symbol.asyncDispose]()
      await remove()
    },
  }
}
