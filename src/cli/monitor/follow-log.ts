import { equalBytes } from '../../transparency/bytes.ts'
import { toVisibleText } from '../../transparency/explain/visible-text.ts'
import { primitives } from '../../transparency/primitives.node.ts'
import { type ProofPlan, planConsistency, planRoot } from '../../transparency/proof.ts'
import { widthAt } from '../../transparency/tile.ts'
import { isConsistent } from '../../transparency/tree.ts'
import type { TrustPolicy } from '../../transparency/trust-policy.ts'
import { createEntryChecks } from './check-entries.ts'
import { doubt } from './doubt.ts'
import { requireNewIds } from './known-ids.ts'
import type { LogClient } from './log-client.ts'
import type { Mirror } from './mirror.ts'
import { dropOldEdge, mirrorGrowth } from './mirror-growth.ts'
import { findTrust, openCheckpoint, type TrustedCheckpoint } from './trusted-checkpoint.ts'

export type Follower = {
  readonly client: LogClient
  readonly mirror: Mirror
  readonly policy: TrustPolicy | undefined
  readonly note: (sentence: string) => void
}

export type Followed = {
  readonly origin: string
  readonly oldSize: number
  readonly size: number
  readonly isQuorumMet: boolean
}

/**
 * One round: takes the newest checkpoint, proves that it continues the last one kept, and mirrors what
 * came between. The kept checkpoint moves only when everything agreed (evidence log 7).
 *
 * @throws CommandError: 1 for any doubt, 3 when the log does not answer
 */
export async function followLog(follower: Follower): Promise<Followed> {
  const { client, mirror, note } = follower
  const trust = await findTrust(follower.policy, follower)
  const before = await mirror.readState()
  const kept = await readKept(mirror, before.checkpoint, trust)
  const seen = await openSeen(await client.checkpoint(), { mirror, trust })
  const { origin, size } = seen
  const oldSize = kept?.size ?? 0
  if (kept !== undefined) await requireContinuation(mirror, kept, seen)
  if (size > oldSize) {
    const checks = createEntryChecks(origin, before, note)
    const growth = { client, mirror, oldSize, newSize: size, checks, note }
    await requireRoot(mirror, seen, await mirrorGrowth(growth))
    await requireTilesAgree(mirror, kept, seen)
    await requireNewIds(mirror, { oldSize, ids: checks.ids })
    const { latestRecordedAt, isClosed, vkeys } = checks
    const checkpoint = seen.note
    await mirror.writeState({ ...before, checkpoint, latestRecordedAt, isClosed, vkeys })
  }
  // For whoever reads the mirror like the log: the same note, or one with more cosignatures.
  await mirror.writeText('checkpoint', seen.note)
  await dropOldEdge(mirror, oldSize, size)
  return { origin, oldSize, size, isQuorumMet: seen.isQuorumMet }
}

/** The last checkpoint that was proved; the mirror must still hold what it signs. */
async function readKept(
  mirror: Mirror,
  note: string | undefined,
  trust: TrustPolicy,
): Promise<TrustedCheckpoint | undefined> {
  if (note === undefined) return undefined
  const kept = await openCheckpoint(note, trust)
  const root = await rootFromTiles(mirror, kept.size)
  if (root !== undefined && !equalBytes(root, kept.root)) {
    throw doubt(
      `The mirror ${mirror.folder} was changed: it does not hold what its checkpoint signs.`,
    )
  }
  return kept
}

async function openSeen(
  note: string,
  { mirror, trust }: { readonly mirror: Mirror; readonly trust: TrustPolicy },
): Promise<TrustedCheckpoint> {
  try {
    return await openCheckpoint(note, trust)
  } catch (error) {
    await mirror.keepDoubt('checkpoint', note)
    throw error
  }
}

async function requireContinuation(
  mirror: Mirror,
  kept: TrustedCheckpoint,
  seen: TrustedCheckpoint,
): Promise<void> {
  const because = async (sentence: string) => {
    const file = await mirror.keepDoubt('checkpoint', seen.note)
    return doubt(sentence, `Both are signed: ${mirror.folder}/checkpoint and ${file}.`)
  }
  if (seen.origin !== kept.origin) {
    throw await because(`This is another log: ${toVisibleText(seen.origin)}, not ${kept.origin}.`)
  }
  if (seen.size < kept.size) {
    throw await because(`The log was rolled back: from ${kept.size} to ${seen.size} entries.`)
  }
  if (seen.size === kept.size && !equalBytes(seen.root, kept.root)) {
    throw await because(`The log has forked: two roots for ${seen.size} entries.`)
  }
}

async function requireRoot(
  mirror: Mirror,
  seen: TrustedCheckpoint,
  root: Uint8Array,
): Promise<void> {
  if (equalBytes(root, seen.root)) return
  const file = await mirror.keepDoubt('checkpoint', seen.note)
  throw doubt(
    `The log has forked: the root that it signs for ${seen.size} entries does not follow from them.`,
    `See ${file}.`,
  )
}

/** The same once more from the tiles alone, as a proof that others can check. */
async function requireTilesAgree(
  mirror: Mirror,
  kept: TrustedCheckpoint | undefined,
  seen: TrustedCheckpoint,
): Promise<void> {
  const root = await rootFromTiles(mirror, seen.size)
  if (root === undefined || !equalBytes(root, seen.root)) {
    throw doubt(`The tiles of the log do not make the root that it signs for ${seen.size} entries.`)
  }
  if (kept === undefined) return
  const proof = await make(mirror, planConsistency(kept.size, seen.size), seen.size)
  const claim = { oldSize: kept.size, oldRoot: kept.root, newSize: seen.size, newRoot: seen.root }
  if (proof === undefined || !isConsistent({ ...claim, proof }, primitives)) {
    throw doubt(`The log of ${kept.size} entries is not the beginning of that of ${seen.size}.`)
  }
}

async function rootFromTiles(mirror: Mirror, size: number): Promise<Uint8Array | undefined> {
  if (size === 0) return undefined
  return (await make(mirror, planRoot(size), size))?.at(0)
}

async function make(mirror: Mirror, plan: ProofPlan, size: number) {
  const tiles = new Map<string, Uint8Array>()
  for (const place of plan.tiles) {
    tiles.set(`${place.level}/${place.n}`, await mirror.readTile(place, widthAt(place, size)))
  }
  return plan.make(({ level, n }) => tiles.get(`${level}/${n}`), primitives)
}
