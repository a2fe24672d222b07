import { assert } from '../base/assert.ts'
import { concatBytes, equalBytes, toUtf8 } from './bytes.ts'
import type { Primitives } from './primitives.ts'

type Hashing = Pick<Primitives, 'sha256'>

/** Roots of the perfect subtrees of a tree of `size` leaves, left to right. */
export type Frontier = { readonly size: number; readonly roots: readonly Uint8Array[] }

export const emptyFrontier: Frontier = { size: 0, roots: [] }

const leafPrefix = Uint8Array.of(0)
/** What a node hashes; kept, because making room for every hash costs as much as hashing it. */
const node = new Uint8Array(65).fill(1, 0, 1)

/** The hash of an entry's bytes as they are stored. */
export function leafHash(entry: Uint8Array, primitives: Hashing): Uint8Array {
  // evidence log 4: leaf
  return primitives.sha256(concatBytes(leafPrefix, entry))
}

/** The hash over two neighbours. */
export function nodeHash(left: Uint8Array, right: Uint8Array, primitives: Hashing): Uint8Array {
  // evidence log 4: node
  node.set(left, 1)
  node.set(right, 1 + left.length)
  return primitives.sha256(node)
}

/** The hash over the two hashes that stand side by side in a tile from this byte on. */
export function pairHash(hashes: Uint8Array, at: number, primitives: Hashing): Uint8Array {
  node.set(hashes.subarray(at, at + 64), 1)
  return primitives.sha256(node)
}

/** The frontier with one more leaf. */
export function appendLeaf(frontier: Frontier, leaf: Uint8Array, primitives: Hashing): Frontier {
  const { size } = frontier
  assert(Number.isSafeInteger(size + 1), 'a tree has fewer than 2^53 leaves')
  const roots = [...frontier.roots]
  let hash = leaf
  // evidence log 4: append
  for (let rest = size; isOdd(rest); rest = half(rest)) {
    const left = roots.pop()
    assert(left !== undefined, 'a frontier has a root for every set bit of its size')
    hash = nodeHash(left, hash, primitives)
  }
  roots.push(hash)
  return { size: size + 1, roots }
}

/** The root of the whole tree. */
export function rootOf({ roots }: Frontier, primitives: Hashing): Uint8Array {
  const last = roots.at(-1)
  if (last === undefined) return primitives.sha256(toUtf8(''))
  // evidence log 4: root, folded from the right
  return roots.slice(0, -1).reduceRight((right, left) => nodeHash(left, right, primitives), last)
}

type Inclusion = {
  readonly leaf: Uint8Array
  readonly index: number
  readonly size: number
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Does the proof show that the leaf stands at this index of the tree with this root? */
export function isIncluded(claim: Inclusion, primitives: Hashing): boolean {
  const { leaf, index, size, proof, root } = claim
  if (!isCount(index) || !isCount(size) || index >= size) return false
  let place = index
  let last = size - 1
  let hash = leaf
  // evidence log 4: inclusion check
  for (const sibling of proof) {
    if (last === 0) return false
    if (isOdd(place) || place === last) {
      hash = nodeHash(sibling, hash, primitives)
      while (!isOdd(place) && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      hash = nodeHash(hash, sibling, primitives)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && equalBytes(hash, root)
}

type Consistency = {
  readonly oldSize: number
  readonly newSize: number
  readonly proof: readonly Uint8Array[]
  readonly oldRoot: Uint8Array
  readonly newRoot: Uint8Array
}

/** Does the proof show that the old tree is the beginning of the new one? */
export function isConsistent(claim: Consistency, primitives: Hashing): boolean {
  const { oldSize, newSize, proof, oldRoot, newRoot } = claim
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false
  // evidence log 4: consistency check
  if (oldSize === 0) return proof.length === 0
  if (oldSize === newSize) return proof.length === 0 && equalBytes(oldRoot, newRoot)
  if (proof.length === 0) return false
  const hashes = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof
  const first = hashes.at(0)
  if (first === undefined) return false
  let place = oldSize - 1
  let last = newSize - 1
  while (isOdd(place)) {
    place = half(place)
    last = half(last)
  }
  let oldHash = first
  let newHash = first
  for (const sibling of hashes.slice(1)) {
    if (last === 0) return false
    if (isOdd(place) || place === last) {
      oldHash = nodeHash(sibling, oldHash, primitives)
      newHash = nodeHash(sibling, newHash, primitives)
      while (!isOdd(place) && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      newHash = nodeHash(newHash, sibling, primitives)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && equalBytes(oldHash, oldRoot) && equalBytes(newHash, newRoot)
}

// NOTE: sizes reach 2^53, so bitwise operators, which see 32 bits, are not for them.
function isOdd(count: number): boolean {
  return count % 2 === 1
}

function half(count: number): number {
  return Math.floor(count / 2)
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isPowerOfTwo(count: number): boolean {
  let rest = count
  while (rest > 1 && !isOdd(rest)) rest = half(rest)
  return rest === 1
}
