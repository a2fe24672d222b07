import { expect, test } from 'vitest'
import { vectors } from '../../test/vectors/evidence-log.ts'
import { toBase64 } from './base64.ts'
import { toUtf8 } from './bytes.ts'
import { encodeBundle, parseBundle } from './entry-bundle.ts'
import { growTiles, openTiles, type Tile } from './grow-tiles.ts'
import { toHex } from './hex.ts'
import { primitives } from './primitives.node.ts'
import { planConsistency, planInclusion, planRoot } from './proof.ts'
import { parseTilePath, tilePath, widthAt } from './tile.ts'
import { appendLeaf, emptyFrontier, isConsistent, isIncluded, leafHash, rootOf } from './tree.ts'

const { log, tile_paths } = vectors

/** A tree that grows by batches, with its tiles as a table would hold them. */
function growing() {
  const tiles = new Map<string, Uint8Array>()
  const read = ({ level, n }: { level: number; n: number }) => tiles.get(`${level}/${n}`)
  let size = 0
  return {
    tiles,
    read,
    append(leaves: readonly Uint8Array[]) {
      const edge = openTiles(size).map((place): Tile => {
        const hashes = read(place) ?? new Uint8Array()
        return { ...place, hashes }
      })
      const grown = growTiles({ size, edge, leaves }, primitives)
      for (const { level, n, hashes } of grown.tiles) tiles.set(`${level}/${n}`, hashes)
      size += leaves.length
      return grown.frontier
    },
  }
}

const leafOf = (index: number) => leafHash(toUtf8(`entry ${index}`), primitives)

test('paths of tiles are as published, both ways', () => {
  for (const { level, n, width, path } of tile_paths) {
    expect(tilePath(level, n, width)).toBe(path)
    expect(parseTilePath(path.slice('tile/'.length))).toEqual({ level, n, width })
  }
  expect(tilePath('entries', 1_234_067, 3)).toBe('tile/entries/x001/x234/067.p/3')
})

test.each([
  '0/1',
  '0/0000',
  '0/x000/001',
  '0/x001',
  '0/001.p/0',
  '0/001.p/256',
  '0/001.p/257',
  '0/001.p/01',
  '7/000',
  '-1/000',
  '00/000',
  'entry/000',
  '0/000/',
  '0/../000',
  '8/0/000',
  '0/X001/000',
  '0/x999/x999/x999/x999/x999/x999/999',
  '',
])('%s is no path of a tile', (path) => {
  expect(parseTilePath(path)).toBeUndefined()
})

test('the published entries give the published tile and bundle', () => {
  const entries = log.entries.map(toUtf8)
  const tree = growing()
  tree.append(entries.map((entry) => leafHash(entry, primitives)))
  expect(toHex(tree.read({ level: 0, n: 0 }) ?? new Uint8Array())).toBe(log.tile_0_000_p5_hex)
  const bundle = encodeBundle(entries)
  expect(toHex(bundle)).toBe(log.bundle_000_p5_hex)
  expect(parseBundle(bundle)?.map((entry) => new TextDecoder().decode(entry))).toEqual(log.entries)
})

test('a bundle that is cut short, empty or too long is none', () => {
  const bundle = encodeBundle(log.entries.map(toUtf8))
  expect(parseBundle(bundle.subarray(0, -1))).toBeUndefined()
  expect(parseBundle(bundle.subarray(0, 1))).toBeUndefined()
  expect(parseBundle(new Uint8Array())).toBeUndefined()
  expect(parseBundle(encodeBundle(Array.from({ length: 257 }, () => toUtf8('a'))))).toBeUndefined()
})

test('the published proofs come out of the tile', () => {
  const tree = growing()
  tree.append(log.entries.map((entry) => leafHash(toUtf8(entry), primitives)))
  const made = (plan: ReturnType<typeof planInclusion>) =>
    plan.make(tree.read, primitives)?.map(toBase64)
  expect(made(planInclusion(2, 5))).toEqual(log.inclusion_2_in_5)
  expect(made(planConsistency(3, 5))).toEqual(log.consistency_3_5)
  expect(made(planConsistency(2, 5))).toEqual(log.consistency_2_5)
  expect(made(planConsistency(0, 5))).toEqual([])
  expect(made(planConsistency(5, 5))).toEqual([])
})

test('batches of any size grow the same tree, with a proof for every leaf and older size', () => {
  const sizes = [1, 3, 250, 2, 1, 255, 256, 257, 4096, 1, 700, 60_000, 536]
  const tree = growing()
  const roots: Uint8Array[] = []
  let plain = emptyFrontier
  let size = 0
  for (const count of sizes) {
    const leaves = Array.from({ length: count }, (_, at) => leafOf(size + at))
    for (const leaf of leaves) {
      plain = appendLeaf(plain, leaf, primitives)
      roots.push(rootOf(plain, primitives))
    }
    const frontier = tree.append(leaves)
    size += count
    expect(frontier.size).toBe(plain.size)
    expect(frontier.roots.map(toHex)).toEqual(plain.roots.map(toHex))
  }
  expect(size).toBeGreaterThan(65_536)
  const root = roots.at(-1) ?? new Uint8Array()
  for (const [key, hashes] of tree.tiles) {
    const [level = 0, n = 0] = key.split('/').map(Number)
    expect(hashes.length).toBe(widthAt({ level, n }, size) * 32)
  }
  for (const index of [0, 1, 255, 256, 257, 5_000, 65_535, 65_536, size - 1]) {
    const plan = planInclusion(index, size)
    expect(plan.tiles.length).toBeLessThanOrEqual(8)
    const proof = plan.make(tree.read, primitives) ?? []
    const claim = { leaf: leafOf(index), index, size, root }
    expect(isIncluded({ ...claim, proof }, primitives)).toBe(true)
    expect(isIncluded({ ...claim, index: index + 1, proof }, primitives)).toBe(false)
  }
  for (const oldSize of [1, 2, 255, 256, 257, 511, 512, 4_321, 65_535, 65_536, 65_537]) {
    const oldRoot = roots[oldSize - 1] ?? new Uint8Array()
    expect(planRoot(oldSize).make(tree.read, primitives)?.map(toHex)).toEqual([toHex(oldRoot)])
    const proof = planConsistency(oldSize, size).make(tree.read, primitives) ?? []
    const claim = { oldSize, oldRoot, newSize: size, newRoot: root, proof }
    expect(isConsistent(claim, primitives)).toBe(true)
    expect(isConsistent({ ...claim, oldRoot: root }, primitives)).toBe(false)
  }
})

test('a proof that lacks a tile is no proof', () => {
  const tree = growing()
  tree.append(Array.from({ length: 600 }, (_, at) => leafOf(at)))
  expect(planInclusion(3, 600).make(() => undefined, primitives)).toBeUndefined()
  const short = (place: { level: number; n: number }) => tree.read(place)?.subarray(0, 32)
  expect(planInclusion(3, 600).make(short, primitives)).toBeUndefined()
})
