import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, inject, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import { openPostgres } from '../../../src/storage/engines/postgres.ts'
import { openSqlite } from '../../../src/storage/engines/sqlite.ts'
import { type Engine, forEachEngine } from '../../support/storage.ts'
import { createTestDatabase } from '../../support/test-database.ts'
import { readPair } from './pairs.ts'

const rounds = 4
const child = new URL('./writing-child.ts', import.meta.url).pathname

async function preparePlace(engine: Engine) {
  if (engine === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-crash-'))
    const file = join(folder, 'countersign.sqlite')
    return {
      place: file,
      open: () => openSqlite({ file, clock: systemClock, as: 'serve' }),
      remove: () => rm(folder, { recursive: true, force: true }),
    }
  }
  const { url, drop } = await createTestDatabase(inject('postgresUrl'))
  const options = { url, clock: systemClock, poolSize: 4 }
  const migrated = await openPostgres({ ...options, migrationUrl: url })
  await migrated[Symbol.asyncDispose]()
  return { place: url, open: () => openPostgres(options), remove: drop }
}

/** Answers the names acknowledged by a process that was killed after about so many. */
async function writeUntilKilled(engine: Engine, place: string, word: string, about: number) {
  const writing = spawn(process.execPath, [child, engine, place, word], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: writing.stdout })) {
    acknowledged.push(line)
    if (acknowledged.length === about) writing.kill('SIGKILL')
  }
  if (writing.exitCode === null && writing.signalCode === null) await once(writing, 'exit')
  expect(writing.signalCode).toBe('SIGKILL')
  return acknowledged
}

forEachEngine((engine) => {
  test('a process killed while it writes leaves whole transactions, all those it acknowledged among them', async () => {
    const { place, open, remove } = await preparePlace(engine)
    try {
      for (let round = 0; round < rounds; round += 1) {
        const about = 40 + Math.floor(Math.random() * 400)
        const acknowledged = await writeUntilKilled(engine, place, `round${round}`, about)
        await using storage = await open()
        for (const name of acknowledged) expect(await readPair(storage, name)).toBe(true)
        // Those under way when it was killed: there or not, but never half of one.
        for (let late = 0; late < 200; late += 1) {
          await readPair(storage, `round${round}-${acknowledged.length - 50 + late}`)
        }
      }
    } finally {
      await remove()
    }
  })
})
