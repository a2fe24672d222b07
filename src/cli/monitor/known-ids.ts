import { parseEntry } from '../../transparency/entry.ts'
import { parseBundle } from '../../transparency/entry-bundle.ts'
import { tileWidth, widthAt } from '../../transparency/tile.ts'
import { doubt } from './doubt.ts'
import type { Mirror } from './mirror.ts'

/** An id as it stands in the file `ids` of a mirror, at its entry's place. */
const idBytes = 16
/** Enough of an id to tell that two may be the same. */
const prefixBytes = 6

/**
 * Holds the ids of new entries against those of every earlier round, and keeps them for later ones. A
 * mirror without them reads them once from its entries.
 *
 * @throws CommandError when an id was there before: it names one entry, for ever (evidence log 2)
 */
export async function requireNewIds(
  mirror: Mirror,
  { oldSize, ids }: { readonly oldSize: number; readonly ids: ReadonlySet<string> },
): Promise<void> {
  const known = await readKnown(mirror, oldSize)
  const fresh = [...ids].map(toBytes)
  const byPrefix = new Map(fresh.map((id, at) => [id.readUIntBE(0, prefixBytes), at]))
  for (let index = 0; index < oldSize; index += 1) {
    const at = byPrefix.get(known.readUIntBE(index * idBytes, prefixBytes))
    if (at === undefined) continue
    const same = fresh.findIndex((id) =>
      id.equals(known.subarray(index * idBytes, (index + 1) * idBytes)),
    )
    if (same < 0) continue
    const id = [...ids][same] ?? ''
    throw doubt(`Entry ${oldSize + same} has the id of the earlier entry ${index}: ${id}.`)
  }
  await mirror.writeIds(Buffer.concat([known, ...fresh]))
}

/** What was written before a round ended in a doubt stands behind `oldSize` and counts nothing. */
async function readKnown(mirror: Mirror, oldSize: number): Promise<Buffer> {
  const kept = await mirror.readIds()
  if (kept !== undefined && kept.length >= oldSize * idBytes) {
    return kept.subarray(0, oldSize * idBytes)
  }
  const found: Buffer[] = []
  for (let n = 0; n * tileWidth < oldSize; n += 1) {
    const width = widthAt({ level: 0, n }, oldSize)
    for (const bytes of parseBundle(await mirror.readBundle(n, width)) ?? []) {
      const entry = parseEntry(bytes)
      if (entry.kind === 'malformed') throw doubt(`The mirror ${mirror.folder} was changed.`)
      found.push(toBytes(entry.id))
    }
  }
  return Buffer.concat(found)
}

function toBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}
