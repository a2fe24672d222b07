import fileSystem, { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../../src/base/clock.ts'
import { checkLog } from '../../src/operations/check-log.ts'
import { describeLogCondition } from '../../src/operations/log-condition.ts'
import { readLogStatus, resumeLog } from '../../src/operations/log-status.ts'
import { openProgramme } from '../../src/operations/open-programme.ts'
import { workLog } from '../../src/operations/work-log.ts'
import { createCheckpointSigner } from '../../src/outbound/checkpoint-signer.ts'
import { openSqlite } from '../../src/storage/engines/sqlite.ts'
import { parseNote } from '../../src/transparency/note.ts'
import { openNote } from '../../src/transparency/open-note.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { newEvidenceFolder } from '../support/evidence.ts'
import { forEachEngine, openTestStorage } from '../support/storage.ts'
import {
  appendEntries,
  type LogDeps,
  type OpenLog,
  openLog,
  origin,
  policyOf,
  stateOf,
  tamper,
  toLogDeps,
} from './support/log.ts'

/** From now on the disk is full in the middle of every file of this folder. */
function fillDisk(folder: string): Disposable {
  const { open } = fileSystem
  fileSystem.open = async (path, ...rest) => {
    const handle = await open(path, ...rest)
    if (!String(path).startsWith(folder)) return handle
    handle.writeFile = async (content) => {
      await handle.write(String(content).slice(0, 40))
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    }
    return handle
  }
  syncBuiltinESMExports()
  return {
    [Symbol.dispose]() {
      fileSystem.open = open
      syncBuiltinESMExports()
    },
  }
}

const conditionOf = ({ evidence }: LogDeps) => evidence.watch.condition()
const sentenceOf = (deps: LogDeps) => describeLogCondition(conditionOf(deps)) ?? ''

/** An older database of the same deployment: a copy, or another one that is behind. */
async function openOlder(log: OpenLog): Promise<AsyncDisposable & { readonly deps: LogDeps }> {
  if (log.engine === 'sqlite') {
    const file = `${log.test.place}.older`
    const storage = await openSqlite({ file, clock: systemClock, as: 'serve' })
    return {
      deps: toLogDeps(storage, log.evidenceOf()),
      [Symbol.asyncDispose]: () => storage[Symbol.asyncDispose](),
    }
  }
  const other = await openTestStorage('postgres')
  const deps = toLogDeps(other.storage, log.evidenceOf())
  await openProgramme(deps, origin)
  return { deps, [Symbol.asyncDispose]: () => other[Symbol.asyncDispose]() }
}

forEachEngine((engine) => {
  test('a database older than what was signed is halted: nothing is signed, entries wait', async () => {
    await using log = await openLog(engine)
    await appendEntries(log.deps, 3)
    await workLog(log.deps)
    if (engine === 'sqlite') await log.deps.storage.backup(`${log.test.place}.older`)
    await appendEntries(log.deps, 3)
    await workLog(log.deps)
    const before = await readdir(log.folder)
    await using older = await openOlder(log)
    const { published = 0 } = await stateOf(older.deps)
    await appendEntries(older.deps, 9)
    const pending = (await stateOf(older.deps)).pending
    await workLog(older.deps)
    expect(conditionOf(older.deps)).toEqual({ kind: 'halted', reason: 'rolled-back' })
    expect(sentenceOf(older.deps)).toMatch(/put back the newest copy.*"countersign log resume"/)
    await workLog(older.deps)
    await appendEntries(older.deps, 1)
    expect(await stateOf(older.deps)).toMatchObject({ state: 'halted', pending: pending + 1 })
    expect((await stateOf(older.deps)).published ?? 0).toBe(published)
    expect(await readdir(log.folder)).toEqual(before)
    expect(await resumeLog(older.deps)).toMatchObject({ kind: 'refused' })
    // The newest copy goes on as if nothing had been.
    await appendEntries(log.deps, 1)
    await workLog(log.deps)
    expect(await stateOf(log.deps)).toMatchObject({ state: 'active', size: 8, published: 8 })
  })

  test('a database that went another way than what was signed is halted', async () => {
    await using log = await openLog(engine)
    await appendEntries(log.deps, 3)
    await workLog(log.deps)
    const other = await openTestStorage(engine)
    await using _ = other
    const deps = toLogDeps(other.storage, log.evidenceOf({ folder: newEvidenceFolder() }))
    await openProgramme(deps, origin)
    await appendEntries(deps, 30)
    await workLog(deps)
    const here = { ...deps, evidence: log.evidenceOf() }
    await appendEntries(here, 1)
    await workLog(here)
    expect(conditionOf(here)).toEqual({ kind: 'halted', reason: 'forked' })
    expect(await stateOf(here)).toMatchObject({ state: 'halted', pending: 1 })
  })

  test('two roots that were signed for one size halt the log', async () => {
    await using log = await openLog(engine)
    await workLog(log.deps)
    const [mark = ''] = await log.deps.evidence.highWater.readNewest(origin)
    await log.deps.evidence.highWater.append({ size: 1, rootHex: '00'.repeat(32), note: mark })
    await appendEntries(log.deps, 1)
    await workLog(log.deps)
    expect(conditionOf(log.deps)).toEqual({ kind: 'halted', reason: 'forked' })
  })

  test('without anything that remembers, a process signs only on an operator’s word', async () => {
    await using log = await openLog(engine)
    await appendEntries(log.deps, 3)
    await workLog(log.deps)
    await appendEntries(log.deps, 3)
    const folder = newEvidenceFolder()
    const lost = await log.openAnother({ folder })
    await workLog(lost)
    expect(conditionOf(lost)).toEqual({ kind: 'withheld', reason: 'no-high-water' })
    expect(sentenceOf(lost)).toContain('COUNTERSIGN_LOG_TRUST_DATABASE')
    // It holds up this process alone.
    expect(await stateOf(log.deps)).toMatchObject({ state: 'active', published: 4, pending: 3 })
    const trusting = { ...lost, evidence: log.evidenceOf({ folder, trustDatabase: true }) }
    await workLog(trusting)
    expect(await stateOf(log.deps)).toMatchObject({ published: 7 })
    await workLog(lost)
    expect(conditionOf(lost)).toEqual({ kind: 'active' })
    await rm(folder, { recursive: true })
  })

  test('a mark that is none, or of another log, holds this process up', async () => {
    await using log = await openLog(engine)
    await workLog(log.deps)
    await appendEntries(log.deps, 1)
    const spoilt = await log.openAnother({ folder: newEvidenceFolder() })
    const { highWater } = spoilt.evidence
    await highWater.append({ size: 9, rootHex: '11'.repeat(32), note: 'nothing' })
    await workLog(spoilt)
    expect(conditionOf(spoilt)).toMatchObject({ reason: 'unreadable-high-water' })
    const note = `other.example/evidence/main\n1\n${'A'.repeat(43)}=\n\n\u2014 a AAAAAAAA\n`
    await highWater.append({ size: 10, rootHex: '11'.repeat(32), note })
    await workLog(spoilt)
    expect(conditionOf(spoilt)).toMatchObject({ reason: 'high-water-of-another-log' })
  })

  test('what cannot be remembered is not published, and is as soon as it can', async () => {
    await using log = await openLog(engine)
    await workLog(log.deps)
    const ids = await appendEntries(log.deps, 3)
    await rm(log.folder, { recursive: true })
    // In place of the folder, something into which nothing can be written.
    const trusting = { ...log.deps, evidence: log.evidenceOf({ trustDatabase: true }) }
    await writeFile(log.folder, '')
    await expect(workLog(trusting)).rejects.toThrow(/ENOTDIR|EEXIST/)
    expect(await stateOf(log.deps)).toMatchObject({ published: 1 })
    await rm(log.folder)
    await workLog(trusting)
    expect(await stateOf(log.deps)).toMatchObject({ published: ids.length + 1, pending: 0 })
    expect(await checkLog(log.deps)).toMatchObject({ problems: [] })
  })

  test('a disk that is full in the middle of a note leaves neither a checkpoint nor half a note', async () => {
    await using log = await openLog(engine)
    await workLog(log.deps)
    const before = await readdir(log.folder)
    const ids = await appendEntries(log.deps, 3)
    {
      using _ = fillDisk(log.folder)
      for (let round = 0; round < 3; round += 1) {
        await expect(workLog(log.deps)).rejects.toThrow('ENOSPC')
      }
    }
    expect(await readdir(log.folder)).toEqual(before)
    expect(await stateOf(log.deps)).toMatchObject({ size: ids.length + 1, published: 1 })
    await workLog(log.deps)
    expect(await stateOf(log.deps)).toMatchObject({ published: ids.length + 1, pending: 0 })
  })

  test('while the signer is away entries go on into the tree, and are signed when it is back', async () => {
    await using log = await openLog(engine)
    await workLog(log.deps)
    const away = {
      ...log.deps,
      evidence: {
        ...log.deps.evidence,
        signer: {
          ...log.deps.evidence.signer,
          signers: () => Promise.reject(new Error('the signer does not answer')),
        },
      },
    }
    for (let round = 0; round < 3; round += 1) {
      await appendEntries(away, 2)
      await expect(workLog(away)).rejects.toThrow('the signer')
    }
    expect(await stateOf(away)).toMatchObject({ size: 7, published: 1, pending: 0 })
    await workLog(log.deps)
    expect(await stateOf(log.deps)).toMatchObject({ size: 7, published: 7 })
  })

  const spoilt =
    engine === 'sqlite'
      ? "cast(x'0000' || substr(hashes, 3) as blob)"
      : "'\\x0000'::bytea || substr(hashes, 3)"
  const spoilHashes = (level: number, n: number) =>
    `update log_tile set hashes = ${spoilt} where level = ${level} and n = ${n}`

  test.each([
    ['an entry', "update log_entry set entry = replace(entry, 'vkey', 'vKey') where idx = 300"],
    ['the id of an entry', "update log_entry set entry_id = 'other' where idx = 300"],
    ['a missing entry', 'delete from log_entry where idx = 700'],
    ['a complete tile', spoilHashes(0, 1)],
    ['a tile above', spoilHashes(1, 0)],
    ['a missing tile', 'delete from log_tile where level = 0 and n = 0'],
    ['a checkpoint', "update log_checkpoint set note = replace(note, '\n701\n', '\n700\n')"],
    [
      'a signature',
      "update log_checkpoint set note = replace(note, '/main ', '/main A') where size = 701",
    ],
  ])(
    '%s that was changed by hand is found by the check and halts the log',
    async (_, statement) => {
      await using log = await openLog(engine)
      await appendEntries(log.deps, 700)
      while ((await workLog(log.deps)) === 'more');
      await workLog(log.deps)
      expect(await checkLog(log.deps)).toMatchObject({ size: 701, problems: [] })
      await tamper(log, statement)
      const { problems } = await checkLog(log.deps)
      expect(problems.length).toBeGreaterThan(0)
      expect(await stateOf(log.deps)).toMatchObject({ state: 'halted' })
      const status = await readLogStatus(log.deps)
      expect(status.condition.kind).toBe('halted')
      expect(await resumeLog(log.deps)).toMatchObject({ kind: 'refused' })
    },
  )

  test('a tile changed at the edge is found before anything is added to it', async () => {
    await using log = await openLog(engine)
    await appendEntries(log.deps, 10)
    await workLog(log.deps)
    await tamper(log, spoilHashes(0, 0))
    await appendEntries(log.deps, 1)
    await workLog(log.deps)
    expect(conditionOf(log.deps)).toEqual({ kind: 'halted', reason: 'altered' })
    expect(await stateOf(log.deps)).toMatchObject({ state: 'halted', size: 11, pending: 1 })
  })

  test('a halted log goes on once it has been repaired and checked', async () => {
    await using log = await openLog(engine)
    await appendEntries(log.deps, 10)
    await workLog(log.deps)
    const swap = (from: string, to: string) =>
      tamper(log, `update log_entry set entry = replace(entry, '${from}', '${to}') where idx = 4`)
    await swap('vkey', 'vKey')
    await checkLog(log.deps)
    await appendEntries(log.deps, 2)
    await workLog(log.deps)
    expect(await stateOf(log.deps)).toMatchObject({ state: 'halted', pending: 2 })
    expect(await resumeLog(log.deps)).toMatchObject({ kind: 'refused' })
    await swap('vKey', 'vkey')
    expect(await resumeLog(log.deps)).toEqual({ kind: 'resumed' })
    await workLog(log.deps)
    expect(await stateOf(log.deps)).toMatchObject({ state: 'active', size: 13, published: 13 })
    expect(await resumeLog(log.deps)).toEqual({ kind: 'was-active' })
  })

  test('while one key replaces another both sign, then the new one alone', async () => {
    await using log = await openLog(engine)
    await workLog(log.deps)
    const clock = { now: 1000, realNow: () => clock.now }
    const next = { id: 'next', seed: new Uint8Array(32).fill(7) }
    const all = [next, { ...log.key, signsUntil: 5000 }]
    const signer = createCheckpointSigner({ log: { current: next, all } }, clock)
    const deps = { ...log.deps, evidence: { ...log.deps.evidence, signer } }
    const signedBy = async () => {
      const newest = await deps.storage.read((tx) => tx.log.findNewestCheckpoint())
      const note = parseNote(newest?.note ?? '')
      const both = [...(await policyOf(next)).logs, ...(await policyOf(log.key)).logs]
      const opened = note && (await openNote(note, both, primitives))
      return opened?.kind === 'opened' ? opened.logKeys.map((key) => both.indexOf(key)) : []
    }
    expect(await signedBy()).toEqual([1])
    await appendEntries(deps, 1)
    await workLog(deps)
    expect(await signedBy()).toEqual([0, 1])
    clock.now = 5000
    await appendEntries(deps, 1)
    await workLog(deps)
    expect(await signedBy()).toEqual([0])
  })

  test('a new key signs the newest checkpoint at its first start, also when nothing happens', async () => {
    await using log = await openLog(engine)
    await workLog(log.deps)
    const next = { id: 'next', seed: new Uint8Array(32).fill(9) }
    const signer = createCheckpointSigner(
      { log: { current: next, all: [next, log.key] } },
      systemClock,
    )
    const started = toLogDeps(log.deps.storage, { ...log.evidenceOf(), signer })
    await workLog(started)
    await workLog(toLogDeps(log.deps.storage, log.evidenceOf()))
    const { newest, cosigned } = await log.deps.storage.read(async (tx) => ({
      newest: await tx.log.findNewestCheckpoint(),
      cosigned: await tx.log.findCosignedUpTo(1),
    }))
    const note = parseNote(newest?.note ?? '')
    const both = [...(await policyOf(log.key)).logs, ...(await policyOf(next)).logs]
    expect(note && (await openNote(note, both, primitives))).toMatchObject({ logKeys: both })
    // It is a signature of the log, and no witness's.
    expect(cosigned).toBeUndefined()
    expect(await workLog(started)).toBe('idle')
  })
})

test('marks of what was signed are few, and the largest counts whoever wrote last', async () => {
  await using log = await openLog('sqlite')
  const { highWater } = log.deps.evidence
  await mkdir(log.folder, { recursive: true })
  await writeFile(join(log.folder, 'note.txt'), 'not ours')
  for (const size of [20, 3, 11, 5, 4, 7, 6, 9, 8, 10]) {
    await highWater.append({ size, rootHex: '22'.repeat(32), note: `note ${size}` })
  }
  expect(await highWater.readNewest(origin)).toEqual(['note 20'])
  expect((await readdir(log.folder)).filter((file) => file.endsWith('.note'))).toHaveLength(8)
})
