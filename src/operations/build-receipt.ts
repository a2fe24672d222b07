import { assert } from '../base/assert.ts'
import { toSha256Hex } from '../base/identifiers.ts'
import { isObject } from '../base/json.ts'
import type { LogTreeReads } from '../storage/promises/log.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { toBase64 } from '../transparency/base64.ts'
import { toUtf8 } from '../transparency/bytes.ts'
import { type Checkpoint, parseCheckpoint } from '../transparency/checkpoint.ts'
import { toVkey } from '../transparency/keys.ts'
import { parseNote } from '../transparency/note.ts'
import { parseJson } from '../transparency/parse-json.ts'
import { planConsistency, planInclusion } from '../transparency/proof.ts'
import { type EvidenceReceipt, receiptFormat } from '../transparency/receipt.ts'
import { formatTlogProof } from '../transparency/tlog-proof.ts'
import { isIncluded, leafHash } from '../transparency/tree.ts'
import type { Deps } from './deps.ts'
import { addressOfLog } from './log-address.ts'
import { makeOfTiles } from './make-of-tiles.ts'

export type ReceiptDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives' | 'publicUrl'>

/** The JSON file, and the bare proof that carries its entry. */
export type IssuedReceipt = { readonly file: EvidenceReceipt; readonly tlogProof: string }

type Wanted = {
  readonly entry: { readonly logId: number; readonly index: number; readonly entry: string }
  readonly disclosures: readonly { readonly encoded: string }[]
  readonly withDocuments: boolean
}

/** The receipt of an integrated entry; undefined until a checkpoint covers it (evidence log 10). */
export async function buildReceipt(
  deps: ReceiptDeps,
  tx: ReadTransaction,
  { entry: { logId, index, entry }, disclosures, withDocuments }: Wanted,
): Promise<IssuedReceipt | undefined> {
  const { primitives } = deps
  // A log that was closed goes on proving what stands in it.
  const log = tx.log.of(logId)
  const stored = await log.findCheckpointOver(index)
  if (stored === undefined) return undefined
  const checkpoint = toCheckpoint(stored.note)
  const bytes = toUtf8(entry)
  const { size, root, origin } = checkpoint
  const proof = await makeOfTiles({ log }, planInclusion(index, size), primitives)
  // Checked at every read: a receipt that its holder could not verify must never leave.
  const leaf = leafHash(bytes, primitives)
  const isSound = proof !== undefined && isIncluded({ leaf, index, size, proof, root }, primitives)
  assert(isSound, 'entry, tiles and checkpoint of the log belong together')
  const tlogProof = { index, hashes: proof, checkpoint: stored.note }
  const documents = withDocuments ? await readDocuments(tx, entry) : []
  const prior = await readPrior(deps, log, { index, size })
  const anchors = await log.listAnchors(size)
  return {
    tlogProof: formatTlogProof({ ...tlogProof, extra: bytes }),
    file: {
      format: receiptFormat,
      entry: toBase64(bytes),
      proof: formatTlogProof({ ...tlogProof, extra: undefined }),
      disclosures: disclosures.map(({ encoded }) => encoded),
      ...(documents.length > 0 ? { documents } : {}),
      ...(prior ? { prior } : {}),
      ...(anchors.length > 0 ? { timestamps: anchors.map(toTimestamp) } : {}),
      keys: await vkeysOf(deps, origin),
      log_url: addressOfLog(deps.publicUrl, origin),
    },
  }
}

function toCheckpoint(note: string): Checkpoint {
  const parsed = parseNote(note)
  const checkpoint = parsed && parseCheckpoint(parsed.text)
  assert(checkpoint !== undefined, 'a stored checkpoint is a note')
  return checkpoint
}

/** The text that was accepted, as far as the entry cites one. */
async function readDocuments(
  tx: ReadTransaction,
  entry: string,
): Promise<NonNullable<EvidenceReceipt['documents']>> {
  const fields = parseJson(entry)
  const agreement = isObject(fields) && isObject(fields.agreement) ? fields.agreement : {}
  const { sha256, media_type } = agreement
  if (typeof sha256 !== 'string' || typeof media_type !== 'string') return []
  const content = await tx.texts.findContent(toSha256Hex(sha256))
  return content ? [{ sha256, media_type, data: toBase64(content.bytes) }] : []
}

/** The newest cosigned state without the entry: it cannot have been made before (evidence log 10). */
async function readPrior(
  { primitives }: ReceiptDeps,
  log: LogTreeReads,
  { index, size }: { readonly index: number; readonly size: number },
): Promise<EvidenceReceipt['prior']> {
  const older = await log.findCosignedUpTo(index)
  if (older === undefined || older.size === 0) return undefined
  const proof = await makeOfTiles({ log }, planConsistency(older.size, size), primitives)
  assert(proof !== undefined, 'the log keeps every tile')
  return { checkpoint: older.note, consistency: proof.map(toBase64) }
}

function toTimestamp(tsr: Uint8Array) {
  return { type: 'rfc3161', over: 'checkpoint-body', tsr: toBase64(tsr) } as const
}

async function vkeysOf(
  { evidence, primitives }: ReceiptDeps,
  origin: string,
): Promise<readonly string[]> {
  const signers = await evidence.signer.signers()
  return signers.map(({ publicKey }) =>
    toVkey({ name: origin, algorithm: 'log', publicKey }, primitives),
  )
}
