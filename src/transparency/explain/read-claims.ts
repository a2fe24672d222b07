import { parseBase64 } from '../base64.ts'
import { parseCheckpoint } from '../checkpoint.ts'
import { parseEntry } from '../entry.ts'
import { type NoteKey, parseVkey } from '../keys.ts'
import { parseNote } from '../note.ts'
import type { Primitives } from '../primitives.ts'
import type { EvidenceReceipt } from '../receipt.ts'
import type { VerifiedEntry } from '../receipt-report.ts'
import { parseTlogProof } from '../tlog-proof.ts'
import type { TrustPolicy } from '../trust-policy.ts'

/** What a file says of itself; nothing of it is checked. */
export type Claims = {
  readonly entry: VerifiedEntry
  readonly index: number
  readonly origin: string
  readonly size: number
  /** Names on the signature lines. */
  readonly signers: readonly string[]
}

/** Reads what a receipt says, so that it can be shown to somebody who has no key yet. */
export function readClaims(receipt: Pick<EvidenceReceipt, 'entry' | 'proof'>): Claims | undefined {
  const bytes = parseBase64(receipt.entry)
  const entry = bytes && parseEntry(bytes)
  const proof = parseTlogProof(receipt.proof)
  const note = proof && parseNote(proof.checkpoint)
  const checkpoint = note && parseCheckpoint(note.text)
  if (entry?.kind !== 'entry' || proof === undefined) return undefined
  if (note === undefined || checkpoint === undefined) return undefined
  const { type, log, id, recordedAt, fields } = entry
  return {
    entry: { type, log, id, recordedAt, fields },
    index: proof.index,
    origin: checkpoint.origin,
    size: checkpoint.size,
    signers: [...new Set(note.lines.map(({ name }) => name))],
  }
}

/**
 * The keys that come with a receipt, as a policy. It MUST NOT count as trust: whoever forges a
 * receipt brings keys that fit (evidence log 10).
 */
export function hintedPolicy(
  { keys }: Pick<EvidenceReceipt, 'keys'>,
  primitives: Pick<Primitives, 'sha256'>,
): TrustPolicy {
  const found: NoteKey[] = []
  for (const vkey of new Set(keys)) {
    const key = parseVkey(vkey, primitives)
    if (key !== undefined) found.push(key)
  }
  return {
    logs: found.filter(({ algorithm }) => algorithm === 'log'),
    witnesses: found.filter(({ algorithm }) => algorithm === 'cosigner'),
    quorum: { kind: 'none' },
  }
}
