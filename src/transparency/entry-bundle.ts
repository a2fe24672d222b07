import { assert } from '../base/assert.ts'
import { tileWidth } from './tile.ts'

const lengthBytes = 2
const longestEntry = 0xffff

/** Entries as `tile/entries/…` serves them: each after its length (evidence log 7). */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + lengthBytes + entry.length, 0)
  const bundle = new Uint8Array(length)
  let at = 0
  for (const entry of entries) {
    assert(entry.length <= longestEntry, 'the length of an entry fits into two bytes')
    bundle[at] = entry.length >> 8
    bundle[at + 1] = entry.length & 0xff
    bundle.set(entry, at + lengthBytes)
    at += lengthBytes + entry.length
  }
  return bundle
}

/** Reads a bundle from outside; undefined when it is cut short, empty or too long. */
export function parseBundle(bundle: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bundle.length) {
    const [high, low] = bundle.subarray(at, at + lengthBytes)
    if (high === undefined || low === undefined || entries.length === tileWidth) return undefined
    const start = at + lengthBytes
    const end = start + (high << 8) + low
    if (end > bundle.length) return undefined
    entries.push(bundle.subarray(start, end))
    at = end
  }
  return entries.length === 0 ? undefined : entries
}
