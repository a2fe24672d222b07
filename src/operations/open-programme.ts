import { toEntryId } from '../base/identifiers.ts'
import { isProductError } from '../base/product-error.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { newLogOpenedId } from '../transparency/build-entry.ts'
import type { Deps } from './deps.ts'
import { writeEntry } from './write-entry.ts'

type OpeningDeps = Pick<Deps, 'storage' | 'primitives'>
/** What a first start writes in the same transaction. */
type Alongside = (tx: WriteTransaction) => Promise<void>

/**
 * Fixes the origin of the evidence log at first start and writes its first entry; later starts keep
 * what is stored, whatever the configuration says (evidence log 2).
 */
export async function openProgramme(
  deps: OpeningDeps,
  origin: string,
  alongside?: Alongside,
): Promise<string> {
  const findOrigin = () => deps.storage.read((tx) => tx.state.findLogOrigin())
  const known = await findOrigin()
  if (known !== undefined) return known
  try {
    return await openLog(deps, origin, alongside)
  } catch (error) {
    // Another process started at the same moment: what it opened is the log.
    if (!isProductError(error) || error.code !== 'programme.already-exists') throw error
    return (await findOrigin()) ?? origin
  }
}

function openLog(
  deps: OpeningDeps,
  origin: string,
  alongside: Alongside | undefined,
): Promise<string> {
  return deps.storage.write(async (tx) => {
    const found = await tx.state.findLogOrigin()
    if (found !== undefined) return found
    await tx.state.openLog(origin)
    await alongside?.(tx)
    const entryId = toEntryId(newLogOpenedId())
    await writeEntry(deps, tx, { type: 'log_opened', entryId, log: origin, disclosures: [] })
    return origin
  })
}
