import { hourMs, type Instant, minuteMs } from '../base/time.ts'
import { parseBase64 } from './base64.ts'
import { equalBytes, parseUtf8 } from './bytes.ts'
import { checkDisclosures } from './check-disclosures.ts'
import { checkDocuments } from './check-documents.ts'
import { checkPrior } from './check-prior.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { parseEntry } from './entry.ts'
import { parseNote, signedBytes } from './note.ts'
import { openNote } from './open-note.ts'
import type { Primitives } from './primitives.ts'
import {
  type EvidenceReceipt,
  parseReceipt,
  type ReceiptTimestamp,
  receiptFormat,
} from './receipt.ts'
import type { ReceiptFault } from './receipt-fault.ts'
import type {
  CheckedTimestamp,
  ReceiptReport,
  TimestampCheck,
  UnmetDemand,
} from './receipt-report.ts'
import { parseTlogProof, type TlogProof } from './tlog-proof.ts'
import { isIncluded, leafHash } from './tree.ts'
import { isQuorumMet, type TrustPolicy } from './trust-policy.ts'

type Hashing = Pick<Primitives, 'sha256' | 'sha256Base64Url'>

type Judge = {
  readonly policy: TrustPolicy
  readonly primitives: Hashing
  /** Without it timestamps count for nothing. */
  readonly checkTimestamp?: TimestampCheck
}

const recordedBeforeMs = 24 * hourMs
const recordedAfterMs = 5 * minuteMs

/**
 * Verifies a receipt, or a bare `.tlog-proof` that carries its entry, as evidence log 10 lays down.
 * The input is hostile: whatever it is, the answer is a report, never an exception.
 */
export async function verifyReceipt(
  input: Uint8Array | string,
  judge: Judge,
): Promise<ReceiptReport> {
  const text = typeof input === 'string' ? input : parseUtf8(input)
  const receipt = text === undefined ? undefined : readReceipt(text)
  return receipt === undefined ? invalid('not-a-receipt') : verify(receipt, judge)
}

/** A receipt, or a bare `.tlog-proof` that carries its entry, as a receipt without anything else. */
export function readReceipt(text: string): EvidenceReceipt | undefined {
  if (!text.startsWith('c2sp.org/tlog-proof')) return parseReceipt(text)
  const line = /^extra (.*)$/m.exec(text)
  const entry = line?.[1]
  return entry === undefined
    ? undefined
    : { format: receiptFormat, entry, proof: text, disclosures: [], keys: [], log_url: '' }
}

async function verify(receipt: EvidenceReceipt, judge: Judge): Promise<ReceiptReport> {
  const { policy, primitives } = judge
  // 1
  const bytes = parseBase64(receipt.entry)
  if (bytes === undefined) return invalid('entry-encoding')
  const entry = parseEntry(bytes)
  if (entry.kind === 'malformed') {
    return { kind: 'invalid', fault: 'entry-malformed', entryProblem: entry.problem }
  }
  // 2
  const proof = parseTlogProof(receipt.proof)
  if (proof === undefined) return invalid('proof-malformed')
  if (proof.extra !== undefined && !equalBytes(proof.extra, bytes)) {
    return invalid('proof-of-another-entry')
  }
  // 3
  const note = parseNote(proof.checkpoint)
  const checkpoint = note && parseCheckpoint(note.text)
  if (note === undefined || checkpoint === undefined) return invalid('checkpoint-malformed')
  const keys = [...policy.logs, ...policy.witnesses]
  const opened = await openNote(note, keys, primitives)
  if (opened.kind === 'forged') return invalid('signature-forged')
  const logKeys = opened.logKeys.filter(({ name }) => name === checkpoint.origin)
  if (logKeys.length === 0) return invalid('log-not-trusted')
  // 4
  if (entry.log !== checkpoint.origin) return invalid('entry-of-another-log')
  // 5
  if (!isEntryIncluded(bytes, proof, checkpoint, primitives)) return invalid('not-included')
  // 6, 7
  const disclosed = checkDisclosures(entry, receipt.disclosures, primitives)
  if (disclosed.kind === 'faulty') return invalid(disclosed.fault)
  const { disclosures } = disclosed
  const attached = checkDocuments(receipt.documents ?? [], { entry, disclosures }, primitives)
  if (attached.kind === 'faulty') return invalid(attached.fault)
  // 9
  const stamped = await checkTimestamps(receipt.timestamps ?? [], signedBytes(note), judge)
  if (stamped.kind === 'faulty') return invalid(stamped.fault)
  // 10
  const before = await checkPrior(receipt.prior, { proof, checkpoint }, { keys, primitives })
  if (before.kind === 'faulty') return invalid(before.fault)
  const { cosignatures } = opened
  const { timestamps } = stamped
  const existedBy = earliest([
    ...cosignatures.map(({ at }) => at),
    ...timestamps.flatMap((each) => (each.kind === 'trusted' ? each.at : [])),
  ])
  const { notBefore } = before
  const { type, log, id, recordedAt, fields } = entry
  // 8
  const isQuorate = isQuorumMet(policy.quorum, new Set(cosignatures.map(({ key }) => key)))
  const isStamped = timestamps.some((each) => each.kind === 'trusted')
  return {
    kind: 'valid',
    strength: strengthOf({ isQuorate, isStamped, isCosigned: cosignatures.length > 0 }),
    unmet: [
      ...(isQuorate ? [] : ['quorum' as const]),
      ...unmetTimes({ recordedAt, existedBy, notBefore }),
    ],
    entry: { type, log, id, recordedAt, fields },
    index: proof.index,
    checkpoint,
    logKeys,
    cosignatures,
    timestamps,
    disclosures,
    documents: attached.documents,
    existedBy,
    notBefore,
  }
}

function invalid(fault: ReceiptFault): ReceiptReport {
  return { kind: 'invalid', fault }
}

function isEntryIncluded(
  entry: Uint8Array,
  { index, hashes }: TlogProof,
  { size, root }: Checkpoint,
  primitives: Hashing,
): boolean {
  const leaf = leafHash(entry, primitives)
  return isIncluded({ leaf, index, size, proof: hashes, root }, primitives)
}

type Stamped =
  | { readonly kind: 'sound'; readonly timestamps: readonly CheckedTimestamp[] }
  | { readonly kind: 'faulty'; readonly fault: ReceiptFault }

async function checkTimestamps(
  given: readonly ReceiptTimestamp[],
  body: Uint8Array,
  { checkTimestamp }: Judge,
): Promise<Stamped> {
  const timestamps: CheckedTimestamp[] = []
  for (const { tsr } of given) {
    const response = parseBase64(tsr)
    if (response === undefined) return { kind: 'faulty', fault: 'timestamp-malformed' }
    const checked = checkTimestamp ? await checkTimestamp(response, body) : untrusted
    if (checked.kind === 'invalid') return { kind: 'faulty', fault: 'timestamp-of-something-else' }
    timestamps.push(checked)
  }
  return { kind: 'sound', timestamps }
}
const untrusted = { kind: 'untrusted' } as const

function earliest(times: readonly Instant[]): Instant | undefined {
  return times.length === 0 ? undefined : Math.min(...times)
}

function strengthOf(found: {
  readonly isQuorate: boolean
  readonly isCosigned: boolean
  readonly isStamped: boolean
}) {
  if (!found.isQuorate) return 'included'
  if (found.isStamped) return 'anchored'
  return found.isCosigned ? 'witnessed' : 'included'
}

function unmetTimes({
  recordedAt,
  existedBy,
  notBefore,
}: {
  readonly recordedAt: Instant
  readonly existedBy: Instant | undefined
  readonly notBefore: Instant | undefined
}): readonly UnmetDemand[] {
  // evidence log 10: outside [not-before - 24 h, existed-by + 5 min]
  if (notBefore !== undefined && recordedAt < notBefore - recordedBeforeMs) {
    return ['recorded-too-early']
  }
  const isLate = existedBy !== undefined && recordedAt > existedBy + recordedAfterMs
  return isLate ? ['recorded-too-late'] : []
}
