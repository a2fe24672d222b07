import type { LogHead } from '../storage/promises/log.ts'
import { formatCheckpoint } from '../transparency/checkpoint.ts'
import { toHex } from '../transparency/hex.ts'
import { formatNote } from '../transparency/note.ts'
import { greaseLine, signNoteLine } from '../transparency/sign-note.ts'
import { addMissingSignatures } from './add-missing-signatures.ts'
import type { Deps } from './deps.ts'
import { guardHighWater } from './guard-high-water.ts'
import type { LogCondition } from './log-condition.ts'

export type PublishDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives'>

/**
 * Signs the committed head and publishes it: only what is durable is ever signed, and the note stands
 * in the high-water file before anybody can see it (evidence log 9, step 3). Repeating it after a
 * crash gives the same bytes.
 */
export async function publishCheckpoint(
  deps: PublishDeps,
  /** The last one of a log is signed while nobody may add to it any more. */
  { isLast = false } = {},
): Promise<LogCondition> {
  const maySign = (found: LogCondition) =>
    found.kind === 'active' ||
    (isLast && found.kind === 'halted' && found.reason === 'halted-before')
  const condition = await guardHighWater(deps)
  if (!maySign(condition)) return condition
  const head = await findUnsignedHead(deps)
  if (head === undefined) return addMissingSignatures(deps)
  const note = await signHead(deps, head)
  const { highWater, watch } = deps.evidence
  await highWater.append({ size: head.size, rootHex: toHex(head.root), note })
  // Had somebody signed another root of this size meanwhile, both would stand there now.
  const again = await guardHighWater(deps)
  if (!maySign(again)) return again
  await deps.storage.write((tx) => tx.log.insertCheckpoint({ size: head.size, note }))
  watch.published()
  return condition
}

/** The committed head, unless it has its checkpoint already. */
function findUnsignedHead({ storage }: PublishDeps): Promise<LogHead | undefined> {
  return storage.read(async (tx) => {
    const head = await tx.log.findHead()
    const newest = await tx.log.findNewestCheckpoint()
    return newest?.size === head?.size ? undefined : head
  })
}

async function signHead(
  { evidence, primitives }: PublishDeps,
  { origin, size, root }: LogHead,
): Promise<string> {
  const text = formatCheckpoint({ origin, size, root })
  const signers = await evidence.signer.signers()
  const lines = []
  for (const signer of signers) {
    // evidence log 5: the log key's name MUST equal the origin
    lines.push(await signNoteLine(text, { name: origin, signer }, primitives))
  }
  return formatNote({ text, lines: [...lines, greaseLine(text, primitives)] })
}
