import type { Primitives } from '../transparency/primitives.ts'

const encoder = new TextEncoder()

/** SHA-256 of a text or of bytes, in lower-case hex. */
export function digestHex(
  primitives: Pick<Primitives, 'sha256'>,
  content: string | Uint8Array,
): string {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return Buffer.from(primitives.sha256(bytes)).toString('hex')
}
