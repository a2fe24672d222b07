import { assert } from '../base/assert.ts'
import { parseBase64Url } from './base64.ts'
import { concatBytes } from './bytes.ts'
import { parseHex } from './hex.ts'

/** Asynchronous, because the private key may live in a device or a service (evidence log 5). */
export type NoteSigner = {
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Promise<Uint8Array>
}

const seedBytes = 32
// RFC 8410, 7: what PKCS #8 puts before the 32 bytes of an Ed25519 private key
const pkcs8Prefix = parseHex('302e020100300506032b657004220420') ?? new Uint8Array()

/** A signer whose private key is a 32-byte seed (RFC 8032). */
export async function signerOfSeed(seed: Uint8Array): Promise<NoteSigner> {
  assert(seed.length === seedBytes, 'an Ed25519 seed has 32 bytes')
  const key = await crypto.subtle.importKey(
    'pkcs8',
    unshared(concatBytes(pkcs8Prefix, seed)),
    { name: 'Ed25519' },
    // Only an extractable key tells its public half.
    true,
    ['sign'],
  )
  const { x } = await crypto.subtle.exportKey('jwk', key)
  const publicKey = x === undefined ? undefined : parseBase64Url(x)
  assert(publicKey !== undefined, 'an Ed25519 key has a public half')
  return {
    publicKey,
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', key, unshared(message))),
  }
}

type Signed = {
  readonly publicKey: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

/** Reading a key in costs as much as a third of a check, and a verifier trusts few keys. */
const imported = new WeakMap<Uint8Array, ReturnType<typeof crypto.subtle.importKey>>()

/**
 * Did the holder of the key sign exactly this message? Bytes that are no key never signed anything.
 * The key's bytes MUST NOT change later.
 */
export async function isSignedBy({ publicKey, message, signature }: Signed): Promise<boolean> {
  let key = imported.get(publicKey)
  if (key === undefined) {
    const bytes = unshared(publicKey)
    key = crypto.subtle.importKey('raw', bytes, { name: 'Ed25519' }, false, ['verify'])
    imported.set(publicKey, key)
  }
  try {
    return await crypto.subtle.verify('Ed25519', await key, unshared(signature), unshared(message))
  } catch (error) {
    // Some browsers refuse bytes that are no point of the curve; whoever sent them may be hostile.
    if (error instanceof DOMException && error.name === 'DataError') return false
    throw error
  }
}

/** WebCrypto takes no memory that another thread could change meanwhile. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
