import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FACTS = join(import.meta.dirname, '..', 'docs', 'wire', 'contract.json')

/** One fact of the wire contract that a client can observe; `rec` is recommended, not documented. */
export type WireFact = {
  readonly id: string
  readonly section: string
  readonly fact: string
  readonly level: 'must' | 'rec' | 'not-here'
  /** Why it does not hold here. */
  readonly why?: string
}

/** Reads docs/wire/contract.json; a malformed or doubled row is an error. */
export function readFacts(): readonly WireFact[] {
  const rows: unknown = JSON.parse(readFileSync(FACTS, 'utf8'))
  if (!Array.isArray(rows) || !rows.every(isFact)) {
    throw new Error(`${FACTS} holds something that is no fact`)
  }
  const ids = rows.map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw new Error(`${FACTS} has ${twice} twice`)
  return rows
}

function isFact(row: unknown): row is WireFact {
  if (typeof row !== 'object' || row === null) return false
  if (!('id' in row && 'section' in row && 'fact' in row && 'level' in row)) return false
  const { id, section, fact, level } = row
  const why = 'why' in row ? row.why : undefined
  return (
    typeof id === 'string' &&
    typeof section === 'string' &&
    id.startsWith(`W${section}-`) &&
    typeof fact === 'string' &&
    (level === 'not-here'
      ? typeof why === 'string'
      : (level === 'must' || level === 'rec') && why === undefined)
  )
}
