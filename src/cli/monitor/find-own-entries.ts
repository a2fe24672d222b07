import { toUtf8 } from '../../transparency/bytes.ts'
import { disclosureDigest, makeDisclosure } from '../../transparency/disclosures.ts'
import { parseEntry } from '../../transparency/entry.ts'
import { parseBundle } from '../../transparency/entry-bundle.ts'
import { toVisibleText } from '../../transparency/explain/visible-text.ts'
import { toHex } from '../../transparency/hex.ts'
import { primitives } from '../../transparency/primitives.node.ts'
import { type ScannedName, saltFor, scanCommit } from '../../transparency/scan-keys.ts'
import { tileWidth, widthAt } from '../../transparency/tile.ts'
import { doubt } from './doubt.ts'
import type { Mirror } from './mirror.ts'

/** Whose entries to look for. */
export type Party = {
  readonly scanKey: Uint8Array
  readonly id: string
  readonly name: ScannedName
}

export type OwnEntry = {
  readonly index: number
  readonly id: string
  readonly type: string
  readonly recordedAt: string
}

/**
 * Finds the entries made in a party's name, from where it was looked before (evidence log 3).
 *
 * @throws CommandError when the log published another scan key for the party than the one it handed out
 */
export async function* findOwnEntries(
  mirror: Mirror,
  party: Party,
  size: number,
): AsyncGenerator<OwnEntry, void, undefined> {
  const before = await mirror.readState()
  const who = fingerprintOf(party)
  const start = before.scanned[who] ?? 0
  for (let n = Math.floor(start / tileWidth); n * tileWidth < size; n += 1) {
    const width = widthAt({ level: 0, n }, size)
    const entries = parseBundle(await mirror.readBundle(n, width)) ?? []
    for (const [at, bytes] of entries.entries()) {
      const index = n * tileWidth + at
      const own = index < start ? undefined : ownEntry(bytes, party)
      if (own !== undefined) yield { index, ...own }
    }
  }
  // A search from 0 up to here need not be made again.
  await mirror.writeState({ ...before, scanned: { ...before.scanned, [who]: size } })
}

function ownEntry(bytes: Uint8Array, party: Party): Omit<OwnEntry, 'index'> | undefined {
  const entry = parseEntry(bytes)
  if (entry.kind === 'malformed') return undefined
  const { name, id: value, scanKey } = party
  const salt = saltFor({ scanKey, name, entryId: entry.id }, primitives)
  const digest = disclosureDigest(makeDisclosure({ salt, name, value }), primitives)
  if (!entry.digests.includes(digest)) return undefined
  const { id, type, fields } = entry
  if (type === 'party' && fields.scan_commit !== scanCommit(scanKey, primitives)) {
    throw doubt(`Entry ${id} publishes another scan key for this party than the one given.`)
  }
  return { id, type: toVisibleText(type), recordedAt: String(fields.recorded_at) }
}

/** Neither the key nor the party can be read from it. */
function fingerprintOf({ scanKey, name, id }: Party): string {
  return toHex(primitives.hmacSha256(scanKey, toUtf8(`monitor\n${name}\n${id}`))).slice(0, 32)
}
