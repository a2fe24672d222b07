import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

type Cost = { readonly log2N: number; readonly r: number; readonly p: number }

// 16 MiB for each check, so that four at once stay small beside the rest of the process.
const chosenByPeople: Cost = { log2N: 14, r: 8, p: 5 }
// A generated secret has about 99 bits: stretching it buys nothing, and clients send it often.
const generated: Cost = { log2N: 12, r: 8, p: 1 }

const saltBytes = 16
const hashBytes = 32
const groups = 5
const groupLength = 4
// Without the characters that are confused when read aloud or copied by hand.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Password of a new user or secret of an application: five groups, about 99 bits. */
export function newPassword(): string {
  const character = () => alphabet.charAt(randomInt(alphabet.length))
  const group = () => Array.from({ length: groupLength }, character).join('')
  // A capital keeps the rules of other systems content; it adds no secrecy.
  const words = Array.from({ length: groups }, group)
  return words.map((word, at) => (at === 0 ? capitalise(word) : word)).join('-')
}

function capitalise(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

/** Hashes a password that a person chose. */
export function hashPassword(password: string): Promise<string> {
  return hashWith(password, chosenByPeople)
}

/** Hashes what `newPassword` made; MUST NOT be used for anything a person chose. */
export function hashGeneratedPassword(password: string): Promise<string> {
  return hashWith(password, generated)
}

/**
 * Compares in constant time. Without a hash (an unknown user) it takes as long as with one, so that
 * the time of an answer does not tell which users exist.
 */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const stored = hash === undefined ? undefined : parseHash(hash)
  if (stored === undefined) {
    await derive(password, Buffer.alloc(saltBytes), chosenByPeople)
    return false
  }
  return timingSafeEqual(await derive(password, stored.salt, stored.cost), stored.digest)
}

async function hashWith(password: string, cost: Cost): Promise<string> {
  const salt = randomBytes(saltBytes)
  const digest = await derive(password, salt, cost)
  return ['scrypt', cost.log2N, cost.r, cost.p, encode(salt), encode(digest)].join('.')
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64url')
}

function parseHash(
  hash: string,
): { readonly cost: Cost; readonly salt: Buffer; readonly digest: Buffer } | undefined {
  const [scheme, log2N, r, p, salt = '', encoded = ''] = hash.split('.')
  const digest = Buffer.from(encoded, 'base64url')
  if (scheme !== 'scrypt' || digest.length !== hashBytes) return undefined
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) }
  return { cost, salt: Buffer.from(salt, 'base64url'), digest }
}

function derive(password: string, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** log2N
  return new Promise((resolve, reject) => {
    // The same letters typed on another keyboard may be composed differently.
    scrypt(
      password.normalize('NFKC'),
      salt,
      hashBytes,
      { N, r, p, maxmem: 256 * N * r },
      (error, key) => {
        if (error) reject(error)
        else resolve(key)
      },
    )
  })
}
