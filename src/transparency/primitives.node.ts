import { createHmac, hash, randomBytes } from 'node:crypto'
import type { Primitives } from './primitives.ts'

/** The primitives of a Node process. */
export const primitives: Primitives = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  hmacSha256: (key, bytes) => createHmac('sha256', key).update(bytes).digest(),
  randomBytes: (count) => randomBytes(count),
}
