/** What the evidence log costs and achieves, on an embedded database of its own. */

import { setTimeout as delay } from 'node:timers/promises'
import { openApp } from '../src/app.ts'
import { type EntryId, randomGuid, toCustomerId, toEntryId } from '../src/base/identifiers.ts'
import { parseConfig } from '../src/config/config.ts'
import { startLogLoop } from '../src/jobs/log-loop.ts'
import { attestAcceptance } from '../src/operations/attest-acceptance.ts'
import { buildReceipt } from '../src/operations/build-receipt.ts'
import type { Deps } from '../src/operations/deps.ts'
import { readLogPolicy } from '../src/operations/read-log.ts'
import { waitForReceipt } from '../src/operations/wait-for-receipt.ts'
import { workLog } from '../src/operations/work-log.ts'
import type { Storage, WriteTransaction } from '../src/storage/storage.ts'
import { buildEntry } from '../src/transparency/build-entry.ts'
import { toUtf8 } from '../src/transparency/bytes.ts'
import { growTiles, openTiles, type Tile } from '../src/transparency/grow-tiles.ts'
import { primitives } from '../src/transparency/primitives.node.ts'
import { leafHash } from '../src/transparency/tree.ts'
import { parseTrustPolicy } from '../src/transparency/trust-policy.ts'
import { verifyReceipt } from '../src/transparency/verify-receipt.ts'
import type { Plan } from './options.ts'
import { kinds } from './population/found-programme.ts'
import { customerIdAt } from './population/identifiers.ts'
import type { Row } from './report.ts'
import type { Deployment } from './servers/product.ts'
import { spreadOf } from './statistics.ts'

const leavesAtOnce = 4096
const verifiedAtOnce = 50
const secondMs = 1000
const aims = {
  entriesPerSecond: 10_000,
  receiptsPerSecond: 3000,
  medianMs: 300,
  rebuildMs: 5000,
  leaves: 1_000_000,
} as const
/** Attestations that are under way at a time, and contacts so far. */
const attestationsAtOnce = 64
let contacts = 0

/** All rows about the log; `customers` are those of the deployment. */
export async function measureLog(
  deployment: Deployment,
  customers: number,
  plan: Plan,
): Promise<Row[]> {
  const config = parseConfig(deployment.environment)
  await using app = await openApp(config, {
    as: 'serve',
    onError: (error) => {
      throw error
    },
  })
  const { deps } = app
  // What founding the deployment wrote is not what is measured.
  await drain(deps)
  const cost = await measureCost(deps, { deployment, customers, plan })
  await drain(deps)
  return [
    cost,
    await measureDrain(deps, plan),
    await measureVerification(deps, plan),
    await measureReceipts(deps, plan),
    measureRebuild(plan),
  ]
}

/** Attestations as they are, and without what they write for the log, in turn. */
async function measureCost(
  deps: Deps,
  of: { readonly deployment: Deployment; readonly customers: number; readonly plan: Plan },
): Promise<Row> {
  const bare = { ...deps, storage: withoutLog(deps.storage) }
  const sides = [bare, deps]
  const rates = sides.map((): number[] => [])
  for (const side of sides) await attestFor(side, of, of.plan.warmUpMs)
  for (let round = 0; round < of.plan.rounds; round += 1) {
    const order = round % 2 === 0 ? [0, 1] : [1, 0]
    for (const at of order) {
      const side = sides[at]
      if (side) rates[at]?.push(await attestFor(side, of, of.plan.roundMs))
    }
  }
  const [without = [], with_ = []] = rates
  return {
    name: 'log-cost',
    ratio: spreadOf(with_.map((each, round) => each / (without[round] ?? Number.NaN))),
    value: spreadOf(with_),
    unit: 'attestations/s',
    aim: '≥ 0.9',
    meaning: 'attestations/s over those of the same operation that writes no rows for the log',
  }
}

/** Attestations a second, of as many customers as there are. */
async function attestFor(
  deps: Deps,
  { deployment, customers }: { readonly deployment: Deployment; readonly customers: number },
  forMs: number,
): Promise<number> {
  const { agents, templateId } = deployment.foundation
  const endsAt = performance.now() + forMs
  let done = 0
  const attestOn = async (): Promise<void> => {
    while (performance.now() < endsAt) {
      const number = Math.floor(Math.random() * customers)
      const agent = agents[Math.floor((number % (agents.length * kinds.length)) / kinds.length)]
      if (agent === undefined) throw new Error('every customer has an agent')
      contacts += 1
      await attestAcceptance(deps, agent.caller, {
        customerId: toCustomerId(customerIdAt(number)),
        templateId,
        contact: {
          firstName: 'Mira',
          lastName: `Adomeit-${contacts}`,
          email: 'mira.adomeit@kunde.example',
          phoneNumber: undefined,
        },
        agreedAt: Date.UTC(2024, 5, 3),
        isPureDate: true,
      })
      done += 1
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: attestationsAtOnce }, attestOn))
  return (done * secondMs) / (performance.now() - began)
}

/** The same storage, in which nothing is written for the log. */
function withoutLog(storage: Storage): Storage {
  return {
    ...storage,
    write: (work) =>
      storage.write((tx) => {
        const log = { ...tx.log, append: async () => undefined }
        const silent: WriteTransaction = Object.create(tx, { log: { value: log } })
        return work(silent)
      }),
  }
}

async function drain(deps: Deps): Promise<void> {
  while ((await workLog(deps)) === 'more');
  await workLog(deps)
}

async function measureDrain(deps: Deps, { roundMs }: Plan): Promise<Row> {
  const entries = 20 * roundMs
  for (let written = 0; written < entries; written += 500) {
    await deps.storage.write(async (tx) => {
      for (let at = 0; at < 500; at += 1) await append(tx)
    })
  }
  const rate = entries / (await timed(() => drain(deps)))
  return {
    name: 'log-drain',
    ratio: spreadOf([rate / aims.entriesPerSecond]),
    value: spreadOf([rate]),
    unit: 'entries/s',
    aim: '≥ 1',
    meaning: `entries/s sequenced and signed over ${aims.entriesPerSecond}`,
  }
}

async function measureVerification(deps: Deps, { roundMs }: Plan): Promise<Row> {
  const verified = Math.ceil((1.5 * roundMs) / verifiedAtOnce) * verifiedAtOnce
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
  return {
    name: 'log-verify',
    ratio: spreadOf([verified / seconds / aims.receiptsPerSecond]),
    value: spreadOf([verified / seconds]),
    unit: 'receipts/s',
    aim: '≥ 1',
    meaning: `receipts/s verified by one process over ${aims.receiptsPerSecond}`,
  }
}

async function measureReceipts(deps: Deps, { roundMs }: Plan): Promise<Row> {
  await using _ = startLogLoop(deps, { failed: console.error, condition: () => undefined })
  const times: number[] = []
  for (let round = 0; round < roundMs / 20; round += 1) {
    const id = await deps.storage.write(append)
    const committed = performance.now()
    await waitForReceipt(deps, id, 10 * secondMs)
    times.push(performance.now() - committed)
    await delay(Math.random() * 300)
  }
  return {
    name: 'log-receipt',
    ratio: spreadOf(times.map((each) => aims.medianMs / each)),
    value: spreadOf(times),
    unit: 'ms',
    aim: '≥ 1',
    meaning: `${aims.medianMs} ms over the time from commit to receipt`,
  }
}

function measureRebuild({ roundMs }: Plan): Row {
  const leaves = Math.ceil((500 * roundMs) / leavesAtOnce) * leavesAtOnce
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
  const millionMs = ((performance.now() - began) * aims.leaves) / leaves
  const hashing = performance.now()
  // A leaf each, and as many nodes above them.
  for (let at = 0; at < leaves; at += 1) {
    primitives.sha256(entry)
    primitives.sha256(entry.subarray(0, 65))
  }
  const rawMs = ((performance.now() - hashing) * aims.leaves) / leaves
  return {
    name: 'log-rebuild',
    ratio: spreadOf([aims.rebuildMs / millionMs]),
    value: spreadOf([millionMs]),
    unit: 'ms',
    aim: '≥ 1',
    meaning: `${aims.rebuildMs} ms over a million leaves rebuilt; bare hashing takes ${rawMs.toFixed(0)} ms`,
  }
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
