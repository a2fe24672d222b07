import { toBase64Url } from './base64.ts'
import { toUtf8 } from './bytes.ts'
import { hmacOver } from './hmac-sha256.ts'
import type { Primitives } from './primitives.ts'
import { sha256 } from './sha256.ts'

/** `crypto.getRandomValues` refuses more at once. */
const randomBytesAtOnce = 65_536

/** The primitives of a browser page, whose own SHA-256 would be asynchronous. */
export const primitives: Primitives = {
  sha256,
  sha256Base64Url: (content) =>
    toBase64Url(sha256(typeof content === 'string' ? toUtf8(content) : content)),
  hmacSha256: hmacOver(sha256),
  randomBytes,
}

function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count)
  for (let start = 0; start < count; start += randomBytesAtOnce) {
    crypto.getRandomValues(bytes.subarray(start, start + randomBytesAtOnce))
  }
  return bytes
}
