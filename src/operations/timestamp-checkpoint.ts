import { equalBytes } from '../transparency/bytes.ts'
import { type Certificate, parseCertificate } from '../transparency/certificate.ts'
import { timestampChecker } from '../transparency/check-timestamp.ts'
import { parseNote, signedBytes } from '../transparency/note.ts'
import { parseTimestamp, timestampOids } from '../transparency/timestamp.ts'
import type { Deps } from './deps.ts'

type TimestampDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives'>

export type Timestamped = {
  /** Responses that were kept. */
  readonly count: number
  /** One sentence for each authority that gave none. */
  readonly failures: readonly string[]
}

/**
 * Has every configured authority timestamp the newest checkpoint, the newest cosigned one where there
 * are witnesses, so that one receipt carries both (evidence log 13). Nothing waits for them.
 */
export async function timestampCheckpoint(deps: TimestampDeps): Promise<Timestamped> {
  const { storage, evidence, primitives } = deps
  const { authorities, timestamps, witnesses } = evidence.witnessing
  const checkpoint = await storage.read(async (tx) => {
    if (authorities.length === 0) return undefined
    const newest = await tx.log.findNewestCheckpoint()
    if (newest === undefined) return undefined
    const cosigned = witnesses.length > 0 ? await tx.log.findCosignedUpTo(newest.size) : undefined
    const chosen = cosigned ?? newest
    const known = await tx.log.listAnchors(chosen.size)
    return known.length < authorities.length ? chosen : undefined
  })
  const note = checkpoint && parseNote(checkpoint.note)
  if (checkpoint === undefined || note === undefined) return { count: 0, failures: [] }
  const imprint = primitives.sha256(signedBytes(note))
  const { size } = checkpoint
  const failures: string[] = []
  await Promise.all(
    authorities.map(async (authority) => {
      const answer = await timestamps.stamp(authority, imprint)
      if (answer.kind === 'failed') {
        failures.push(`${new URL(authority).host}: ${answer.reason}`)
        return
      }
      const { at, response } = answer
      await storage.write((tx) => tx.log.insertAnchor({ size, authority, at, response }))
    }),
  )
  return { count: authorities.length - failures.length, failures }
}

/** The query for an authority that this machine cannot reach; undefined before the first checkpoint. */
export async function queryTimestamp({
  storage,
  evidence,
  primitives,
}: TimestampDeps): Promise<{ readonly size: number; readonly query: Uint8Array } | undefined> {
  const { timestamps, witnesses } = evidence.witnessing
  const checkpoint = await storage.read(async (tx) => {
    const newest = await tx.log.findNewestCheckpoint()
    if (newest === undefined || witnesses.length === 0) return newest
    return (await tx.log.findCosignedUpTo(newest.size)) ?? newest
  })
  const note = checkpoint && parseNote(checkpoint.note)
  if (checkpoint === undefined || note === undefined) return undefined
  const query = timestamps.query(primitives.sha256(signedBytes(note)))
  return { size: checkpoint.size, query }
}

export type ImportedTimestamp =
  | { readonly kind: 'kept' | 'known'; readonly size: number; readonly at: number }
  | { readonly kind: 'no-timestamp' | 'of-no-checkpoint' | 'invalid' | 'untrusted' }

const checkpointsAtOnce = 1024

/**
 * Keeps the response of an authority that was asked by hand. It is found by what it stamps: only a
 * checkpoint of this log, exactly (evidence log 13). Without roots its own certificates do: the
 * signature must be valid, whoever made it.
 */
export async function importTimestamp(
  { storage, primitives }: TimestampDeps,
  {
    response,
    authority,
    roots,
  }: {
    readonly response: Uint8Array
    readonly authority: string
    readonly roots: readonly Certificate[] | undefined
  },
): Promise<ImportedTimestamp> {
  const timestamp = parseTimestamp(response)
  if (timestamp?.imprint.algorithm !== timestampOids.sha256) return { kind: 'no-timestamp' }
  const { at, imprint } = timestamp
  let size: number | undefined
  let body = new Uint8Array()
  for (let largerThan = -1; size === undefined; ) {
    const checkpoints = await storage.read((tx) =>
      tx.log.listCheckpoints(largerThan, checkpointsAtOnce),
    )
    for (const checkpoint of checkpoints) {
      const note = parseNote(checkpoint.note)
      if (note === undefined) continue
      body = new Uint8Array(signedBytes(note))
      if (!equalBytes(primitives.sha256(body), imprint.hash)) continue
      size = checkpoint.size
      break
    }
    const last = checkpoints.at(-1)
    if (last === undefined) break
    largerThan = last.size
  }
  if (size === undefined) return { kind: 'of-no-checkpoint' }
  const own = timestamp.certificates.map(parseCertificate).filter((each) => each !== undefined)
  const checked = await timestampChecker(roots ?? own)(response, body)
  if (checked.kind !== 'trusted') return { kind: checked.kind }
  const found = size
  return storage.write(async (tx) => {
    const known = await tx.log.listAnchors(found)
    if (known.some((each) => equalBytes(each, response))) return { kind: 'known', size: found, at }
    await tx.log.insertAnchor({ size: found, authority, at, response })
    return { kind: 'kept', size: found, at }
  })
}
