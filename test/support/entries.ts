import { expect } from 'vitest'
import type { JsonObject } from '../../src/base/json.ts'
import {
  type Disclosure,
  disclosureDigest,
  parseDisclosure,
} from '../../src/transparency/disclosures.ts'
import { parseEntry } from '../../src/transparency/entry.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { queryRaw } from './raw-sql.ts'
import type { Engine } from './storage.ts'

export type ReadEntry = {
  /** `programme` for the programme's own. */
  readonly scope: string
  readonly id: string
  readonly type: string
  readonly recordedAt: number
  readonly fields: JsonObject
  /** What the entry hides, by name. */
  readonly hidden: Readonly<Record<string, Disclosure>>
}

/** Every pending entry in the order of the log, each whole: its bytes parse, its digests cover it. */
export async function readEntries(engine: Engine, place: string): Promise<readonly ReadEntry[]> {
  const disclosures = await queryRaw(engine, place, 'SELECT * FROM disclosure')
  const byEntry = Map.groupBy(disclosures, (row) => `${row.customer_id}/${row.entry_id}`)
  const rows = await queryRaw(
    engine,
    place,
    'SELECT * FROM log_pending ORDER BY recorded_at, entry_id',
  )
  const entries = rows.map((row) => {
    const key = `${row.customer_id}/${row.entry_id}`
    const encoded = byEntry.get(key)?.flatMap((each) => encodedIn(String(each.encoded))) ?? []
    byEntry.delete(key)
    return toEntry(String(row.customer_id), String(row.entry), { row, encoded })
  })
  expect([...byEntry.keys()], 'disclosures without an entry').toEqual([])
  return entries
}

/** A row holds all of an entry, `name encoded` on a line each. */
function encodedIn(lines: string): readonly string[] {
  return lines.split('\n').map((line) => line.slice(line.indexOf(' ') + 1))
}

function toEntry(
  scope: string,
  text: string,
  { row, encoded }: { row: Readonly<Record<string, unknown>>; encoded: readonly string[] },
): ReadEntry {
  const parsed = parseEntry(new TextEncoder().encode(text))
  if (parsed.kind !== 'entry') throw new Error(`an entry is malformed: ${parsed.problem}`)
  expect(parsed.id).toBe(row.entry_id)
  expect(parsed.recordedAt).toBe(Number(row.recorded_at))
  const hidden: Record<string, Disclosure> = {}
  for (const each of encoded) {
    expect(parsed.digests).toContain(disclosureDigest(each, primitives))
    const disclosure = parseDisclosure(each)
    if (!disclosure) throw new Error('a disclosure is malformed')
    hidden[disclosure.name] = disclosure
  }
  // Decoys hide how many fields there are; an entry without any has no digests at all.
  expect(parsed.digests).toHaveLength(encoded.length === 0 ? 0 : Math.max(12, encoded.length))
  const { id, type, recordedAt, fields } = parsed
  return { scope, id, type, recordedAt, fields, hidden }
}
