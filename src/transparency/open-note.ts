import type { Instant } from '../base/time.ts'
import { equalBytes, toUtf8 } from './bytes.ts'
import { isSignedBy } from './ed25519.ts'
import { type NoteKey, noteKeyId } from './keys.ts'
import { type Note, type NoteLine, signedBytes } from './note.ts'
import type { Primitives } from './primitives.ts'

/** A cosignature of a witness that we know, and when the witness says that it saw the note. */
export type Cosignature = { readonly key: NoteKey; readonly at: Instant }

export type OpenedNote =
  | {
      readonly kind: 'opened'
      /** Log keys whose signature holds. */
      readonly logKeys: readonly NoteKey[]
      readonly cosignatures: readonly Cosignature[]
    }
  /** A key that we know stands on a line that it never signed. */
  | { readonly kind: 'forged'; readonly name: string }

const signatureBytes = 64
const timeBytes = 8
const secondMs = 1000

/**
 * Checks every line whose key is among those given and ignores the others; one bad signature of a
 * known key refuses the whole note (evidence log 5). `text` is what the notes of this origin sign.
 */
export async function openNote(
  note: Note,
  keys: readonly NoteKey[],
  primitives: Pick<Primitives, 'sha256'>,
): Promise<OpenedNote> {
  const logKeys = new Set<NoteKey>()
  const cosignatures: Cosignature[] = []
  const body = signedBytes(note)
  for (const line of note.lines) {
    for (const key of keys) {
      if (key.name !== line.name || !equalBytes(noteKeyId(key, primitives), line.keyId)) continue
      if (key.algorithm === 'log') {
        if (!(await isLogSignature(key, line, body))) return { kind: 'forged', name: line.name }
        logKeys.add(key)
      } else {
        const at = await cosignedAt(key, line, note.text)
        if (at === undefined) return { kind: 'forged', name: line.name }
        cosignatures.push({ key, at })
      }
    }
  }
  return { kind: 'opened', logKeys: [...logKeys], cosignatures }
}

async function isLogSignature(
  { publicKey }: NoteKey,
  { payload }: NoteLine,
  message: Uint8Array,
): Promise<boolean> {
  if (payload.length !== signatureBytes) return false
  return isSignedBy({ publicKey, message, signature: payload })
}

/** When the witness cosigned; undefined when it did not. */
async function cosignedAt(
  { publicKey }: NoteKey,
  { payload }: NoteLine,
  text: string,
): Promise<Instant | undefined> {
  if (payload.length !== timeBytes + signatureBytes) return undefined
  const seconds = readUint64(payload)
  if (seconds === undefined) return undefined
  const message = cosignedMessage(text, seconds)
  const signature = payload.subarray(timeBytes)
  return (await isSignedBy({ publicKey, message, signature })) ? seconds * secondMs : undefined
}

/** What a witness signs (evidence log 6). */
export function cosignedMessage(text: string, seconds: number): Uint8Array {
  return toUtf8(`cosignature/v1\ntime ${seconds}\n${text}`)
}

/** Undefined for times that no clock shows: they would not stay exact. */
function readUint64(bytes: Uint8Array): number | undefined {
  const value = new DataView(bytes.buffer, bytes.byteOffset, timeBytes).getBigUint64(0)
  return value <= BigInt(Math.floor(Number.MAX_SAFE_INTEGER / secondMs)) ? Number(value) : undefined
}
