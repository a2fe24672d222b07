import { concatBytes } from './bytes.ts'
import { childrenOf, derTags, parseOneDer, toOid } from './der-reader.ts'

type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512'
type Key =
  | { readonly kind: 'rsa' }
  | { readonly kind: 'ed25519' }
  | { readonly kind: 'ec'; readonly curve: string; readonly bytes: number }

/** Hash algorithms that count, by their identifiers. */
export const hashesByOid: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}
/** RFC 4055, RFC 5758: algorithms of signatures that name their hash. */
const hashesBySignature: Readonly<Record<string, Hash>> = {
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
}
/** The key's own algorithm: in RFC 5652 the hash may stand beside it. */
const keysByOid: Readonly<Record<string, 'rsa' | 'ec' | 'ed25519'>> = {
  '1.2.840.113549.1.1.1': 'rsa',
  '1.2.840.10045.2.1': 'ec',
  '1.3.101.112': 'ed25519',
}
const curves: Readonly<Record<string, { readonly curve: string; readonly bytes: number }>> = {
  '1.2.840.10045.3.1.7': { curve: 'P-256', bytes: 32 },
  '1.3.132.0.34': { curve: 'P-384', bytes: 48 },
  '1.3.132.0.35': { curve: 'P-521', bytes: 66 },
}

type Signed = {
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array
  readonly signatureAlgorithm: string
  /** Where the algorithm of the signature names none. */
  readonly digestAlgorithm?: string
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

/**
 * Did the holder of a certificate's key sign exactly this? All of it is hostile; an algorithm that is
 * not known here never signed anything.
 */
export async function isSignedByKey(signed: Signed): Promise<boolean> {
  const { publicKey, signatureAlgorithm, digestAlgorithm = '' } = signed
  const key = readKey(publicKey)
  const hash = hashesBySignature[signatureAlgorithm] ?? hashesByOid[digestAlgorithm]
  if (key === undefined || (hash === undefined && key.kind !== 'ed25519')) return false
  const signature = key.kind === 'ec' ? toRaw(signed.signature, key.bytes) : signed.signature
  if (signature === undefined) return false
  try {
    return await verify(key, hash ?? 'SHA-512', { ...signed, signature })
  } catch {
    // A key that cannot be read, or cannot even be asked about this signature, signed nothing.
    return false
  }
}

async function verify(key: Key, hash: Hash, { publicKey, message, signature }: Signed) {
  const own = algorithmOf(key, hash)
  // WebCrypto takes no memory that another thread could change meanwhile.
  const bytes = new Uint8Array(publicKey)
  const imported = await crypto.subtle.importKey('spki', bytes, own, false, ['verify'])
  return crypto.subtle.verify(own, imported, new Uint8Array(signature), new Uint8Array(message))
}

function algorithmOf(key: Key, hash: Hash) {
  switch (key.kind) {
    case 'rsa':
      return { name: 'RSASSA-PKCS1-v1_5', hash }
    case 'ec':
      return { name: 'ECDSA', namedCurve: key.curve, hash }
    case 'ed25519':
      return { name: 'Ed25519' }
  }
}

function readKey(publicKey: Uint8Array): Key | undefined {
  const [algorithm] = childrenOf(parseOneDer(publicKey, derTags.sequence), derTags.sequence) ?? []
  const [name, parameters] = childrenOf(algorithm, derTags.sequence) ?? []
  const kind = keysByOid[toOid(name) ?? '']
  if (kind !== 'ec') return kind && { kind }
  const curve = curves[toOid(parameters) ?? '']
  return curve && { kind, ...curve }
}

/** RFC 3279 2.2.3 writes two numbers; WebCrypto wants them side by side. */
function toRaw(signature: Uint8Array, bytes: number): Uint8Array | undefined {
  const numbers = childrenOf(parseOneDer(signature, derTags.sequence), derTags.sequence) ?? []
  if (numbers.length !== 2 || numbers.some(({ tag }) => tag !== derTags.integer)) return undefined
  const padded = numbers.map(({ content }) => toWidth(content, bytes))
  return padded.every((each) => each !== undefined) ? concatBytes(...padded) : undefined
}

function toWidth(number: Uint8Array, bytes: number): Uint8Array | undefined {
  const digits = number[0] === 0 ? number.subarray(1) : number
  if (digits.length > bytes) return undefined
  return concatBytes(new Uint8Array(bytes - digits.length), digits)
}
