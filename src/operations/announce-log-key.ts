import { type EntryId, randomGuid, toEntryId } from '../base/identifiers.ts'
import { toVkey } from '../transparency/keys.ts'
import type { Deps } from './deps.ts'
import { writeEntry } from './write-entry.ts'

/** Writes the entry by which the log itself names the key that will sign it (evidence log 12). */
export function announceLogKey(
  deps: Pick<Deps, 'storage' | 'primitives'>,
  publicKey: Uint8Array,
): Promise<{ readonly entryId: EntryId; readonly vkey: string }> {
  return deps.storage.write(async (tx) => {
    const { logOrigin } = tx.programme
    const vkey = toVkey({ name: logOrigin, algorithm: 'log', publicKey }, deps.primitives)
    const entryId = toEntryId(randomGuid())
    await writeEntry(deps, tx, { type: 'key', entryId, clear: { vkey }, disclosures: [] })
    return { entryId, vkey }
  })
}
