import { copyFile, rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../src/base/clock.ts'
import { toEntryId } from '../../src/base/identifiers.ts'
import { buildReceipt } from '../../src/operations/build-receipt.ts'
import { checkLog } from '../../src/operations/check-log.ts'
import { makeOfTiles } from '../../src/operations/make-of-tiles.ts'
import { workLog } from '../../src/operations/work-log.ts'
import { openSqlite } from '../../src/storage/engines/sqlite.ts'
import { equalBytes } from '../../src/transparency/bytes.ts'
import { type Checkpoint, parseCheckpoint } from '../../src/transparency/checkpoint.ts'
import { parseNote } from '../../src/transparency/note.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { planRoot } from '../../src/transparency/proof.ts'
import { verifyReceipt } from '../../src/transparency/verify-receipt.ts'
import { queryRaw } from '../support/raw-sql.ts'
import { type Engine, engines } from '../support/storage.ts'
import { type BundledChild, bundleChild } from './support/bundle-child.ts'
import { deadlySteps } from './support/deadly-steps.ts'
import { type Life, liveAndDie, planDeaths } from './support/killed-lives.ts'
import { type LogDeps, type OpenLog, openLog, policyOf, stateOf, toLogDeps } from './support/log.ts'

const deathsPerEngine = 120
/** An embedded database has one process; on a server others work on while one dies. */
const processesAtOnce: Readonly<Record<Engine, number>> = { sqlite: 1, postgres: 2 }

let child: BundledChild
beforeAll(async () => {
  child = await bundleChild()
})
afterAll(() => child[Symbol.asyncDispose]())

/** Every so many lives the file takes in what was written, or each start would read all of it anew. */
const livesPerRecovery = 8

/** Asks the database as the dead left it, and mostly leaves it so to whoever comes next. */
async function queryAsItIs(log: OpenLog, statement: string, life: number) {
  const { place } = log.test
  const isRecovered = life % livesPerRecovery === 0
  if (log.engine === 'postgres' || isRecovered) return queryRaw(log.engine, place, statement)
  // To open the file would recover it: that is for the next process to do.
  const copy = `${place}.copy`
  for (const part of ['', '-wal']) await copyFile(place + part, copy + part)
  const rows = await queryRaw('sqlite', copy, statement)
  for (const part of ['', '-wal', '-shm']) await rm(copy + part, { force: true })
  return rows
}

/** At every moment: indexes without a gap, nothing twice, nothing acknowledged lost, not halted. */
async function expectSound(log: OpenLog, { entries }: Life, life: number): Promise<void> {
  const said = entries.map((id) => `'${id}'`).join()
  const [row = {}] = await queryAsItIs(
    log,
    `select (select count(*) from log_entry) as entries,
      (select count(distinct entry_id) from log_entry) as different,
      (select coalesce(max(idx), -1) + 1 from log_entry) as indexes,
      (select size from log) as size, (select state from log) as state,
      (select count(*) from log_pending where entry_id in (select entry_id from log_entry)) as twice,
      (select count(*) from log_entry where entry_id in (${said || "''"}))
        + (select count(*) from log_pending where entry_id in (${said || "''"})) as kept`,
    life,
  )
  const { state, ...counts } = row
  const size = Number(row.size)
  expect(
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)])),
  ).toEqual({
    entries: size,
    different: size,
    indexes: size,
    size,
    twice: 0,
    kept: entries.length,
  })
  expect(state).toBe('active')
}

function checkpointOf(text: string): Checkpoint {
  const note = parseNote(text)
  const said = note && parseCheckpoint(note.text)
  if (said === undefined) throw new Error('a checkpoint is malformed')
  return said
}

/** Every note that anybody ever saw is the beginning of the log as it is now. */
async function expectNoFork({ storage }: LogDeps, notes: ReadonlySet<string>): Promise<void> {
  await storage.read(async (tx) => {
    for (const { size, root } of [...notes].map(checkpointOf)) {
      if (size === 0) continue
      const [now] = (await makeOfTiles(tx, planRoot(size), primitives)) ?? []
      expect(now !== undefined && equalBytes(now, root)).toBe(true)
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

/** Everything that is committed when it begins has its index and its signature when it ends. */
async function finish(deps: LogDeps): Promise<void> {
  for (;;) {
    await workLog(deps)
    const { size, published, pending, state } = await stateOf(deps)
    if (state !== 'active' || (pending === 0 && published === size)) return
  }
}

// The limit is for machines that do ten other things at once: alone it takes about a minute.
test.concurrent.each(engines)(
  'on %s: after kill -9 at every step and anywhere the log goes on: nothing twice, no fork, a receipt for every record',
  async (engine) => {
    await using log = await openLog(engine)
    await log.deps.storage[Symbol.asyncDispose]()
    const lives: Life[] = []
    const work = async (share: number) => {
      for await (const life of liveAndDie(
        log,
        child.program,
        planDeaths(deathsPerEngine / share),
      )) {
        lives.push(life)
        await expectSound(log, life, lives.length)
      }
    }
    const atOnce = processesAtOnce[engine]
    await Promise.all(Array.from({ length: atOnce }, () => work(atOnce)))
    const deps = await reopen(log)
    await using _ = deps.storage
    await finish(deps)
    expect(await stateOf(deps)).toMatchObject({ state: 'active', pending: 0 })
    expect(await checkLog(deps)).toMatchObject({ problems: [] })
    const notes = new Set(lives.flatMap((life) => life.notes))
    await expectNoFork(deps, notes)
    const told = lives.flatMap(({ entries }) => entries)
    const entries = await deps.storage.read((tx) => tx.log.listEntries(0, 1_000_000))
    const ids = new Set<string>(entries.map(({ entryId }) => entryId))
    expect(told.filter((id) => !ids.has(id))).toEqual([])
    await expectReceipts(
      log,
      deps,
      told.filter((_id, at) => at % 17 === 0),
    )
    // Every step was died at, and enough was signed in between for a fork to show.
    expect(new Set(lives.map(({ diedAt }) => diedAt))).toEqual(
      new Set(['anywhere', ...deadlySteps]),
    )
    expect(notes.size).toBeGreaterThan(deathsPerEngine / 4)
  },
  600_000,
)
