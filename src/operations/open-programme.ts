import { toEntryId } from '../base/identifiers.ts'
import { buildEntry, newLogOpenedId } from '../transparency/build-entry.ts'
import type { Deps } from './deps.ts'

/**
 * Fixes the origin of the evidence log at first start and writes its first entry; later starts keep
 * what is stored, whatever the configuration says (evidence log 2).
 */
export async function openProgramme(
  deps: Pick<Deps, 'storage' | 'primitives'>,
  origin: string,
): Promise<string> {
  const known = await deps.storage.read((tx) => tx.state.findLogOrigin())
  if (known !== undefined) return known
  return deps.storage.write(async (tx) => {
    const found = await tx.state.findLogOrigin()
    if (found !== undefined) return found
    await tx.state.openLog(origin)
    const entryId = toEntryId(newLogOpenedId())
    const built = buildEntry(
      {
        type: 'log_opened',
        log: origin,
        id: entryId,
        recordedAt: tx.now,
        disclosures: [],
      },
      deps.primitives,
    )
    await tx.log.append({
      entryId,
      customerId: undefined,
      recordedAt: tx.now,
      entry: built.entry,
      disclosures: built.disclosures,
    })
    return origin
  })
}
