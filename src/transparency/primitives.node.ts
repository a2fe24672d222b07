import { hash, randomBytes } from 'node:crypto'
import { hmacOver } from './hmac-sha256.ts'
import type { Primitives } from './primitives.ts'

const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'buffer')

/** The primitives of a Node process. */
export const primitives: Primitives = {
  sha256,
  sha256Base64Url: (content) => hash('sha256', content, 'base64url'),
  hmacSha256: hmacOver(sha256),
  randomBytes: (count) => randomBytes(count),
}
