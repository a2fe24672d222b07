import { concatBytes } from './bytes.ts'
import type { Primitives } from './primitives.ts'
import { sha256 } from './sha256.ts'

const blockBytes = 64
/** `crypto.getRandomValues` refuses more at once. */
const randomBytesAtOnce = 65_536

/** The primitives of a browser page, whose own SHA-256 would be asynchronous. */
export const primitives: Primitives = { sha256, hmacSha256, randomBytes }

// RFC 2104
function hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(blockBytes)
  block.set(key.length > blockBytes ? sha256(key) : key)
  const inner = sha256(
    concatBytes(
      block.map((byte) => byte ^ 0x36),
      bytes,
    ),
  )
  return sha256(
    concatBytes(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  )
}

function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count)
  for (let start = 0; start < count; start += randomBytesAtOnce) {
    crypto.getRandomValues(bytes.subarray(start, start + randomBytesAtOnce))
  }
  return bytes
}
