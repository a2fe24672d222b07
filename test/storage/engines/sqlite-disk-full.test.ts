import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import { openSqlite } from '../../../src/storage/engines/sqlite.ts'
import type { Storage, WriteTransaction } from '../../../src/storage/storage.ts'
import { readPair, writeHalf, writePair } from './pairs.ts'

/** Half a megabyte in one row: more than any room left below. */
const tooLong = 'x'.repeat(500_000)

async function writeTooMuch(tx: WriteTransaction, name: string): Promise<void> {
  await writeHalf(tx, name, 'first')
  await tx.jobs.takeLease({ name: `${name}/${tooLong}`, holder: 'test', until: 1 }, 0)
  await writeHalf(tx, name, 'second')
}

/** A database with room for pairs, but not for half a megabyte. */
async function openAlmostFull(use: (storage: Storage, file: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-full-'))
  const file = join(folder, 'countersign.sqlite')
  const clock = systemClock
  try {
    const first = await openSqlite({ file, clock, as: 'serve' })
    await first[Symbol.asyncDispose]()
    const pages = await pagesOf(file)
    await using storage = await openSqlite({ file, clock, as: 'serve', maxPages: pages + 60 })
    await use(storage, file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function pagesOf(file: string): Promise<number> {
  const { DatabaseSync } = await import('node:sqlite')
  using database = new DatabaseSync(file)
  return Number(database.prepare('PRAGMA page_count').get()?.page_count)
}

test('when the disk is full the write that needed the room fails as full, its neighbours are done', async () => {
  await openAlmostFull(async (storage) => {
    const runs = new Map<string, number>()
    const names = Array.from({ length: 40 }, (_, number) => `pair-${number}`)
    const outcomes = await Promise.allSettled(
      names.map((name, number) =>
        storage.write(async (tx) => {
          runs.set(name, (runs.get(name) ?? 0) + 1)
          await (number === 20 ? writeTooMuch(tx, name) : writePair(tx, name))
        }),
      ),
    )
    for (const [number, name] of names.entries()) {
      const outcome = outcomes[number]
      if (number === 20) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'storage.full' } })
      } else expect(outcome?.status).toBe('fulfilled')
      expect(await readPair(storage, name)).toBe(number !== 20)
    }
    // They were one group: the engine took back those before it, and they ran again.
    expect(runs.get('pair-0')).toBe(2)
    expect(runs.get('pair-20')).toBe(1)
  })
})

test('a callback that swallows the error of a full disk is not acknowledged, nor does it write on alone', async () => {
  await openAlmostFull(async (storage) => {
    const swallowing = storage.write(async (tx) => {
      await writeTooMuch(tx, 'swallowed').catch(() => undefined)
      await writePair(tx, 'after').catch(() => undefined)
    })
    await expect(swallowing).rejects.toMatchObject({ code: 'storage.full' })
    expect(await readPair(storage, 'after')).toBe(false)
    expect(await readPair(storage, 'swallowed')).toBe(false)
  })
})

test('when every write is too much each fails by itself and the storage lives on', async () => {
  await openAlmostFull(async (storage) => {
    const names = Array.from({ length: 12 }, (_, number) => `pair-${number}`)
    const outcomes = await Promise.allSettled(
      names.map((name) => storage.write((tx) => writeTooMuch(tx, name))),
    )
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'storage.full' } })
    }
    await storage.write((tx) => writePair(tx, 'small'))
    expect(await readPair(storage, 'small')).toBe(true)
  })
})

test('when COMMIT itself fails nothing of it is acknowledged, and what fits is done alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-limit-'))
  const file = join(folder, 'countersign.sqlite')
  try {
    const storage = await openSqlite({ file, clock: systemClock, as: 'serve' })
    await storage[Symbol.asyncDispose]()
    // The kernel refuses to let any file of that process grow beyond a bound: the write-ahead log
    // hits it, and it is written at COMMIT.
    const child = new URL('./limited-child.ts', import.meta.url).pathname
    const process_ = spawn(
      'bash',
      ['-c', `ulimit -f 1200 && exec "$0" "$@"`, process.execPath, child, file],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const said = JSON.parse(await text(process_.stdout))
    expect(said.refused.length).toBeGreaterThan(0)
    expect(new Set(said.codes)).toEqual(new Set(['storage.unavailable']))
    expect(said.done.length).toBeGreaterThan(0)

    await using reopened = await openSqlite({ file, clock: systemClock, as: 'serve' })
    for (const name of said.done) expect(await readPair(reopened, name)).toBe(true)
    for (const name of said.refused) expect(await readPair(reopened, name)).toBe(false)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
