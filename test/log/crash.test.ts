import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { systemClock } from '../../src/base/clock.ts'
import { toEntryId } from '../../src/base/identifiers.ts'
import { buildReceipt } from '../../src/operations/build-receipt.ts'
import { checkLog } from '../../src/operations/check-log.ts'
import { makeOfTiles } from '../../src/operations/make-of-tiles.ts'
import { workLog } from '../../src/operations/work-log.ts'
import { openSqlite } from '../../src/storage/engines/sqlite.ts'
import { equalBytes } from '../../src/transparency/bytes.ts'
import { parseCheckpoint } from '../../src/transparency/checkpoint.ts'
import { parseNote } from '../../src/transparency/note.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { planRoot } from '../../src/transparency/proof.ts'
import { verifyReceipt } from '../../src/transparency/verify-receipt.ts'
import { forEachEngine } from '../support/storage.ts'
import { type LogDeps, type OpenLog, openLog, policyOf, stateOf, toLogDeps } from './support/log.ts'
import type { SequencingChild } from './support/sequencing-child.ts'

const program = new URL('./support/sequencing-child.ts', import.meta.url).pathname
const rounds = 14
const longestLifeMs = 350

type Seen = { readonly entries: string[]; readonly notes: string[] }

/** Runs the process and kills it at a moment that it did not choose. */
async function runUntilKilled({ engine, test, folder, key }: OpenLog, seen: Seen): Promise<void> {
  const setting: SequencingChild = {
    engine,
    place: test.place,
    folder,
    seed: Buffer.from(key.seed).toString('hex'),
  }
  const child = spawn(process.execPath, [program, JSON.stringify(setting)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let isArmed = false
  for await (const line of createInterface({ input: child.stdout })) {
    // It lives: from here on the moment is left to chance.
    if (!isArmed) void delay(Math.random() * longestLifeMs).then(() => child.kill('SIGKILL'))
    isArmed = true
    if (line.startsWith('E ')) seen.entries.push(line.slice(2))
    else seen.notes.push(Buffer.from(line.slice(2), 'base64').toString('utf8'))
  }
  await ended
}

/** Every note that anybody ever saw is the beginning of the log as it is now. */
async function expectNoFork({ storage }: LogDeps, notes: readonly string[]): Promise<void> {
  await storage.read(async (tx) => {
    for (const text of notes) {
      const note = parseNote(text)
      const said = note && parseCheckpoint(note.text)
      if (said === undefined) throw new Error('a checkpoint is malformed')
      if (said.size === 0) continue
      const [root] = (await makeOfTiles(tx, planRoot(said.size), primitives)) ?? []
      expect(root !== undefined && equalBytes(root, said.root)).toBe(true)
    }
  })
}

async function expectReceipts(log: OpenLog, deps: LogDeps, ids: readonly string[]): Promise<void> {
  const policy = await policyOf(log.key)
  for (const id of ids) {
    const receipt = await deps.storage.read(async (tx) => {
      const entry = await tx.log.findEntry(toEntryId(id))
      return entry && buildReceipt(deps, tx, { entry, disclosures: [], withDocuments: false })
    })
    const report = await verifyReceipt(receipt?.tlogProof ?? '', { policy, primitives })
    expect(report).toMatchObject({ kind: 'valid', entry: { id } })
  }
}

/** The storage as the next start has it. */
async function reopen(log: OpenLog): Promise<LogDeps> {
  if (log.engine === 'postgres') return log.openAnother()
  const storage = await openSqlite({ file: log.test.place, clock: systemClock, as: 'serve' })
  return toLogDeps(storage, log.evidenceOf())
}

forEachEngine((engine) => {
  test('after kill -9 anywhere the log goes on: nothing twice, no fork, a receipt for every record', async () => {
    await using log = await openLog(engine)
    await log.deps.storage[Symbol.asyncDispose]()
    const seen: Seen = { entries: [], notes: [] }
    for (let round = 0; round < rounds; round += 1) {
      await runUntilKilled(log, seen)
      const deps = await reopen(log)
      await using _ = deps.storage
      while ((await workLog(deps)) === 'more');
      const { size, ...state } = await stateOf(deps)
      expect(state).toEqual({ state: 'active', published: size, pending: 0 })
      const entries = await deps.storage.read((tx) => tx.log.listEntries(0, 1_000_000))
      const ids = new Set(entries.map((each) => each.entryId))
      expect(ids.size).toBe(size)
      expect(entries.map((each) => each.index)).toEqual(entries.map((_entry, at) => at))
      expect(seen.entries.filter((id) => !ids.has(id))).toEqual([])
      await expectNoFork(deps, seen.notes)
    }
    const deps = await reopen(log)
    await using _ = deps.storage
    expect(await checkLog(deps)).toMatchObject({ problems: [] })
    await expectReceipts(
      log,
      deps,
      seen.entries.filter((_id, at) => at % 7 === 0),
    )
    // Enough was signed for a fork to show.
    expect(seen.notes.length).toBeGreaterThan(5)
  }, 120_000)
})
