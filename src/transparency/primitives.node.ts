import { hash, randomBytes } from 'node:crypto'
import { hmacOver } from './hmac-sha256.ts'
import type { Primitives } from './primitives.ts'

/** By way of a text of one character a byte: a buffer of its own for every hash takes twice the time. */
const sha256 = (bytes: Uint8Array) => Buffer.from(hash('sha256', bytes, 'binary'), 'binary')

/** The primitives of a Node process. */
export const primitives: Primitives = {
  sha256,
  sha256Base64Url: (content) => hash('sha256', content, 'base64url'),
  hmacSha256: hmacOver(sha256),
  randomBytes: (count) => randomBytes(count),
}
