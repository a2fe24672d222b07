import { concatBytes } from './bytes.ts'

const blockBytes = 64

/**
 * HMAC (RFC 2104) over a given SHA-256. Node's own HMAC object costs several times as much for the
 * short messages of the log, two of which stand in every entry.
 */
export function hmacOver(
  sha256: (bytes: Uint8Array) => Uint8Array,
): (key: Uint8Array, bytes: Uint8Array) => Uint8Array {
  return (key, bytes) => {
    const block = new Uint8Array(blockBytes)
    block.set(key.length > blockBytes ? sha256(key) : key)
    const inner = sha256(concatBytes(block.map(toInnerPad), bytes))
    return sha256(concatBytes(block.map(toOuterPad), inner))
  }
}

const toInnerPad = (byte: number) => byte ^ 0x36
const toOuterPad = (byte: number) => byte ^ 0x5c
