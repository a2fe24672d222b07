import type { Instant } from '../base/time.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import type { NoteKey } from './keys.ts'
import { parseNote } from './note.ts'
import { openNote } from './open-note.ts'
import type { Primitives } from './primitives.ts'
import type { EvidenceReceipt } from './receipt.ts'
import type { ReceiptFault } from './receipt-fault.ts'
import { parseHashes, type TlogProof } from './tlog-proof.ts'
import { isConsistent } from './tree.ts'

type Before =
  | { readonly kind: 'sound'; readonly notBefore: Instant | undefined }
  | { readonly kind: 'faulty'; readonly fault: Extract<ReceiptFault, `prior-${string}`> }
type Judge = {
  readonly keys: readonly NoteKey[]
  readonly primitives: Pick<Primitives, 'sha256' | 'sha256Base64Url'>
}

/** Checks what the log was before the entry, as far as somebody trusted saw it (evidence log 10). */
export async function checkPrior(
  prior: EvidenceReceipt['prior'],
  { proof, checkpoint }: { readonly proof: TlogProof; readonly checkpoint: Checkpoint },
  { keys, primitives }: Judge,
): Promise<Before> {
  if (prior === undefined) return { kind: 'sound', notBefore: undefined }
  const note = parseNote(prior.checkpoint)
  const older = note && parseCheckpoint(note.text)
  const hashes = parseHashes(prior.consistency)
  if (note === undefined || older === undefined || hashes === undefined) {
    return { kind: 'faulty', fault: 'prior-malformed' }
  }
  const opened = await openNote(note, keys, primitives)
  if (opened.kind === 'forged') return { kind: 'faulty', fault: 'prior-signature-forged' }
  if (older.origin !== checkpoint.origin) return { kind: 'faulty', fault: 'prior-of-another-log' }
  if (!opened.logKeys.some(({ name }) => name === older.origin)) {
    return { kind: 'faulty', fault: 'prior-not-trusted' }
  }
  if (older.size > proof.index) return { kind: 'faulty', fault: 'prior-too-new' }
  const isBeginning = isConsistent(
    {
      oldSize: older.size,
      oldRoot: older.root,
      newSize: checkpoint.size,
      newRoot: checkpoint.root,
      proof: hashes,
    },
    primitives,
  )
  if (!isBeginning) return { kind: 'faulty', fault: 'prior-inconsistent' }
  const times = opened.cosignatures.map(({ at }) => at)
  return { kind: 'sound', notBefore: times.length === 0 ? undefined : Math.max(...times) }
}
