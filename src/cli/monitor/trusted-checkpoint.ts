import { type Checkpoint, parseCheckpoint } from '../../transparency/checkpoint.ts'
import { toVisibleText } from '../../transparency/explain/visible-text.ts'
import { type NoteKey, parseVkey } from '../../transparency/keys.ts'
import { parseNote } from '../../transparency/note.ts'
import { openNote } from '../../transparency/open-note.ts'
import { primitives } from '../../transparency/primitives.node.ts'
import { isQuorumMet, parseTrustPolicy, type TrustPolicy } from '../../transparency/trust-policy.ts'
import { doubt } from './doubt.ts'
import type { LogClient } from './log-client.ts'
import type { Mirror } from './mirror.ts'

export type TrustedCheckpoint = Checkpoint & {
  readonly note: string
  readonly isQuorumMet: boolean
}

/**
 * The keys of the log: those of the policy, or those that the log named when it was first followed and
 * in entries since.
 */
export async function findTrust(
  given: TrustPolicy | undefined,
  { client, mirror, note }: { client: LogClient; mirror: Mirror; note: (text: string) => void },
): Promise<TrustPolicy> {
  if (given !== undefined) return given
  let text = await mirror.readPolicy()
  if (text === undefined) {
    text = await client.policy()
    note('no --policy: the keys are taken from the log itself, now and once; compare them')
  }
  const parsed = parseTrustPolicy(text, primitives)
  if (parsed.kind === 'malformed') {
    throw doubt(`The policy of the log is malformed in line ${parsed.line}.`)
  }
  await mirror.writeText('policy', text)
  const { vkeys } = await mirror.readState()
  const { policy } = parsed
  return { ...policy, logs: [...policy.logs, ...logKeysOf(vkeys)] }
}

/** Opens a checkpoint with keys that are trusted. @throws CommandError unless the log signed it */
export async function openCheckpoint(
  note: string,
  policy: TrustPolicy,
): Promise<TrustedCheckpoint> {
  const parsed = parseNote(note)
  const checkpoint = parsed && parseCheckpoint(parsed.text)
  if (parsed === undefined || checkpoint === undefined) {
    throw doubt('The checkpoint does not have the form of a checkpoint.')
  }
  const opened = await openNote(parsed, [...policy.logs, ...policy.witnesses], primitives)
  if (opened.kind === 'forged') {
    throw doubt(`The signature of ${toVisibleText(opened.name)} under the checkpoint is forged.`)
  }
  if (!opened.logKeys.some(({ name }) => name === checkpoint.origin)) {
    throw doubt(
      `No trusted key of ${toVisibleText(checkpoint.origin)} has signed its checkpoint.`,
      'If the log has a new key, get it from whoever runs the log and give it with --policy.',
    )
  }
  const cosigners = new Set(opened.cosignatures.map(({ key }) => key))
  return { ...checkpoint, note, isQuorumMet: isQuorumMet(policy.quorum, cosigners) }
}

function logKeysOf(vkeys: readonly string[]): readonly NoteKey[] {
  return vkeys
    .map((vkey) => parseVkey(vkey, primitives))
    .filter((key) => key !== undefined)
    .filter(({ algorithm }) => algorithm === 'log')
}
