import { randomGuid } from '../../../src/base/identifiers.ts'
import type { JsonObject } from '../../../src/base/json.ts'
import { buildEntry } from '../../../src/transparency/build-entry.ts'
import { toUtf8 } from '../../../src/transparency/bytes.ts'
import { formatCheckpoint } from '../../../src/transparency/checkpoint.ts'
import { signerOfSeed } from '../../../src/transparency/ed25519.ts'
import { encodeBundle } from '../../../src/transparency/entry-bundle.ts'
import { growTiles } from '../../../src/transparency/grow-tiles.ts'
import { type NoteKey, toVkey } from '../../../src/transparency/keys.ts'
import { formatNote } from '../../../src/transparency/note.ts'
import { primitives } from '../../../src/transparency/primitives.node.ts'
import { type ScannedName, scanCommit } from '../../../src/transparency/scan-keys.ts'
import { greaseLine, signNoteLine } from '../../../src/transparency/sign-note.ts'
import { hashBytes, parseTilePath, tileWidth, widthAt } from '../../../src/transparency/tile.ts'
import { leafHash, rootOf } from '../../../src/transparency/tree.ts'
import { formatLogPolicy } from '../../../src/transparency/trust-policy.ts'
import type { Answer } from './log-server.ts'

export const origin = 'log.example/evidence/main'
const start = Date.parse('2026-11-20T09:00:00.000Z')

type EntryParts = {
  readonly type?: 'log_opened' | 'key' | 'log_closed'
  readonly id?: string
  readonly recordedAt?: number
  readonly log?: string
  readonly clear?: JsonObject
}

export function entryBytes(parts: EntryParts = {}): Uint8Array {
  const { type = 'key', id = randomGuid(), recordedAt = start, log = origin } = parts
  const clear = parts.clear ?? (type === 'key' ? { vkey: 'none' } : {})
  return toUtf8(buildEntry({ type, log, id, recordedAt, clear, disclosures: [] }, primitives).entry)
}

/** A withdrawal in the name of a party, which the party can find. */
export function ownEntryBytes(party: {
  readonly id: string
  readonly name: ScannedName
  readonly scanKey: Uint8Array
}): { readonly id: string; readonly bytes: Uint8Array } {
  const id = randomGuid()
  const other = { value: randomGuid(), scanKey: new Uint8Array(32).fill(77) }
  const own = { value: party.id, scanKey: party.scanKey }
  const { entry } = buildEntry(
    {
      type: 'withdrawal',
      log: origin,
      id,
      recordedAt: start,
      refers: [{ id: randomGuid(), relation: 'withdraws' }],
      disclosures: [
        { name: 'customer_id', ...(party.name === 'customer_id' ? own : other) },
        { name: 'partner_id', ...(party.name === 'partner_id' ? own : other) },
        { name: 'reason', value: 'a test' },
      ],
    },
    primitives,
  )
  return { id, bytes: toUtf8(entry) }
}

/** The entry that names a party's scan key, or another one in its place. */
export function partyEntryBytes(
  { id, name, scanKey }: { id: string; name: ScannedName; scanKey: Uint8Array },
  published = scanKey,
): Uint8Array {
  const { entry } = buildEntry(
    {
      type: 'party',
      log: origin,
      id: randomGuid(),
      recordedAt: start,
      clear: { scan_commit: scanCommit(published, primitives) },
      disclosures: [{ name, value: id, scanKey }],
    },
    primitives,
  )
  return toUtf8(entry)
}

/** A log in memory, which can do what an honest one never does. */
export async function smallLog(entries: readonly Uint8Array[], seedByte = 1, name = origin) {
  const signer = await signerOfSeed(new Uint8Array(32).fill(seedByte))
  const key: NoteKey = { name, algorithm: 'log', publicKey: signer.publicKey }
  const tree = growTiles(
    { size: 0, edge: [], leaves: entries.map((each) => leafHash(each, primitives)) },
    primitives,
  )
  const size = entries.length
  const text = formatCheckpoint({ origin: name, size, root: rootOf(tree.frontier, primitives) })
  const lines = [
    await signNoteLine(text, { name, signer }, primitives),
    greaseLine(text, primitives),
  ]
  const checkpoint = formatNote({ text, lines })
  const policy = formatLogPolicy({ keys: [key], url: 'https://log.example/' }, primitives)

  function answer(path: string): Answer {
    if (path === 'checkpoint') return { status: 200, body: checkpoint }
    if (path === 'policy') return { status: 200, body: policy }
    const wanted = parseTilePath(path.replace(/^tile\//, ''))
    if (wanted === undefined) return { status: 404, body: '' }
    const { level, n, width } = wanted
    if (widthAt({ level: level === 'entries' ? 0 : level, n }, size) < width) {
      return { status: 404, body: '' }
    }
    if (level === 'entries') {
      const first = n * tileWidth
      return { status: 200, body: encodeBundle(entries.slice(first, first + width)) }
    }
    const tile = tree.tiles.find((each) => each.level === level && each.n === n)
    return { status: 200, body: tile?.hashes.subarray(0, width * hashBytes) ?? '' }
  }
  return { answer, checkpoint, policy, vkey: toVkey(key, primitives) }
}
