import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vectors } from '../../test/vectors/evidence-log.ts'
import { parseBase64 } from './base64.ts'
import { toUtf8 } from './bytes.ts'
import { parseHex, toHex } from './hex.ts'
import { primitives } from './primitives.node.ts'
import {
  appendLeaf,
  emptyFrontier,
  isConsistent,
  isIncluded,
  leafHash,
  nodeHash,
  rootOf,
} from './tree.ts'

const fromHex = (text: string) => parseHex(text) ?? new Uint8Array()
const fromBase64 = (text: string) => parseBase64(text) ?? new Uint8Array()
const { log, rfc6962_reference: reference } = vectors

function rootsOf(leaves: readonly Uint8Array[]): readonly string[] {
  let frontier = emptyFrontier
  const roots = [toHex(rootOf(frontier, primitives))]
  for (const leaf of leaves) {
    frontier = appendLeaf(frontier, leaf, primitives)
    roots.push(toHex(rootOf(frontier, primitives)))
  }
  return roots
}

test('the reference leaves give the reference roots at every size', () => {
  const leaves = reference.leaves_hex.map((leaf) => leafHash(fromHex(leaf), primitives))
  expect(rootsOf(leaves)).toEqual(reference.roots_hex)
})

test('the published entries give the published leaves and roots', () => {
  const leaves = log.entries.map((entry) => leafHash(toUtf8(entry), primitives))
  expect(leaves.map(toHex)).toEqual(log.leaf_hashes_hex)
  expect(rootsOf(leaves)).toEqual(log.roots_hex)
})

test('the published proofs hold', () => {
  const [, , root2 = '', root3 = '', , root5 = ''] = log.roots_hex
  const leaf = fromHex(log.leaf_hashes_hex[2] ?? '')
  const newRoot = fromHex(root5)
  const inclusion = { leaf, index: 2, size: 5, root: newRoot }
  const proof = log.inclusion_2_in_5.map(fromBase64)
  expect(isIncluded({ ...inclusion, proof }, primitives)).toBe(true)
  const five = { newSize: 5, newRoot }
  const three = { ...five, oldSize: 3, oldRoot: fromHex(root3) }
  const two = { ...five, oldSize: 2, oldRoot: fromHex(root2) }
  const proofOf3 = log.consistency_3_5.map(fromBase64)
  const proofOf2 = log.consistency_2_5.map(fromBase64)
  expect(isConsistent({ ...three, proof: proofOf3 }, primitives)).toBe(true)
  expect(isConsistent({ ...two, proof: proofOf2 }, primitives)).toBe(true)
  expect(isConsistent({ ...two, proof: proofOf3 }, primitives)).toBe(false)
})

// The definitions of RFC 6962, 2.1, word for word, to hold the iterative checks against.
const split = (size: number) => 2 ** Math.ceil(Math.log2(size) - 1)

function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves
  if (only === undefined) return primitives.sha256(new Uint8Array())
  if (leaves.length === 1) return only
  const at = split(leaves.length)
  return nodeHash(treeHash(leaves.slice(0, at)), treeHash(leaves.slice(at)), primitives)
}

function path(index: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (leaves.length <= 1) return []
  const at = split(leaves.length)
  const [left, right] = [leaves.slice(0, at), leaves.slice(at)]
  return index < at
    ? [...path(index, left), treeHash(right)]
    : [...path(index - at, right), treeHash(left)]
}

function subProof(size: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (size === leaves.length) return whole ? [] : [treeHash(leaves)]
  const at = split(leaves.length)
  const [left, right] = [leaves.slice(0, at), leaves.slice(at)]
  return size <= at
    ? [...subProof(size, left, whole), treeHash(right)]
    : [...subProof(size - at, right, false), treeHash(left)]
}

const leaves = Array.from({ length: 40 }, (_, index) => leafHash(Uint8Array.of(index), primitives))

test('an inclusion proof holds for its leaf at its place and for no other', () => {
  for (let size = 1; size <= leaves.length; size += 1) {
    const tree = leaves.slice(0, size)
    const root = treeHash(tree)
    for (const [index, leaf] of tree.entries()) {
      const claim = { leaf, index, size, root, proof: path(index, tree) }
      expect(isIncluded(claim, primitives)).toBe(true)
      expect(isIncluded({ ...claim, index: index + 1 }, primitives)).toBe(false)
      expect(isIncluded({ ...claim, leaf: root, size: size + 1 }, primitives)).toBe(false)
      expect(isIncluded({ ...claim, proof: [...claim.proof, root] }, primitives)).toBe(false)
      if (size > 1) {
        expect(isIncluded({ ...claim, proof: claim.proof.slice(1) }, primitives)).toBe(false)
        expect(isIncluded({ ...claim, proof: claim.proof.slice(0, -1) }, primitives)).toBe(false)
      }
    }
  }
})

test('a consistency proof holds for its two trees and for no others', () => {
  for (let newSize = 1; newSize <= leaves.length; newSize += 1) {
    const newRoot = treeHash(leaves.slice(0, newSize))
    for (let oldSize = 1; oldSize <= newSize; oldSize += 1) {
      const oldRoot = treeHash(leaves.slice(0, oldSize))
      const proof = subProof(oldSize, leaves.slice(0, newSize), true)
      const claim = { oldSize, newSize, oldRoot, newRoot, proof }
      expect(isConsistent(claim, primitives)).toBe(true)
      const [other = newRoot] = leaves
      expect(isConsistent({ ...claim, newRoot: primitives.sha256(other) }, primitives)).toBe(false)
      expect(isConsistent({ ...claim, oldRoot: primitives.sha256(other) }, primitives)).toBe(false)
      expect(isConsistent({ ...claim, proof: [...proof, other] }, primitives)).toBe(false)
      if (proof.length > 0) {
        expect(isConsistent({ ...claim, proof: proof.slice(0, -1) }, primitives)).toBe(false)
        expect(isConsistent({ ...claim, proof: proof.slice(1) }, primitives)).toBe(false)
      }
    }
  }
})

test('an empty tree is the beginning of every tree, and no tree of a smaller one', () => {
  const newRoot = treeHash(leaves)
  const claim = { oldSize: 0, newSize: 40, oldRoot: treeHash([]), newRoot, proof: [] }
  expect(isConsistent(claim, primitives)).toBe(true)
  expect(isConsistent({ ...claim, proof: [newRoot] }, primitives)).toBe(false)
  expect(isConsistent({ ...claim, oldSize: 41 }, primitives)).toBe(false)
  expect(isConsistent({ ...claim, oldSize: -1 }, primitives)).toBe(false)
})

test('sizes past 32 bits neither hang nor pass', () => {
  const hash = treeHash(leaves)
  const hashes = fc.array(fc.constant(hash), { maxLength: 60 })
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), hashes, (first, second, proof) => {
      const [index, size] = [Math.min(first, second), Math.max(first, second) + 1]
      fc.pre(Number.isSafeInteger(size) && index > 0)
      expect(isIncluded({ leaf: hash, index, size, proof, root: hash }, primitives)).toBe(false)
      const claim = { oldSize: index, newSize: size, proof, oldRoot: hash, newRoot: hash }
      expect(isConsistent(claim, primitives)).toBe(false)
    }),
  )
})
