/**
 * What the evidence log costs and achieves on this machine, on an embedded database in a fresh folder.
 * Run it with `node bench/measure-log.ts`; each line names its target.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openApp } from '../src/app.ts'
import { type EntryId, randomGuid, toEntryId } from '../src/base/identifiers.ts'
import { parseConfig } from '../src/config/config.ts'
import { startLogLoop } from '../src/jobs/log-loop.ts'
import { buildReceipt } from '../src/operations/build-receipt.ts'
import type { Deps } from '../src/operations/deps.ts'
import { readLogPolicy } from '../src/operations/read-log.ts'
import { waitForReceipt } from '../src/operations/wait-for-receipt.ts'
import { workLog } from '../src/operations/work-log.ts'
import type { WriteTransaction } from '../src/storage/storage.ts'
import { buildEntry } from '../src/transparency/build-entry.ts'
import { toUtf8 } from '../src/transparency/bytes.ts'
import { growTiles, openTiles, type Tile } from '../src/transparency/grow-tiles.ts'
import { primitives } from '../src/transparency/primitives.node.ts'
import { leafHash } from '../src/transparency/tree.ts'
import { parseTrustPolicy } from '../src/transparency/trust-policy.ts'
import { verifyReceipt } from '../src/transparency/verify-receipt.ts'

const pendingEntries = 40_000
const leaves = 1_000_000
const leavesAtOnce = 4096
const verified = 3000
const verifiedAtOnce = 50
const latencies = 100
const secondMs = 1000

const folder = mkdtempSync(join(tmpdir(), 'countersign-log-'))
try {
  const config = parseConfig({ COUNTERSIGN_DATA: folder, PUBLIC_URL: 'http://localhost:8080' })
  await using app = await openApp(config, { as: 'serve', onError: console.error })
  await measureDrain(app.deps)
  await measureVerification(app.deps)
  await measureReceipts(app.deps)
  measureRebuild()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measureDrain(deps: Deps): Promise<void> {
  for (let written = 0; written < pendingEntries; written += 500) {
    await deps.storage.write(async (tx) => {
      for (let at = 0; at < 500; at += 1) await append(tx)
    })
  }
  const seconds = await timed(async () => {
    while ((await workLog(deps)) === 'more');
    await workLog(deps)
  })
  say(`${Math.round(pendingEntries / seconds)} entries/s sequenced and signed (target 10,000)`)
}

async function measureVerification(deps: Deps): Promise<void> {
  const id = await deps.storage.write(append)
  await workLog(deps)
  const receipt = await deps.storage.read(async (tx) => {
    const entry = await tx.log.findEntry(id)
    return entry && buildReceipt(deps, tx, { entry, disclosures: [], withDocuments: false })
  })
  const parsed = parseTrustPolicy(await readLogPolicy(deps, 'main'), primitives)
  if (receipt === undefined || parsed.kind === 'malformed') throw new Error('no receipt')
  const { policy } = parsed
  const text = JSON.stringify(receipt.file)
  const seconds = await timed(async () => {
    for (let done = 0; done < verified; done += verifiedAtOnce) {
      const reports = await Promise.all(
        Array.from({ length: verifiedAtOnce }, () => verifyReceipt(text, { policy, primitives })),
      )
      if (reports.some(({ kind }) => kind === 'invalid')) throw new Error('an invalid receipt')
    }
  })
  say(`${Math.round(verified / seconds)} receipts/s verified (target 3,000)`)
}

async function measureReceipts(deps: Deps): Promise<void> {
  await using _ = startLogLoop(deps, { failed: console.error, condition: () => undefined })
  const times: number[] = []
  for (let round = 0; round < latencies; round += 1) {
    const id = await deps.storage.write(append)
    const committed = performance.now()
    await waitForReceipt(deps, id, 10 * secondMs)
    times.push(performance.now() - committed)
    await delay(Math.random() * 300)
  }
  times.sort((first, second) => first - second)
  const [median = 0, late = 0] = [times[latencies / 2], times.at(-1)]
  say(
    `${Math.round(median)} ms from commit to receipt, ${Math.round(late)} ms at most (target 300)`,
  )
}

function measureRebuild(): void {
  const entry = toUtf8('x'.repeat(512))
  const tiles = new Map<string, Uint8Array>()
  const began = performance.now()
  for (let size = 0; size < leaves; size += leavesAtOnce) {
    const added = Array.from({ length: leavesAtOnce }, (_, at) => {
      new DataView(entry.buffer).setUint32(0, size + at)
      return leafHash(entry, primitives)
    })
    const edge = openTiles(size).map((place): Tile => {
      const hashes = tiles.get(`${place.level}/${place.n}`) ?? new Uint8Array()
      return { ...place, hashes }
    })
    for (const { level, n, hashes } of growTiles({ size, edge, leaves: added }, primitives).tiles) {
      tiles.set(`${level}/${n}`, hashes)
    }
  }
  const seconds = (performance.now() - began) / secondMs
  const hashing = performance.now()
  for (let at = 0; at < 2 * leaves; at += 1) primitives.sha256(entry.subarray(0, 65))
  const raw = (performance.now() - hashing) / secondMs
  say(
    `${seconds.toFixed(1)} s for a million leaves (target 5), ${raw.toFixed(1)} s for bare hashes`,
  )
}

async function append(tx: WriteTransaction): Promise<EntryId> {
  const id = randomGuid()
  const entryId = toEntryId(id)
  const { entry, disclosures } = buildEntry(
    {
      type: 'key',
      log: tx.programme.logOrigin,
      id,
      recordedAt: tx.now,
      clear: { vkey: 'x'.repeat(400) },
      disclosures: [],
    },
    primitives,
  )
  await tx.log.append({ entryId, customerId: undefined, recordedAt: tx.now, entry, disclosures })
  return entryId
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / secondMs
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
