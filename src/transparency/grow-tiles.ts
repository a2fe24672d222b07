import { assert } from '../base/assert.ts'
import { concatBytes } from './bytes.ts'
import type { Primitives } from './primitives.ts'
import { perfectRoot, planFrontier } from './proof.ts'
import { hashBytes, hashesAtLevel, type TilePlace, tileWidth } from './tile.ts'
import type { Frontier } from './tree.ts'

type Hashing = Pick<Primitives, 'sha256'>
export type Tile = TilePlace & { readonly hashes: Uint8Array }
export type GrownTiles = { readonly tiles: readonly Tile[]; readonly frontier: Frontier }

/** The tiles at the right edge of a tree that have room left; what appending must know. */
export function openTiles(size: number): readonly TilePlace[] {
  const places: TilePlace[] = []
  for (let level = 0; hashesAtLevel(level, size) > 0; level += 1) {
    const hashes = hashesAtLevel(level, size)
    if (hashes % tileWidth > 0) places.push({ level, n: Math.floor(hashes / tileWidth) })
  }
  return places
}

/**
 * Appends leaves: answers every tile that changes and the new frontier. `edge` holds the tiles that
 * `openTiles` names, each exactly as wide as the size says.
 */
export function growTiles(
  {
    size,
    edge,
    leaves,
  }: {
    readonly size: number
    readonly edge: readonly Tile[]
    readonly leaves: readonly Uint8Array[]
  },
  primitives: Hashing,
): GrownTiles {
  const changed = new Map<string, Tile>()
  const right = new Map<number, Uint8Array>(edge.map(({ level, hashes }) => [level, hashes]))
  let level = 0
  let added = leaves
  while (added.length > 0) {
    added = growLevel(
      { level, before: hashesAtLevel(level, size), added, right, changed },
      primitives,
    )
    level += 1
  }
  return {
    tiles: [...changed.values()],
    frontier: edgeFrontier(size + leaves.length, right, primitives),
  }
}

type Growth = {
  readonly level: number
  /** Hashes that the level had. */
  readonly before: number
  readonly added: readonly Uint8Array[]
  readonly right: Map<number, Uint8Array>
  readonly changed: Map<string, Tile>
}

/** Answers the roots of the tiles that became complete. */
function growLevel(
  { level, before, added, right, changed }: Growth,
  primitives: Hashing,
): readonly Uint8Array[] {
  const complete: Uint8Array[] = []
  let open = right.get(level) ?? new Uint8Array()
  assert(open.length === (before % tileWidth) * hashBytes, 'the edge is as wide as the size says')
  let n = Math.floor(before / tileWidth)
  let taken = 0
  while (taken < added.length) {
    const room = tileWidth - open.length / hashBytes
    const next = added.slice(taken, taken + room)
    taken += next.length
    open = concatBytes(open, ...next)
    changed.set(`${level}/${n}`, { level, n, hashes: open })
    if (open.length < tileWidth * hashBytes) break
    complete.push(perfectRoot(open, primitives))
    open = new Uint8Array()
    n += 1
  }
  right.set(level, open)
  return complete
}

/** The frontier from the tiles at the right edge. */
export function edgeFrontier(
  size: number,
  edge: ReadonlyMap<number, Uint8Array>,
  primitives: Hashing,
): Frontier {
  const roots = planFrontier(size).make(({ level }) => edge.get(level), primitives)
  assert(roots !== undefined, 'the edge holds every tile that the frontier is made of')
  return { size, roots }
}
