import type { EntryId } from '../base/identifiers.ts'
import type { Deps } from './deps.ts'

/** Another process may publish: its checkpoints are found this soon. */
const lookAgainMs = 100

/**
 * Waits until the entry has its receipt, or the time has passed; answers whether it has one
 * (evidence log 10). It never fails because the log stands still.
 */
export async function waitForReceipt(
  deps: Pick<Deps, 'storage' | 'evidence'>,
  entryId: EntryId,
  withinMs: number,
): Promise<boolean> {
  const endsAt = performance.now() + withinMs
  for (;;) {
    if (await isPublished(deps, entryId)) return true
    const leftMs = endsAt - performance.now()
    if (leftMs <= 0) return false
    await deps.evidence.watch.nextCheckpoint(Math.min(leftMs, lookAgainMs))
  }
}

function isPublished({ storage }: Pick<Deps, 'storage'>, entryId: EntryId): Promise<boolean> {
  return storage.read(async (tx) => {
    const entry = await tx.log.findEntry(entryId)
    if (entry === undefined) return false
    const newest = await tx.log.of(entry.logId).findNewestCheckpoint()
    return newest !== undefined && newest.size > entry.index
  })
}
