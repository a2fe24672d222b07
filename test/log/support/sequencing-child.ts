/**
 * A process that records entries and sequences them until it is killed, or kills itself at a step that
 * it was told. It says `ready`, waits for a line with its orders, and prints `E <id>` for every entry
 * whose transaction was acknowledged, `C <note>` for every checkpoint that it saw published, and
 * `D <step>` as its last words.
 */

import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { createInterface } from 'node:readline'
import { systemClock } from '../../../src/base/clock.ts'
import { isProductError } from '../../../src/base/product-error.ts'
import { workLog } from '../../../src/operations/work-log.ts'
import { openPostgres } from '../../../src/storage/engines/postgres.ts'
import { openSqlite } from '../../../src/storage/engines/sqlite.ts'
import { buildEvidence } from '../../support/evidence.ts'
import { type DeadlyStep, tellSteps } from './deadly-steps.ts'
import { appendEntry, type LogDeps, toLogDeps } from './log.ts'

/** What the test starts this program with. */
export type SequencingChild = {
  readonly engine: 'sqlite' | 'postgres'
  readonly place: string
  readonly folder: string
  readonly seed: string
}

/** Without a step it works until it is killed. */
export type ChildOrders = { readonly dieAt?: { readonly step: DeadlyStep; readonly time: number } }

const writers = 4

async function open({ engine, place, folder, seed }: SequencingChild): Promise<LogDeps> {
  const clock = systemClock
  const storage =
    engine === 'sqlite'
      ? await openSqlite({ file: place, clock, as: 'serve' })
      : await openPostgres({ url: place, clock, poolSize: writers + 2 })
  const key = { id: 'first', seed: new Uint8Array(Buffer.from(seed, 'hex')) }
  return toLogDeps(storage, buildEvidence({ log: { current: key, all: [key] } }, { folder, clock }))
}

function dying(deps: LogDeps, { dieAt }: ChildOrders): LogDeps {
  if (dieAt === undefined) return deps
  let left = dieAt.time
  return tellSteps(deps, (step) => {
    if (step !== dieAt.step) return
    left -= 1
    if (left > 0) return
    writeSync(1, `D ${step}\n`)
    process.kill(process.pid, 'SIGKILL')
  })
}

/** The answer to a process that another one overtook: nothing has happened, and it tries again. */
async function unlessOvertaken(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isProductError(error) || error.code !== 'storage.busy') throw error
  }
}

async function workOn(deps: LogDeps): Promise<never> {
  const { storage, evidence } = deps
  const write = async (): Promise<never> => {
    for (;;) {
      await unlessOvertaken(async () => {
        const id = await storage.write((tx) => appendEntry(tx))
        // Straight to the pipe: what is said was acknowledged, even if the next moment is the last.
        writeSync(1, `E ${id}\n`)
      })
    }
  }
  const sequence = async (): Promise<never> => {
    for (let size = -1; ; ) {
      await unlessOvertaken(() => workLog(deps))
      const condition = evidence.watch.condition()
      if (condition.kind === 'halted') throw new Error(`the log is halted: ${condition.reason}`)
      const newest = await storage.read((tx) => tx.log.findNewestCheckpoint())
      if (newest === undefined || newest.size === size) continue
      size = newest.size
      writeSync(1, `C ${Buffer.from(newest.note).toString('base64')}\n`)
    }
  }
  await Promise.all([...Array.from({ length: writers }, write), sequence()])
  throw new Error('it ends by being killed')
}

async function main(setting: SequencingChild): Promise<void> {
  // Whoever is killed leaves no compiled modules to the next one.
  flushCompileCache()
  writeSync(1, 'ready\n')
  for await (const line of createInterface({ input: process.stdin })) {
    // A true boundary: only the test writes this line, by the same type.
    const orders = JSON.parse(line) as ChildOrders
    await workOn(dying(await open(setting), orders))
  }
}

// A true boundary: only the test writes this argument, by the same type.
if (process.argv[2]?.startsWith('{')) await main(JSON.parse(process.argv[2]) as SequencingChild)
