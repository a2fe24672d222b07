/**
 * A process that records entries and sequences them until it is killed. It prints `E <id>` for every
 * entry whose transaction was acknowledged and `C <note>` for every checkpoint that it published.
 */

import { writeSync } from 'node:fs'
import { systemClock } from '../../../src/base/clock.ts'
import { workLog } from '../../../src/operations/work-log.ts'
import { openPostgres } from '../../../src/storage/engines/postgres.ts'
import { openSqlite } from '../../../src/storage/engines/sqlite.ts'
import { buildEvidence } from '../../support/evidence.ts'
import { appendEntry, toLogDeps } from './log.ts'

/** What the test starts this program with. */
export type SequencingChild = {
  readonly engine: 'sqlite' | 'postgres'
  readonly place: string
  readonly folder: string
  readonly seed: string
}

const writers = 4

async function main(): Promise<void> {
  // A true boundary: only the test writes this argument, by the same type.
  const { engine, place, folder, seed } = JSON.parse(process.argv[2] ?? '') as SequencingChild
  const clock = systemClock
  const storage =
    engine === 'sqlite'
      ? await openSqlite({ file: place, clock, as: 'serve' })
      : await openPostgres({ url: place, clock, poolSize: 8 })
  const key = { id: 'first', seed: new Uint8Array(Buffer.from(seed, 'hex')) }
  const deps = toLogDeps(
    storage,
    buildEvidence({ log: { current: key, all: [key] } }, { folder, clock }),
  )
  const write = async (): Promise<never> => {
    for (;;) {
      const id = await storage.write((tx) => appendEntry(tx))
      writeSync(1, `E ${id}\n`)
    }
  }
  const sequence = async (): Promise<never> => {
    for (let size = -1; ; ) {
      await workLog(deps)
      const newest = await storage.read((tx) => tx.log.findNewestCheckpoint())
      if (newest === undefined || newest.size === size) continue
      size = newest.size
      writeSync(1, `C ${Buffer.from(newest.note).toString('base64')}\n`)
    }
  }
  await Promise.all([...Array.from({ length: writers }, write), sequence()])
}

if (process.argv[2]?.startsWith('{')) await main()
