import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { assert } from '../base/assert.ts'
import { primitives } from '../transparency/primitives.node.ts'
import type { Keys, SecretKey } from './key-file.ts'

/** Seals what must not be readable in the database; the context binds it to its place. */
export type Sealer = {
  seal(plain: string | Uint8Array, context: string): string
  /** @throws when the text was sealed for another context, by unknown keys, or altered */
  open(sealed: string, context: string): Uint8Array
}

const cipherName = 'aes-256-gcm'
const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16
const headBytes = saltBytes + nonceBytes
const messageKeyLabel = Buffer.from('seal/v1\n')

/**
 * AES-256-GCM. A sealed text is `<key id>.<base64url of salt, nonce, cipher text, tag>`, so that what
 * an older key sealed still opens after a rotation.
 */
export function createSealer(keys: Pick<Keys, 'sealing'>): Sealer {
  const { current, all } = keys.sealing
  const keyById = new Map(all.map((key) => [key.id, key]))
  return {
    seal(plain, context) {
      const head = randomBytes(headBytes)
      const cipher = createCipheriv(cipherName, messageKey(current, head), nonceOf(head))
      cipher.setAAD(associatedData(current, context))
      const text = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain
      const parts = [head, cipher.update(text), cipher.final(), cipher.getAuthTag()]
      return `${current.id}.${Buffer.concat(parts).toString('base64url')}`
    },
    open(sealed, context) {
      const dot = sealed.indexOf('.')
      const key = keyById.get(sealed.slice(0, Math.max(dot, 0)))
      if (key === undefined) throw new Error('a sealed text was sealed by none of our keys')
      const encoded = sealed.slice(dot + 1)
      const bytes = Buffer.from(encoded, 'base64url')
      if (bytes.length < headBytes + tagBytes || bytes.toString('base64url') !== encoded) {
        throw new Error('a sealed text is malformed')
      }
      const head = bytes.subarray(0, headBytes)
      const decipher = createDecipheriv(cipherName, messageKey(key, head), nonceOf(head), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(associatedData(key, context))
      decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
      const plain = decipher.update(bytes.subarray(headBytes, bytes.length - tagBytes))
      try {
        return Buffer.concat([plain, decipher.final()])
      } catch (cause) {
        throw new Error('a sealed text was altered or belongs to another place', { cause })
      }
    },
  }
}

/**
 * A key of its own for each message: random nonces under one key run out of safety after 2^32
 * messages, which a large programme seals within weeks. As a key object, because Node takes twice the
 * time for a cipher whose key is given as bytes.
 */
function messageKey({ key }: SecretKey, head: Buffer): KeyObject {
  const salt = head.subarray(0, saltBytes)
  return createSecretKey(primitives.hmacSha256(key, Buffer.concat([messageKeyLabel, salt])))
}

function nonceOf(head: Buffer): Buffer {
  return head.subarray(saltBytes)
}

function associatedData({ id }: SecretKey, context: string): Buffer {
  assert(context !== '', 'a sealed text has a place')
  return Buffer.from(`sealed/v1\n${id}\n${context}`, 'utf8')
}
