import { toBase64 } from './base64.ts'
import { parseCount } from './checkpoint.ts'
import { longestNote } from './note.ts'
import { parseHashes } from './tlog-proof.ts'

/** What a log asks a witness to cosign (C2SP tlog-witness; evidence log 6). */
export type AddCheckpoint = {
  /** The size that the witness has cosigned last. */
  readonly oldSize: number
  /** From the old size to that of the note. */
  readonly proof: readonly Uint8Array[]
  readonly note: string
}

/** The proof has at most 53 lines of 45 characters. */
const longestRequest = longestNote + 4096

/** The body of `POST …/add-checkpoint`. */
export function formatAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): string {
  const hashes = proof.map((hash) => `${toBase64(hash)}\n`).join('')
  return `old ${oldSize}\n${hashes}\n${note}`
}

/** Reads such a body from outside, strictly; undefined for everything that is not one. */
export function parseAddCheckpoint(text: string): AddCheckpoint | undefined {
  if (text.length > longestRequest) return undefined
  const split = text.indexOf('\n\n')
  if (split < 0) return undefined
  const [first = '', ...lines] = text.slice(0, split).split('\n')
  const oldSize = first.startsWith('old ') ? parseCount(first.slice(4)) : undefined
  const proof = parseHashes(lines)
  if (oldSize === undefined || proof === undefined) return undefined
  return { oldSize, proof, note: text.slice(split + 2) }
}
