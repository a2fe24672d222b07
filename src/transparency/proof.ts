import { assert } from '../base/assert.ts'
import type { Primitives } from './primitives.ts'
import { hashBytes, type TilePlace, tileWidth } from './tile.ts'
import { nodeHash, pairHash } from './tree.ts'

type Hashing = Pick<Primitives, 'sha256'>
/** Leaves `from` up to, not including, `until`: one hash of a proof. */
type Range = { readonly from: number; readonly until: number }
/** Hands out the bytes of a tile as far as they are stored. */
export type TileReader = (place: TilePlace) => Uint8Array | undefined

/** A proof before it has its hashes: which tiles it needs, and how it is made of them. */
export type ProofPlan = {
  readonly tiles: readonly TilePlace[]
  /** From the leaf to the root; undefined when a tile is missing or too short. */
  make(read: TileReader, primitives: Hashing): readonly Uint8Array[] | undefined
}

/** The proof that leaf `index` stands in the tree of `size` leaves. */
export function planInclusion(index: number, size: number): ProofPlan {
  assert(index >= 0 && index < size, 'the leaf is in the tree')
  const ranges: Range[] = []
  let from = 0
  let until = size
  while (until - from > 1) {
    const split = from + largestPowerBelow(until - from)
    if (index < split) {
      ranges.push({ from: split, until })
      until = split
    } else {
      ranges.push({ from, until: split })
      from = split
    }
  }
  return toPlan(ranges.reverse())
}

/** The proof that the tree of `oldSize` leaves is the beginning of that of `newSize`. */
export function planConsistency(oldSize: number, newSize: number): ProofPlan {
  assert(oldSize >= 0 && oldSize <= newSize, 'the old tree is no larger')
  // evidence log 4: m = 0 and m = n need an empty proof
  if (oldSize === 0 || oldSize === newSize) return toPlan([])
  const ranges: Range[] = []
  let from = 0
  let until = newSize
  // RFC 6962 2.1.2, SUBPROOF, from the root down to where the old tree ends
  while (until !== oldSize) {
    const split = from + largestPowerBelow(until - from)
    if (oldSize <= split) {
      ranges.push({ from: split, until })
      until = split
    } else {
      ranges.push({ from, until: split })
      from = split
    }
  }
  if (from > 0) ranges.push({ from, until })
  return toPlan(ranges.reverse())
}

/** The root of the first `size` leaves; `make` answers one hash. The empty tree has no plan. */
export function planRoot(size: number): ProofPlan {
  assert(size > 0, 'the root of the empty tree needs no tiles')
  return toPlan([{ from: 0, until: size }])
}

/** The roots of the perfect subtrees, left to right; a frontier. */
export function planFrontier(size: number): ProofPlan {
  return toPlan(size === 0 ? [] : perfectSubtrees({ from: 0, until: size }).map(toRange))
}

function toPlan(ranges: readonly Range[]): ProofPlan {
  const places = new Map<string, TilePlace>()
  for (const range of ranges) {
    for (const subtree of perfectSubtrees(range)) {
      const { level, n } = placeOf(subtree)
      places.set(`${level}/${n}`, { level, n })
    }
  }
  return {
    tiles: [...places.values()],
    make(read, primitives) {
      const hashes: Uint8Array[] = []
      for (const range of ranges) {
        const hash = hashOf(range, read, primitives)
        if (hash === undefined) return undefined
        hashes.push(hash)
      }
      return hashes
    },
  }
}

/** `count` leaves, a power of two, from one that is a multiple of it. */
type Subtree = { readonly from: number; readonly count: number }

function toRange({ from, count }: Subtree): Range {
  return { from, until: from + count }
}

function perfectSubtrees({ from, until }: Range): readonly Subtree[] {
  const subtrees: Subtree[] = []
  let at = from
  while (at < until) {
    const count = largestPowerBelow(until - at + 1)
    subtrees.push({ from: at, count })
    at += count
  }
  return subtrees
}

function hashOf(range: Range, read: TileReader, primitives: Hashing): Uint8Array | undefined {
  let hash: Uint8Array | undefined
  for (const subtree of perfectSubtrees(range).toReversed()) {
    const left = subtreeHash(subtree, read, primitives)
    if (left === undefined) return undefined
    hash = hash === undefined ? left : nodeHash(left, hash, primitives)
  }
  return hash
}

/** In which tile the hashes below a perfect subtree stand side by side. */
function placeOf({ from, count }: Subtree): TilePlace & { offset: number; hashes: number } {
  let level = 0
  let hashes = count
  let first = from
  while (hashes >= tileWidth) {
    level += 1
    hashes /= tileWidth
    first /= tileWidth
  }
  return { level, n: Math.floor(first / tileWidth), offset: first % tileWidth, hashes }
}

function subtreeHash(
  subtree: Subtree,
  read: TileReader,
  primitives: Hashing,
): Uint8Array | undefined {
  const { level, n, offset, hashes } = placeOf(subtree)
  const tile = read({ level, n })
  const start = offset * hashBytes
  const end = start + hashes * hashBytes
  if (tile === undefined || tile.length < end) return undefined
  return perfectRoot(tile.subarray(start, end), primitives)
}

/** The root over hashes that stand side by side, as many as a power of two. */
export function perfectRoot(hashes: Uint8Array, primitives: Hashing): Uint8Array {
  let row = hashes
  while (row.length > hashBytes) {
    const next = new Uint8Array(row.length / 2)
    for (let at = 0; at < next.length; at += hashBytes) {
      next.set(pairHash(row, 2 * at, primitives), at)
    }
    row = next
  }
  return row.slice()
}

/** The largest power of two below a count of at least two. */
function largestPowerBelow(count: number): number {
  let power = 1
  // NOTE: sizes reach 2^53, so no shifts.
  while (power * 2 < count) power *= 2
  return power
}
