import { assert } from '../base/assert.ts'
import { ProductError } from '../base/product-error.ts'
import type { LogTreeReads } from '../storage/promises/log.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { toUtf8 } from '../transparency/bytes.ts'
import { encodeBundle } from '../transparency/entry-bundle.ts'
import type { NoteKey } from '../transparency/keys.ts'
import { type ProofPlan, planConsistency, planInclusion } from '../transparency/proof.ts'
import { hashBytes, parseTilePath, tileWidth, widthAt } from '../transparency/tile.ts'
import { formatLogPolicy } from '../transparency/trust-policy.ts'
import type { Deps } from './deps.ts'
import { addressOfLog, nameOfLog } from './log-address.ts'
import { makeOfTiles } from './make-of-tiles.ts'

export type ReadLogDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives' | 'publicUrl'>

/**
 * The newest published note of the log with this name.
 *
 * @throws request.unknown-route for another log, or before the first checkpoint
 */
export function readCheckpoint(deps: ReadLogDeps, logName: string): Promise<string> {
  return readPublished(deps, logName, async (_, { note }) => note)
}

/**
 * What stands behind `tile/`: hashes of a tile, or a bundle of entries (evidence log 7).
 *
 * @throws request.unknown-route for what is no path of a tile, or is not published
 */
export function readTile(
  deps: ReadLogDeps,
  logName: string,
  path: string,
): Promise<{ readonly bytes: Uint8Array; readonly kind: 'hashes' | 'entries' }> {
  const wanted = parseTilePath(path)
  if (wanted === undefined) throw notFound()
  const { level, n, width } = wanted
  return readPublished(deps, logName, async (log, { size }) => {
    const place = { level: level === 'entries' ? 0 : level, n }
    // Any width of a published size: a partial tile is a prefix of the stored row.
    if (widthAt(place, size) < width) throw notFound()
    if (level === 'entries') {
      const rows = await log.listEntries(n * tileWidth, width)
      assert(rows.length === width, 'every published entry is there')
      return { bytes: encodeBundle(rows.map(({ entry }) => toUtf8(entry))), kind: 'entries' }
    }
    const [tile] = await log.listTiles([place])
    assert(tile && tile.hashes.length >= width * hashBytes, 'every published tile is there')
    return { bytes: tile.hashes.subarray(0, width * hashBytes), kind: 'hashes' }
  })
}

/**
 * The proof that an entry stands in the tree of a published size.
 *
 * @throws request.invalid naming what is out of range; request.unknown-route
 */
export function proveInclusion(
  deps: ReadLogDeps,
  logName: string,
  { index, size }: { readonly index: number; readonly size: number },
): Promise<readonly Uint8Array[]> {
  return readPublished(deps, logName, (log, published) => {
    requireAtMost('size', size, published.size)
    requireAtMost('index', index, size - 1)
    return prove(deps, log, planInclusion(index, size))
  })
}

/**
 * The proof that a published tree is the beginning of a later one.
 *
 * @throws request.invalid naming what is out of range; request.unknown-route
 */
export function proveConsistency(
  deps: ReadLogDeps,
  logName: string,
  { oldSize, newSize }: { readonly oldSize: number; readonly newSize: number },
): Promise<readonly Uint8Array[]> {
  return readPublished(deps, logName, (log, published) => {
    requireAtMost('new', newSize, published.size)
    requireAtMost('old', oldSize, newSize)
    return prove(deps, log, planConsistency(oldSize, newSize))
  })
}

/** The keys that sign the log and who cosigns it, as a policy file; a hint (evidence log 7). */
export async function readLogPolicy(deps: ReadLogDeps, logName: string): Promise<string> {
  const origin = await deps.storage.read(async (tx) => (await requireLog(tx, logName)).origin)
  const signers = await deps.evidence.signer.signers()
  const keys = signers.map(
    ({ publicKey }): NoteKey => ({ name: origin, algorithm: 'log', publicKey }),
  )
  return formatLogPolicy(
    {
      keys,
      url: addressOfLog(deps.publicUrl, origin),
      witnesses: deps.evidence.witnessing.witnesses,
    },
    deps.primitives,
  )
}

function readPublished<Result>(
  { storage }: ReadLogDeps,
  logName: string,
  work: (
    log: LogTreeReads,
    newest: { readonly size: number; readonly note: string },
  ) => Promise<Result>,
): Promise<Result> {
  return storage.read(async (tx) => {
    const { log } = await requireLog(tx, logName)
    const newest = await log.findNewestCheckpoint()
    if (newest === undefined) throw notFound()
    return work(log, newest)
  })
}

/** The log that is open, or one that was closed and is served on (evidence log 11). */
async function requireLog(
  { programme, log }: ReadTransaction,
  logName: string,
): Promise<{ readonly origin: string; readonly log: LogTreeReads }> {
  if (nameOfLog(programme.logOrigin) === logName) return { origin: programme.logOrigin, log }
  const older = (await log.listLogs()).find(({ origin }) => nameOfLog(origin) === logName)
  if (older === undefined) throw notFound()
  return { origin: older.origin, log: log.of(older.logId) }
}

async function prove(
  { primitives }: ReadLogDeps,
  log: LogTreeReads,
  plan: ProofPlan,
): Promise<readonly Uint8Array[]> {
  const proof = await makeOfTiles({ log }, plan, primitives)
  assert(proof !== undefined, 'every published tile is there')
  return proof
}

function requireAtMost(field: string, value: number, most: number): void {
  if (value <= most) return
  throw new ProductError('request.invalid', {
    fields: [{ field, problem: 'too-large', expected: `at most ${Math.max(0, most)}` }],
  })
}

function notFound(): ProductError {
  return new ProductError('request.unknown-route', {})
}
