import { createHmac, timingSafeEqual } from 'node:crypto'
import { assert } from '../base/assert.ts'
import type { Keys } from './key-file.ts'

/** Signs links and tokens that carry their own facts; the purpose keeps their kinds apart. */
export type Signer = {
  /** 43 characters of base64url. */
  sign(purpose: string, content: string | Uint8Array): string
  verify(purpose: string, content: string | Uint8Array, signature: string): boolean
  /** A GUID that only the programme key can derive from the content; the same one every time. */
  deriveGuid(purpose: string, content: string | Uint8Array): string
}

/** HMAC-SHA256 by the programme key. */
export function createSigner(keys: Pick<Keys, 'programme'>): Signer {
  const { key } = keys.programme

  function digest(use: 'sign' | 'guid', purpose: string, content: string | Uint8Array): Buffer {
    // Without line feeds in the purpose, no two pairs of purpose and content run together.
    assert(/^[^\n]+$/.test(purpose), 'a purpose is one line')
    return createHmac('sha256', key).update(`${use}/v1\n${purpose}\n`).update(content).digest()
  }

  return {
    sign: (purpose, content) => digest('sign', purpose, content).toString('base64url'),
    verify(purpose, content, signature) {
      const wanted = digest('sign', purpose, content)
      const given = Buffer.from(signature, 'base64url')
      // The comparison of the text keeps a second spelling of one signature out.
      const exact = given.length === wanted.length && given.toString('base64url') === signature
      return exact && timingSafeEqual(given, wanted)
    },
    deriveGuid(purpose, content) {
      const bytes = digest('guid', purpose, content).subarray(0, 16)
      // NOTE: the bits of version 4, not of 8: clients in use refuse the versions they do not know.
      bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
      bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
      const hex = bytes.toString('hex')
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        hex.slice(12, 16),
        hex.slice(16, 20),
        hex.slice(20),
      ].join('-')
    },
  }
}
