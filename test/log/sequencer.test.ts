import { expect, test } from 'vitest'
import { randomGuid } from '../../src/base/identifiers.ts'
import { startLogLoop } from '../../src/jobs/log-loop.ts'
import { buildReceipt } from '../../src/operations/build-receipt.ts'
import { checkLog } from '../../src/operations/check-log.ts'
import { wakeAfterEntries } from '../../src/operations/log-watch.ts'
import { sequenceEntries } from '../../src/operations/sequence-entries.ts'
import { waitForReceipt } from '../../src/operations/wait-for-receipt.ts'
import { workLog } from '../../src/operations/work-log.ts'
import { parseCheckpoint } from '../../src/transparency/checkpoint.ts'
import { parseNote } from '../../src/transparency/note.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { verifyReceipt } from '../../src/transparency/verify-receipt.ts'
import { queryRaw } from '../support/raw-sql.ts'
import { forEachEngine } from '../support/storage.ts'
import {
  appendEntries,
  appendEntry,
  type LogDeps,
  openLog,
  policyOf,
  stateOf,
} from './support/log.ts'

const noProblems = expect.objectContaining({ problems: [] })

function entriesOf({ storage }: LogDeps) {
  return storage.read((tx) => tx.log.listEntries(0, 100_000))
}

forEachEngine((engine) => {
  test('the log opens with its first entry, signed, after the empty tree', async () => {
    await using log = await openLog(engine)
    expect(await workLog(log.deps)).toBe('done')
    expect(await workLog(log.deps)).toBe('idle')
    expect(await stateOf(log.deps)).toEqual({ state: 'active', size: 1, published: 1, pending: 0 })
    const [first] = await entriesOf(log.deps)
    expect(JSON.parse(first?.entry ?? '')).toMatchObject({ type: 'log_opened' })
    expect(await log.deps.storage.read((tx) => tx.log.listCheckpoints(-1, 10))).toHaveLength(2)
  })

  test('entries stand in the order of their time, then of their ids, each once', async () => {
    await using log = await openLog(engine)
    await workLog(log.deps)
    const ids = Array.from({ length: 40 }, randomGuid).sort((a, b) => (a < b ? -1 : 1))
    const now = await log.deps.storage.read(async (tx) => tx.now)
    for (const [at, id] of ids.toReversed().entries()) {
      await log.deps.storage.write((tx) =>
        appendEntry(tx, { id, recordedAt: now + (at % 2 === 0 ? 5 : 0) }),
      )
    }
    await workLog(log.deps)
    const own = (await entriesOf(log.deps)).slice(1)
    const late = ids.filter((_, at) => (ids.length - 1 - at) % 2 === 0)
    const early = ids.filter((id) => !late.includes(id))
    expect(own.map((each) => each.entryId)).toEqual([...early, ...late])
    expect(own.map((each) => each.index)).toEqual(ids.map((_, at) => at + 1))
    expect(await checkLog(log.deps)).toEqual(noProblems)
  })

  test('an older entry that commits later is taken all the same', async () => {
    await using log = await openLog(engine)
    const now = await log.deps.storage.read(async (tx) => tx.now)
    await appendEntries(log.deps, 3)
    await workLog(log.deps)
    await log.deps.storage.write((tx) => appendEntry(tx, { recordedAt: now - 60_000 }))
    await workLog(log.deps)
    expect(await stateOf(log.deps)).toMatchObject({ size: 5, published: 5, pending: 0 })
    expect(await checkLog(log.deps)).toEqual(noProblems)
  })

  test('thousands of entries become one tree, and every one of them has a valid receipt', async () => {
    await using log = await openLog(engine)
    const ids = await appendEntries(log.deps, 1300)
    while ((await workLog(log.deps)) === 'more') await appendEntries(log.deps, 10)
    const more = await appendEntries(log.deps, 700)
    await workLog(log.deps)
    const policy = await policyOf(log.key)
    expect(await checkLog(log.deps)).toEqual(noProblems)
    for (const id of [...ids, ...more].filter((_, at) => at % 61 === 0)) {
      const receipt = await log.deps.storage.read(async (tx) => {
        const entry = await tx.log.findEntry(id)
        return entry && buildReceipt(log.deps, tx, { entry, disclosures: [], withDocuments: false })
      })
      for (const text of [JSON.stringify(receipt?.file), receipt?.tlogProof ?? '']) {
        const report = await verifyReceipt(text, { policy, primitives })
        expect(report).toMatchObject({ kind: 'valid', entry: { id } })
      }
    }
  })

  test('signing again what was signed gives the same bytes', async () => {
    await using log = await openLog(engine)
    await appendEntries(log.deps, 5)
    await workLog(log.deps)
    const note = () => log.deps.storage.read((tx) => tx.log.findNewestCheckpoint())
    const first = await note()
    // As after a crash between signing and publishing.
    const what = `where size = ${first?.size}`
    await queryRaw(engine, log.test.place, `delete from log_checkpoint ${what}`)
    await workLog({ ...log.deps, evidence: log.evidenceOf() })
    expect(await note()).toEqual(first)
  })

  test('two sequencers at once make one log, and never two roots of one size', async () => {
    await using log = await openLog(engine)
    await workLog(log.deps)
    const others = [log.deps, await log.openAnother(), await log.openAnother()]
    const written = new Set<string>()
    let failures = 0
    const work = async (deps: LogDeps) => {
      for (let round = 0; round < 25; round += 1) {
        for (const id of await appendEntries(deps, 7)) written.add(id)
        try {
          await workLog(deps)
        } catch {
          // Another one was faster: nothing has happened, and the next round goes on.
          failures += 1
        }
      }
    }
    await Promise.all(others.map(work))
    expect(failures).toBeLessThan(75)
    for (const deps of others) await workLog(deps)
    const entries = await entriesOf(log.deps)
    expect(new Set(entries.slice(1).map((each) => each.entryId))).toEqual(written)
    expect(entries).toHaveLength(written.size + 1)
    expect(await stateOf(log.deps)).toMatchObject({ state: 'active', pending: 0 })
    expect(await checkLog(log.deps)).toEqual(noProblems)
  })

  test('a sequencer that is overtaken takes everything back', async () => {
    await using log = await openLog(engine)
    await appendEntries(log.deps, 4)
    const head = await log.deps.storage.read((tx) => tx.log.findHead())
    await sequenceEntries(log.deps)
    await appendEntries(log.deps, 2)
    const overtaken = log.deps.storage.write(async (tx) => {
      await tx.log.takePending(10)
      const next = { size: 99, root: new Uint8Array(32), frontier: [new Uint8Array(32)] }
      if (!(await tx.log.advanceHead(head?.size ?? 0, next))) throw new Error('overtaken')
    })
    await expect(overtaken).rejects.toThrow('overtaken')
    expect(await stateOf(log.deps)).toMatchObject({ size: 5, pending: 2 })
  })

  test('whoever waits for a receipt has it as soon as the loop has signed', async () => {
    await using log = await openLog(engine)
    const storage = wakeAfterEntries(log.deps.storage, log.deps.evidence.watch)
    const deps = { ...log.deps, storage }
    const failed: unknown[] = []
    const conditions: string[] = []
    await using _ = startLogLoop(deps, {
      failed: (error) => failed.push(error),
      condition: ({ kind }) => conditions.push(kind),
    })
    for (let round = 0; round < 5; round += 1) {
      const id = await storage.write((tx) => appendEntry(tx))
      expect(await waitForReceipt(deps, id, 10_000)).toBe(true)
    }
    const id = await log.deps.storage.write((tx) => appendEntry(tx))
    expect(await waitForReceipt(deps, id, 0)).toBe(false)
    expect(failed).toEqual([])
    expect(conditions).toEqual(['active'])
  })

  test('commits that wrote an entry wake the sequencer, and no others', async () => {
    await using log = await openLog(engine)
    let woken = 0
    const storage = wakeAfterEntries(log.deps.storage, {
      condition: () => ({ kind: 'active' }),
      wake: () => {
        woken += 1
      },
    })
    await storage.write((tx) => tx.log.countPending())
    const failing = storage.write(async (tx) => {
      await appendEntry(tx)
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(woken).toBe(0)
    const times = await storage.write(async (tx) => {
      await appendEntry(tx)
      return [tx.now, tx.programme.logOrigin]
    })
    expect(woken).toBe(1)
    expect(times).toEqual([expect.any(Number), 'log.example/evidence/main'])
  })

  test('the clock may be set back: the log goes on', async () => {
    const clock = { offset: 0, realNow: () => Date.now() + clock.offset }
    await using log = await openLog(engine, { clock })
    await appendEntries(log.deps, 3)
    await workLog(log.deps)
    clock.offset = -7 * 24 * 60 * 60 * 1000
    await appendEntries(log.deps, 3)
    await workLog(log.deps)
    expect(await stateOf(log.deps)).toMatchObject({ size: 7, published: 7, pending: 0 })
    expect(await checkLog(log.deps)).toEqual(noProblems)
  })

  test('a checkpoint is one note of the log and one line of grease', async () => {
    await using log = await openLog(engine)
    await workLog(log.deps)
    const newest = await log.deps.storage.read((tx) => tx.log.findNewestCheckpoint())
    const note = parseNote(newest?.note ?? '')
    expect(note && parseCheckpoint(note.text)).toMatchObject({
      origin: 'log.example/evidence/main',
      size: 1,
    })
    expect(note?.lines.map(({ name }) => name)).toEqual([
      'log.example/evidence/main',
      'grease.invalid',
    ])
  })
})

test('PostgreSQL: who does not sequence, such as a command, wakes another process at once', async () => {
  await using log = await openLog('postgres')
  const listening = await log.openAnother()
  const woken = new Promise<string>((resolve) =>
    listening.storage.neighbours?.onWake(() => resolve('woken')),
  )
  const { evidence, storage } = log.deps
  const command = wakeAfterEntries(storage, evidence.watch)
  let own = 0
  storage.neighbours?.onWake(() => {
    own += 1
  })
  let isWoken = false
  void woken.then(() => {
    isWoken = true
  })
  // Listening begins in its own time; every commit tells anew.
  for (let tries = 0; tries < 200 && !isWoken; tries += 1) {
    await command.write((tx) => appendEntry(tx))
  }
  expect(await woken).toBe('woken')
  // Nobody is woken by itself.
  expect(own).toBe(0)
})
