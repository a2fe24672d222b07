import { assert } from '../base/assert.ts'
import { concatBytes, toUtf8 } from './bytes.ts'
import type { NoteSigner } from './ed25519.ts'
import { noteKeyId } from './keys.ts'
import { type NoteLine, signedBytes } from './note.ts'
import { cosignedMessage } from './open-note.ts'
import type { Primitives } from './primitives.ts'

type Hashing = Pick<Primitives, 'sha256'>
type Named = { readonly name: string; readonly signer: NoteSigner }

const keyIdBytes = 4
const timeBytes = 8

/** The line of a log's own key; its name MUST be the log's origin. */
export async function signNoteLine(
  text: string,
  { name, signer }: Named,
  primitives: Hashing,
): Promise<NoteLine> {
  const { publicKey } = signer
  const keyId = noteKeyId({ name, algorithm: 'log', publicKey }, primitives)
  return { name, keyId, payload: await signer.sign(signedBytes({ text })) }
}

/** The line of a witness, which says when it saw the note (evidence log 6). */
export async function cosignNoteLine(
  text: string,
  { name, signer, seconds }: Named & { readonly seconds: number },
  primitives: Hashing,
): Promise<NoteLine> {
  assert(Number.isSafeInteger(seconds) && seconds >= 0, 'a cosignature is made after 1970')
  const { publicKey } = signer
  const keyId = noteKeyId({ name, algorithm: 'cosigner', publicKey }, primitives)
  const time = new Uint8Array(timeBytes)
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds))
  const signature = await signer.sign(cosignedMessage(text, seconds))
  return { name, keyId, payload: concatBytes(time, signature) }
}

/** A line of nobody, so that clients learn to ignore unknown signers. */
export function greaseLine(text: string, primitives: Hashing): NoteLine {
  // evidence log 5: SHA-256("grease" || body)
  const bytes = primitives.sha256(concatBytes(toUtf8('grease'), signedBytes({ text })))
  return {
    name: 'grease.invalid',
    keyId: bytes.subarray(0, keyIdBytes),
    payload: bytes.subarray(keyIdBytes),
  }
}
