import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { systemClock } from '../../src/base/clock.ts'
import { buildReceipt } from '../../src/operations/build-receipt.ts'
import { checkLog } from '../../src/operations/check-log.ts'
import type { LogSource } from '../../src/operations/log-source.ts'
import { resumeLog } from '../../src/operations/log-status.ts'
import { openProgramme } from '../../src/operations/open-programme.ts'
import { readCheckpoint } from '../../src/operations/read-log.ts'
import { restoreLog } from '../../src/operations/restore-log.ts'
import { succeedLog } from '../../src/operations/succeed-log.ts'
import { workLog } from '../../src/operations/work-log.ts'
import { addLogTables } from '../../src/storage/engines/postgres/add-log-tables.ts'
import { toUtf8 } from '../../src/transparency/bytes.ts'
import { encodeBundle } from '../../src/transparency/entry-bundle.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { tileWidth } from '../../src/transparency/tile.ts'
import { verifyReceipt } from '../../src/transparency/verify-receipt.ts'
import { queryRaw } from '../support/raw-sql.ts'
import { type Engine, forEachEngine, openTestStorage } from '../support/storage.ts'
import {
  appendEntries,
  type LogDeps,
  type OpenLog,
  openLog,
  origin,
  policyOf,
  stateOf,
  toLogDeps,
} from './support/log.ts'

const noProblems = expect.objectContaining({ problems: [] })
const wet = { isDryRun: false }

/** A copy of the log that somebody kept, and what a test changes in it. */
async function copyOf(
  { storage }: LogDeps,
  change: (entries: Uint8Array[]) => void = () => undefined,
): Promise<LogSource> {
  const { note, entries } = await storage.read(async (tx) => ({
    note: (await tx.log.findNewestCheckpoint())?.note ?? '',
    entries: (await tx.log.listEntries(0, 100_000)).map(({ entry }) => toUtf8(entry)),
  }))
  change(entries)
  return {
    checkpoint: async () => note,
    bundle: async (n, width) => encodeBundle(entries.slice(n * tileWidth, n * tileWidth + width)),
  }
}

/** The same deployment with a database that holds the first entries alone. */
async function openOlder(log: OpenLog, size: number) {
  const first = await log.deps.storage.read((tx) => tx.log.listEntries(0, size))
  const test = await openTestStorage(log.engine, { clock: systemClock })
  const deps = toLogDeps(test.storage, log.evidenceOf())
  await openProgramme(deps, origin)
  // As the copy held them before: pending, with the bytes that were sequenced later.
  await queryRaw(log.engine, test.place, 'delete from log_pending')
  await test.storage.write(async (tx) => {
    for (const { entryId, entry } of first) await pend(tx, entryId, entry)
  })
  const elsewhere = { ...deps, evidence: log.evidenceOf({ folder: `${log.folder}-older` }) }
  await workLog(elsewhere)
  await rm(`${log.folder}-older`, { recursive: true })
  return { deps, test, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() }
}

type Write = Parameters<Parameters<LogDeps['storage']['write']>[0]>[0]
async function pend(tx: Write, entryId: string, entry: string): Promise<void> {
  const { toEntryId } = await import('../../src/base/identifiers.ts')
  const recordedAt = Date.parse(JSON.parse(entry).recorded_at)
  await tx.log.append({
    entryId: toEntryId(entryId),
    customerId: undefined,
    recordedAt,
    entry,
    disclosures: [],
  })
}

async function receiptOf(deps: LogDeps, id: Awaited<ReturnType<typeof appendEntries>>[number]) {
  return deps.storage.read(async (tx) => {
    const entry = await tx.log.findEntry(id)
    const receipt =
      entry && (await buildReceipt(deps, tx, { entry, disclosures: [], withDocuments: false }))
    return JSON.stringify(receipt?.file)
  })
}

async function makeRoom(engine: Engine, place: string): Promise<void> {
  if (engine === 'postgres') await addLogTables(place, 2)
}

forEachEngine((engine) => {
  test('entries that an older database lost come back from a mirror, and the log goes on', async () => {
    await using log = await openLog(engine)
    await appendEntries(log.deps, 20)
    await workLog(log.deps)
    const [late] = await appendEntries(log.deps, 700)
    while ((await workLog(log.deps)) === 'more');
    const source = await copyOf(log.deps)
    await using older = await openOlder(log, 21)
    // What is pending there stands in the log already, and must not stand in it twice.
    const known = await log.deps.storage.read((tx) => tx.log.listEntries(30, 2))
    await older.deps.storage.write(async (tx) => {
      for (const { entryId, entry } of known) await pend(tx, entryId, entry)
    })
    await workLog(older.deps)
    expect(await stateOf(older.deps)).toMatchObject({ state: 'halted', size: 21, pending: 2 })
    expect(await restoreLog(older.deps, source, { isDryRun: true })).toEqual({
      kind: 'restorable',
      from: 21,
      size: 721,
      types: new Map([['key', 700]]),
    })
    expect(await stateOf(older.deps)).toMatchObject({ size: 21, pending: 2 })
    expect(await restoreLog(older.deps, source, wet)).toMatchObject({ kind: 'restored', from: 21 })
    expect(await resumeLog(older.deps)).toEqual({ kind: 'resumed' })
    await appendEntries(older.deps, 1)
    await workLog(older.deps)
    expect(await stateOf(older.deps)).toEqual({
      state: 'active',
      size: 722,
      published: 722,
      pending: 0,
    })
    expect(await checkLog(older.deps)).toEqual(noProblems)
    const policy = await policyOf(log.key)
    const receipt = late && (await receiptOf(older.deps, late))
    expect(await verifyReceipt(receipt ?? '', { policy, primitives })).toMatchObject({
      kind: 'valid',
    })
    expect(await restoreLog(older.deps, source, wet)).toEqual({
      kind: 'nothing-missing',
      size: 722,
    })
  })

  test('a false mirror puts nothing back', async () => {
    await using log = await openLog(engine)
    await appendEntries(log.deps, 5)
    await workLog(log.deps)
    const early = await copyOf(log.deps)
    await appendEntries(log.deps, 20)
    await workLog(log.deps)
    await using older = await openOlder(log, 6)
    await workLog(older.deps)
    const refusalOf = async (source: LogSource) => restoreLog(older.deps, source, wet)
    const swapped = await copyOf(log.deps, (entries) =>
      entries.splice(9, 2, ...entries.slice(9, 11).reverse()),
    )
    expect(await refusalOf(swapped)).toEqual({
      kind: 'refused',
      reason: { kind: 'root-differs', size: 26 },
    })
    const cut = await copyOf(log.deps, (entries) => entries.pop())
    expect(await refusalOf(cut)).toMatchObject({ reason: { kind: 'source-malformed' } })
    const broken = await copyOf(log.deps, (entries) => entries.splice(8, 1, toUtf8('{}')))
    expect(await refusalOf(broken)).toEqual({
      kind: 'refused',
      reason: { kind: 'source-malformed', index: 8 },
    })
    expect(await refusalOf(early)).toEqual({
      kind: 'refused',
      reason: { kind: 'source-too-short', has: 6, signed: 26 },
    })
    const good = await copyOf(log.deps)
    const unsigned = {
      ...good,
      checkpoint: async () => (await good.checkpoint()).replace(/\n26\n/, '\n27\n'),
    }
    expect(await refusalOf(unsigned)).toMatchObject({ reason: { kind: 'source-unsigned' } })
    expect(await stateOf(older.deps)).toMatchObject({ state: 'halted', size: 6 })
    // One that answers otherwise when it is read again is found out step by step.
    let reads = 0
    const turning: LogSource = {
      ...good,
      bundle: (n, width) => {
        reads += 1
        return (reads > 1 ? swapped : good).bundle(n, width)
      },
    }
    await expect(refusalOf(turning)).rejects.toThrow('something else')
    expect(await stateOf(older.deps)).toMatchObject({ state: 'halted', size: 6 })
    expect(await refusalOf(good)).toMatchObject({ kind: 'restored' })
  })

  test('a closed log is followed by another one, both are served, and receipts of both are valid', async () => {
    await using log = await openLog(engine)
    const [before] = await appendEntries(log.deps, 4)
    await workLog(log.deps)
    const [pending] = await appendEntries(log.deps, 3)
    const options = { name: 'main-2', isAbandoned: false, isDryRun: false }
    expect(await succeedLog(log.deps, { ...options, isDryRun: true })).toMatchObject({
      kind: 'possible',
      isInOrder: true,
    })
    expect(await stateOf(log.deps)).toMatchObject({ state: 'active', size: 5, pending: 3 })
    expect(await succeedLog(log.deps, { ...options, name: 'main' })).toEqual({ kind: 'name-taken' })
    await makeRoom(engine, log.test.place)
    const next = 'log.example/evidence/main-2'
    expect(await succeedLog(log.deps, options)).toMatchObject({
      kind: 'opened',
      closed: { origin, size: 9 },
      origin: next,
      isInOrder: true,
    })
    const [after] = await appendEntries(log.deps, 1)
    await workLog(log.deps)
    expect(await stateOf(log.deps)).toEqual({ state: 'active', size: 2, published: 2, pending: 0 })
    const [opened, last] = await log.deps.storage.read(async (tx) => [
      (await tx.log.listEntries(0, 1))[0],
      (await tx.log.of(1).listEntries(8, 1))[0],
    ])
    expect(JSON.parse(last?.entry ?? '')).toMatchObject({ type: 'log_closed', log: origin })
    expect(JSON.parse(opened?.entry ?? '')).toMatchObject({
      type: 'log_opened',
      log: next,
      checkpoint: expect.stringContaining(`${origin}\n9\n`),
    })
    for (const [id, name] of [
      [before, origin],
      [pending, origin],
      [after, next],
    ] as const) {
      const policy = await policyOf(log.key, name)
      const text = id === undefined ? '' : await receiptOf(log.deps, id)
      expect(await verifyReceipt(text, { policy, primitives })).toMatchObject({
        kind: 'valid',
        entry: { id },
      })
    }
    expect(await readCheckpoint(log.deps, 'main')).toContain(`${origin}\n9\n`)
    expect(await readCheckpoint(log.deps, 'main-2')).toContain(`${next}\n2\n`)
    expect(await checkLog(log.deps)).toEqual(noProblems)
  })

  test('a log that is lost is given up, and what waited goes into its successor', async () => {
    await using log = await openLog(engine)
    await appendEntries(log.deps, 3)
    await workLog(log.deps)
    await appendEntries(log.deps, 3)
    await workLog(log.deps)
    await using older = await openOlder(log, 4)
    await workLog(older.deps)
    const [waiting] = await appendEntries(older.deps, 5)
    const options = { name: 'after', isAbandoned: false, isDryRun: false }
    expect(await succeedLog(older.deps, options)).toMatchObject({ kind: 'not-now' })
    await makeRoom(engine, older.test.place)
    expect(await succeedLog(older.deps, { ...options, isAbandoned: true })).toMatchObject({
      kind: 'opened',
      closed: { origin, size: 7 },
      isInOrder: false,
    })
    await workLog(older.deps)
    await workLog(older.deps)
    expect(await stateOf(older.deps)).toEqual({
      state: 'active',
      size: 6,
      published: 6,
      pending: 0,
    })
    const next = 'log.example/evidence/after'
    const entries = await older.deps.storage.read((tx) => tx.log.listEntries(0, 10))
    const fields = entries.map(({ entry }) => JSON.parse(entry))
    expect(fields.map(({ log: name }) => name)).toEqual(Array.from({ length: 6 }, () => next))
    expect(fields[0]).toMatchObject({
      type: 'log_opened',
      checkpoint: expect.stringContaining(`${origin}\n7\n`),
    })
    const policy = await policyOf(log.key, next)
    const text = waiting === undefined ? '' : await receiptOf(older.deps, waiting)
    expect(await verifyReceipt(text, { policy, primitives })).toMatchObject({ kind: 'valid' })
    expect(await checkLog(older.deps)).toEqual(noProblems)
  })
})
