import { equalBytes } from '../../transparency/bytes.ts'
import { parseBundle } from '../../transparency/entry-bundle.ts'
import { growTiles, openTiles, type Tile } from '../../transparency/grow-tiles.ts'
import { primitives } from '../../transparency/primitives.node.ts'
import { hashBytes, hashesAtLevel, tilePath, tileWidth, widthAt } from '../../transparency/tile.ts'
import { emptyFrontier, type Frontier, leafHash, rootOf } from '../../transparency/tree.ts'
import type { EntryChecks } from './check-entries.ts'
import { doubt } from './doubt.ts'
import type { LogClient } from './log-client.ts'
import type { Mirror } from './mirror.ts'

/** Bundles asked for at a time. */
const bundlesAtOnce = 8
/** Entries between two lines of progress. */
const progressEvery = 65_536

type Growth = {
  readonly client: LogClient
  readonly mirror: Mirror
  readonly oldSize: number
  readonly newSize: number
  readonly checks: EntryChecks
  readonly note: (sentence: string) => void
}

/**
 * Fetches the entries from one size to the next, computes every hash above them anew and compares it with
 * what the log serves. Answers the root of what was fetched.
 *
 * @throws CommandError for whatever does not agree
 */
export async function mirrorGrowth(growth: Growth): Promise<Uint8Array> {
  const { mirror, oldSize, newSize, note } = growth
  let size = oldSize
  let frontier: Frontier = emptyFrontier
  let edge: readonly Tile[] = await Promise.all(
    openTiles(oldSize).map(async (place) => ({
      ...place,
      hashes: await mirror.readTile(place, widthAt(place, oldSize)),
    })),
  )
  let shown = oldSize
  while (size < newSize) {
    const first = Math.floor(size / tileWidth)
    const bundles = await fetchBundles(growth, first)
    for (const [at, entries] of bundles.entries()) {
      const start = (first + at) * tileWidth
      const added = entries.slice(Math.max(0, size - start))
      const leaves = added.map((entry, offset) => {
        growth.checks.check(size + offset, entry)
        return leafHash(entry, primitives)
      })
      const grown = growTiles({ size, edge, leaves }, primitives)
      size += leaves.length
      frontier = grown.frontier
      await keepTiles(growth, grown.tiles.filter(isComplete))
      edge = edgeAfter(size, [...grown.tiles, ...edge])
    }
    if (size - shown >= progressEvery) {
      shown = size
      note(`${size} of ${newSize} entries`)
    }
  }
  await keepTiles(growth, edge)
  return rootOf(frontier, primitives)
}

/** Some bundles from one on, in the mirror too; what was mirrored before must be in them. */
async function fetchBundles(
  growth: Growth,
  first: number,
): Promise<readonly (readonly Uint8Array[])[]> {
  const { client, mirror, oldSize, newSize } = growth
  const count = Math.min(bundlesAtOnce, Math.ceil(newSize / tileWidth) - first)
  return Promise.all(
    Array.from({ length: count }, async (_, offset) => {
      const n = first + offset
      const width = widthAt({ level: 0, n }, newSize)
      const path = tilePath('entries', n, width)
      const bundle = await client.bundle(n, width)
      const entries = parseBundle(bundle)
      if (entries?.length !== width)
        throw doubt(`${path} of the log does not hold ${width} entries.`)
      const keptWidth = widthAt({ level: 0, n }, oldSize)
      if (keptWidth > 0) {
        const kept = parseBundle(await mirror.readBundle(n, keptWidth)) ?? []
        await requireSame(growth, { path, bundle, n, kept, entries: entries.slice(0, keptWidth) })
      }
      await mirror.writeBundle(n, width, bundle)
      return entries
    }),
  )
}

async function requireSame(
  { mirror }: Growth,
  found: {
    readonly path: string
    readonly n: number
    readonly bundle: Uint8Array
    readonly kept: readonly Uint8Array[]
    readonly entries: readonly Uint8Array[]
  },
): Promise<void> {
  const { kept, entries, n, path, bundle } = found
  const place = entries.findIndex((entry, at) => {
    const old = kept[at]
    return old === undefined || !equalBytes(old, entry)
  })
  if (place < 0) return
  const file = await mirror.keepDoubt(path, bundle)
  throw doubt(`Entry ${n * tileWidth + place} was changed after it was published.`, `See ${file}.`)
}

/** Compares tiles that were computed with those that the log serves, and keeps them. */
async function keepTiles({ client, mirror }: Growth, tiles: readonly Tile[]): Promise<void> {
  await Promise.all(
    tiles.map(async (tile) => {
      const width = tile.hashes.length / hashBytes
      const served = await client.tile(tile, width)
      if (!equalBytes(served, tile.hashes)) {
        const path = tilePath(tile.level, tile.n, width)
        const file = await mirror.keepDoubt(path, served)
        throw doubt(`${path} of the log does not follow from its entries.`, `See ${file}.`)
      }
      await mirror.writeTile(tile, width, tile.hashes)
    }),
  )
}

function isComplete({ hashes }: Tile): boolean {
  return hashes.length === tileWidth * hashBytes
}

function edgeAfter(size: number, known: readonly Tile[]): readonly Tile[] {
  return openTiles(size).flatMap(({ level, n }) => {
    const tile = known.find((each) => each.level === level && each.n === n)
    return tile === undefined ? [] : [tile]
  })
}

/** Drops the files of the right edge that a later size has replaced. */
export async function dropOldEdge(mirror: Mirror, oldSize: number, newSize: number): Promise<void> {
  for (let level = 0; hashesAtLevel(level, oldSize) > 0; level += 1) {
    const hashes = hashesAtLevel(level, oldSize)
    const n = Math.floor(hashes / tileWidth)
    const width = hashes % tileWidth
    if (width === 0 || widthAt({ level, n }, newSize) === width) continue
    await mirror.removeTile(level, n, width)
    if (level === 0) await mirror.removeTile('entries', n, width)
  }
}
