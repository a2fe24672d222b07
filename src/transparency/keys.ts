import { assert } from '../base/assert.ts'
import { parseBase64, toBase64 } from './base64.ts'
import { concatBytes, equalBytes, toUtf8 } from './bytes.ts'
import { parseHex, toHex } from './hex.ts'
import type { Primitives } from './primitives.ts'

/** The first byte of a key tells for what it signs (evidence log 5). */
export const noteAlgorithms = { log: 0x01, cosigner: 0x04 } as const
export type NoteAlgorithm = keyof typeof noteAlgorithms

/** A key that signs notes, by the name on its lines. */
export type NoteKey = {
  readonly name: string
  readonly algorithm: NoteAlgorithm
  /** The 32 bytes of an Ed25519 public key. */
  readonly publicKey: Uint8Array
}

const publicKeyBytes = 32
const lineFeed = Uint8Array.of(0x0a)

/** The four bytes by which a signature line names its key. */
export function noteKeyId(
  { name, algorithm, publicKey }: NoteKey,
  primitives: Pick<Primitives, 'sha256'>,
): Uint8Array {
  assert(isNoteKeyName(name), 'a key name has no space, plus or control character')
  assert(publicKey.length === publicKeyBytes, 'an Ed25519 public key has 32 bytes')
  // evidence log 5: keyid
  const tagged = Uint8Array.of(noteAlgorithms[algorithm])
  return primitives.sha256(concatBytes(toUtf8(name), lineFeed, tagged, publicKey)).slice(0, 4)
}

/** The public key as one line, for policies and receipts. */
export function toVkey(key: NoteKey, primitives: Pick<Primitives, 'sha256'>): string {
  const tagged = concatBytes(Uint8Array.of(noteAlgorithms[key.algorithm]), key.publicKey)
  // evidence log 5: vkey
  return `${key.name}+${toHex(noteKeyId(key, primitives))}+${toBase64(tagged)}`
}

/** Reads a vkey from outside; undefined when it is malformed or its key id is not its own. */
export function parseVkey(
  text: string,
  primitives: Pick<Primitives, 'sha256'>,
): NoteKey | undefined {
  const [name, idText, ...rest] = text.split('+')
  if (name === undefined || idText === undefined || !isNoteKeyName(name)) return undefined
  const id = parseHex(idText)
  // Standard base64 has plus signs of its own.
  const tagged = parseBase64(rest.join('+'))
  if (id === undefined || tagged?.length !== publicKeyBytes + 1) return undefined
  const algorithm = algorithmOf(tagged[0])
  if (algorithm === undefined) return undefined
  const key: NoteKey = { name, algorithm, publicKey: tagged.slice(1) }
  return equalBytes(noteKeyId(key, primitives), id) ? key : undefined
}

function algorithmOf(byte: number | undefined): NoteAlgorithm | undefined {
  if (byte === noteAlgorithms.log) return 'log'
  return byte === noteAlgorithms.cosigner ? 'cosigner' : undefined
}

function isNoteKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\s+\p{Cc}]+$/u.test(name)
}
