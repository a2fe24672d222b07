import { parseNote, signedBytes } from '../transparency/note.ts'
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
