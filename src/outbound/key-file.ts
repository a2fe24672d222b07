import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { isObject } from '../base/json.ts'

/** A private RSA key as a JWK, for access tokens (RS256: every client library knows it). */
export type SigningKey = {
  readonly kty: 'RSA'
  readonly kid: string
  readonly alg: 'RS256'
  readonly use: 'sig'
  readonly n: string
  readonly e: string
  readonly d: string
  readonly p: string
  readonly q: string
  readonly dp: string
  readonly dq: string
  readonly qi: string
}
/** Signs deliveries to the receivers of partners, who are shown the certificate. */
export type WebhookKey = {
  readonly id: string
  readonly privateKey: KeyObject
  /** PEM. */
  readonly certificate: string
}
/** `signsUntil` is real time; a key that was replaced stops signing then (evidence log 12). */
export type LogKey = {
  readonly id: string
  readonly seed: Uint8Array
  readonly signsUntil?: number
}
/** Cosigns the logs of others; an Ed25519 seed. */
export type WitnessKey = { readonly id: string; readonly seed: Uint8Array }
export type SecretKey = { readonly id: string; readonly key: Uint8Array }

/** The first key of a file is in use; the later ones still open what they made. */
export type KeyRing<Key> = { readonly current: Key; readonly all: readonly Key[] }

export type Keys = {
  readonly signing: KeyRing<SigningKey>
  readonly sealing: KeyRing<SecretKey>
  /** Ed25519 seeds of the log: the newest first, older ones as long as they sign too. */
  readonly log: KeyRing<LogKey>
  /** HMAC key of links and derived ids. It never changes, or ids would be derived anew. */
  readonly programme: SecretKey
  readonly webhook: KeyRing<WebhookKey>
  /** Never the key of the log: who witnesses is another role (evidence log 6). */
  readonly witness: WitnessKey
}

const secretBytes = 32
const fewestRsaBits = 2048

// Each parser answers undefined for a malformed file, and says nothing of what it read.
export function parseSigningFile(text: string): KeyRing<SigningKey> | undefined {
  return ringOf(keysOf(text).map(parseSigningKey))
}

export function parseSealingFile(text: string): KeyRing<SecretKey> | undefined {
  return ringOf(keysOf(text).map((key) => parseSecret(key, 'key')))
}

export function parseLogFile(text: string): Keys['log'] | undefined {
  return ringOf(keysOf(text).map(parseLogKey))
}

function parseLogKey(value: unknown): LogKey | undefined {
  const secret = parseSecret(value, 'seed')
  if (secret === undefined || !isObject(value)) return undefined
  const { id, key: seed } = secret
  if (value.signs_until === undefined) return { id, seed }
  const signsUntil = isText(value.signs_until) ? Date.parse(value.signs_until) : Number.NaN
  return Number.isNaN(signsUntil) ? undefined : { id, seed, signsUntil }
}

export function parseProgrammeFile(text: string): SecretKey | undefined {
  return onlyOne(keysOf(text).map((key) => parseSecret(key, 'key')))
}

export function parseWitnessFile(text: string): WitnessKey | undefined {
  const secret = onlyOne(keysOf(text).map((key) => parseSecret(key, 'seed')))
  return secret && { id: secret.id, seed: secret.key }
}

export function parseWebhookFile(text: string): KeyRing<WebhookKey> | undefined {
  return ringOf(keysOf(text).map(parseWebhookKey))
}

function parseWebhookKey(value: unknown): WebhookKey | undefined {
  if (!isObject(value)) return undefined
  const { id, pkcs8, certificate } = value
  if (!isKeyId(id) || !isText(pkcs8) || !isText(certificate)) return undefined
  try {
    const der = Buffer.from(pkcs8, 'base64url')
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    const parsed = new X509Certificate(Buffer.from(certificate, 'base64url'))
    const fits = privateKey.asymmetricKeyType === 'rsa' && parsed.checkPrivateKey(privateKey)
    return fits ? { id, privateKey, certificate: parsed.toString() } : undefined
  } catch {
    // NOTE: what the library says of the file MUST NOT travel on as a cause.
    return undefined
  }
}

function keysOf(text: string): readonly unknown[] {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    // NOTE: the parser's message quotes the file, so it MUST NOT travel on as a cause.
    return []
  }
  return isObject(content) && Array.isArray(content.keys) ? content.keys : []
}

function ringOf<Key>(keys: readonly (Key | undefined)[]): KeyRing<Key> | undefined {
  const all = keys.filter((key) => key !== undefined)
  const [current] = all
  return current !== undefined && all.length === keys.length ? { current, all } : undefined
}

function onlyOne<Key>(keys: readonly (Key | undefined)[]): Key | undefined {
  return keys.length === 1 ? keys[0] : undefined
}

function parseSecret(value: unknown, member: 'key' | 'seed'): SecretKey | undefined {
  if (!isObject(value)) return undefined
  const { id, [member]: encoded } = value
  if (!isKeyId(id) || typeof encoded !== 'string') return undefined
  const key = Buffer.from(encoded, 'base64url')
  const exact = key.length === secretBytes && key.toString('base64url') === encoded
  return exact ? { id, key } : undefined
}

function parseSigningKey(value: unknown): SigningKey | undefined {
  if (!isObject(value)) return undefined
  const { kty, kid, alg, use, n, e, d, p, q, dp, dq, qi } = value
  if (kty !== 'RSA' || alg !== 'RS256' || use !== 'sig' || !isKeyId(kid)) return undefined
  if (!isText(n) || !isText(e) || !isText(d) || !isText(p)) return undefined
  if (!isText(q) || !isText(dp) || !isText(dq) || !isText(qi)) return undefined
  const key: SigningKey = { kty, kid, alg, use, n, e, d, p, q, dp, dq, qi }
  return isUsable(key) ? key : undefined
}

/** Do the numbers belong together (RFC 8017, 3.2)? A crypto library would find out only when signing. */
function isUsable(key: SigningKey): boolean {
  const numbers = [key.n, key.e, key.d, key.p, key.q, key.dp, key.dq, key.qi].map(toNumber)
  const [n = 0n, e = 0n, d = 0n, p = 0n, q = 0n, dp = 0n, dq = 0n, qi = 0n] = numbers
  return (
    n.toString(2).length >= fewestRsaBits &&
    p > 1n &&
    q > 1n &&
    p * q === n &&
    (e * d) % (p - 1n) === 1n &&
    (e * d) % (q - 1n) === 1n &&
    d % (p - 1n) === dp &&
    d % (q - 1n) === dq &&
    (qi * q) % p === 1n
  )
}

/** Zero, which fits nowhere, for what is not strict base64url. */
function toNumber(encoded: string): bigint {
  const bytes = Buffer.from(encoded, 'base64url')
  if (bytes.toString('base64url') !== encoded) return 0n
  return BigInt(`0x${bytes.toString('hex')}`)
}

function isKeyId(value: unknown): value is string {
  return isText(value) && /^[A-Za-z0-9_-]{1,64}$/.test(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
