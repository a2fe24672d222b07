import { equalBytes } from '../transparency/bytes.ts'
import { formatCheckpoint } from '../transparency/checkpoint.ts'
import type { NoteSigner } from '../transparency/ed25519.ts'
import { toHex } from '../transparency/hex.ts'
import { noteKeyId } from '../transparency/keys.ts'
import { formatNoteLine, type Note, parseNote } from '../transparency/note.ts'
import { signNoteLine } from '../transparency/sign-note.ts'
import type { Deps } from './deps.ts'
import type { LogCondition } from './log-condition.ts'

/** A log key's own line has no time; it comes before those of witnesses. */
const beforeWitnesses = 0

/**
 * Signs the newest checkpoint also with keys that have come since it was made: a log in which nothing
 * happens would otherwise be served without its new key (evidence log 12, rotation). MUST be asked
 * only of a log that goes on.
 */
export async function addMissingSignatures({
  storage,
  evidence,
  primitives,
}: Pick<Deps, 'storage' | 'evidence' | 'primitives'>): Promise<LogCondition> {
  const { head, newest } = await storage.read(async (tx) => ({
    head: await tx.log.findHead(),
    newest: await tx.log.findNewestCheckpoint(),
  }))
  if (head === undefined || newest?.size !== head.size) return { kind: 'active' }
  const text = formatCheckpoint(head)
  const note = parseNote(newest.note)
  // One size is never signed with two roots.
  if (note?.text !== text) return { kind: 'halted', reason: 'altered' }
  const { origin: name, size } = head
  const keyIdOf = ({ publicKey }: NoteSigner) =>
    noteKeyId({ name, algorithm: 'log', publicKey }, primitives)
  for (const signer of await evidence.signer.signers()) {
    if (hasLine(note, name, keyIdOf(signer))) continue
    const line = await signNoteLine(text, { name, signer }, primitives)
    const added = { size, name, keyId: toHex(line.keyId), line: formatNoteLine(line) }
    await storage.write((tx) => tx.log.insertCosignature({ ...added, at: beforeWitnesses }))
  }
  return { kind: 'active' }
}

function hasLine({ lines }: Note, name: string, keyId: Uint8Array): boolean {
  return lines.some((line) => line.name === name && equalBytes(line.keyId, keyId))
}
