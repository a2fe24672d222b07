import { assert } from '../base/assert.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import { ProductError } from '../base/product-error.ts'
import type { LogHead, LogTreeReads } from '../storage/promises/log.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { equalBytes, toUtf8 } from '../transparency/bytes.ts'
import { parseEntry } from '../transparency/entry.ts'
import { edgeFrontier, growTiles, openTiles, type Tile } from '../transparency/grow-tiles.ts'
import { hashBytes, widthAt } from '../transparency/tile.ts'
import { type Frontier, leafHash, rootOf } from '../transparency/tree.ts'
import type { Deps } from './deps.ts'

export type Sequenced =
  | { readonly kind: 'sequenced'; readonly count: number; readonly mayHaveMore: boolean }
  /** Another process has the log, or nobody may add to it. */
  | { readonly kind: 'not-now' }
  /** The tiles are not those of the head: the log has been halted. */
  | { readonly kind: 'altered' }

/** Most entries of one transaction (evidence log 9). */
export const batchSize = { sqlite: 512, postgres: 4096 } as const

/**
 * Takes the oldest pending entries into the tree, all in one transaction: entries, tiles and head
 * become durable together, and no index is ever used twice. Nothing is signed here.
 *
 * @throws storage.busy when another process was faster; nothing has happened then
 */
export function sequenceEntries(deps: Pick<Deps, 'storage' | 'primitives'>): Promise<Sequenced> {
  // On SQLite whoever else writes waits meanwhile, so a batch is shorter there.
  const limit = batchSize[deps.storage.engine]
  return deps.storage.write(async (tx): Promise<Sequenced> => {
    if (!(await tx.log.tryLock())) return { kind: 'not-now' }
    const head = await tx.log.findHead()
    if (head?.state !== 'active') return { kind: 'not-now' }
    const edge = await readEdge(deps, tx, head)
    if (edge === undefined) {
      await tx.log.setLogState('halted')
      return { kind: 'altered' }
    }
    // Never from a position: transactions commit out of order (evidence log 9).
    const pending = await tx.log.takePending(limit)
    if (pending.length === 0) return { kind: 'sequenced', count: 0, mayHaveMore: false }
    await appendEntries(deps, tx, {
      head,
      edge,
      entries: pending.map((each) => ({ ...each, entry: toEntryOf(head.origin, each.entry) })),
    })
    return {
      kind: 'sequenced',
      count: pending.length,
      mayHaveMore: pending.length === limit,
    }
  })
}

/** The tiles that grow next; undefined unless they are exactly those of the head. */
export async function readEdge(
  { primitives }: Pick<Deps, 'primitives'>,
  { log }: { readonly log: Pick<LogTreeReads, 'listTiles'> },
  { size, root, frontier }: LogHead,
): Promise<readonly Tile[] | undefined> {
  const places = openTiles(size)
  const edge = await log.listTiles(places)
  const isComplete =
    edge.length === places.length &&
    edge.every((tile) => tile.hashes.length === widthAt(tile, size) * hashBytes)
  if (!isComplete) return undefined
  const byLevel = new Map(edge.map(({ level, hashes }) => [level, hashes]))
  const known = edgeFrontier(size, byLevel, primitives)
  const isSame =
    known.roots.length === frontier.length &&
    known.roots.every((hash, at) => equalBytes(hash, frontier[at] ?? root))
  return isSame && equalBytes(rootOf(known, primitives), root) ? edge : undefined
}

/**
 * Entries, tiles and head of one step, in a log of the state given.
 *
 * @throws storage.busy when another process was faster
 */
export async function appendEntries(
  { primitives }: Pick<Deps, 'primitives'>,
  tx: WriteTransaction,
  {
    head,
    edge,
    entries,
  }: {
    readonly head: LogHead
    readonly edge: readonly Tile[]
    readonly entries: readonly { readonly entryId: string; readonly entry: string }[]
  },
): Promise<Frontier> {
  const { size, state } = head
  const leaves = entries.map(({ entry }) => leafHash(toUtf8(entry), primitives))
  const { tiles, frontier } = growTiles({ size, edge, leaves }, primitives)
  const isFirst = await tx.log.advanceHead(
    size,
    { size: frontier.size, root: rootOf(frontier, primitives), frontier: frontier.roots },
    state,
  )
  // evidence log 9: the compare-and-swap is the guarantee, the lock only saves work
  if (!isFirst) throw new ProductError('storage.busy', {})
  await tx.log.insertEntries(entries.map((each, at) => ({ ...each, index: size + at })))
  await tx.log.putTiles(tiles)
  return frontier
}

/**
 * What was written for a log that was closed before its turn names the one into which it goes; every
 * other byte stays (evidence log 2, `log`).
 */
function toEntryOf(origin: string, entry: string): string {
  // Quotes inside of a text are escaped, so this can be nothing but the field.
  if (entry.includes(`"log":${JSON.stringify(origin)}`)) return entry
  const parsed = parseEntry(toUtf8(entry))
  assert(parsed.kind === 'entry', 'a pending entry has the form of an entry')
  return canonicalJson({ ...parsed.fields, log: origin })
}
