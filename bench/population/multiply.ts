import { randomBytes } from 'node:crypto'
import { assert } from '../../src/base/assert.ts'
import type { Sealer } from '../../src/operations/deps.ts'
import { scanKeyContext } from '../../src/operations/record-entry.ts'
import { prototypeName } from './found-programme.ts'
import { guidAt } from './identifiers.ts'

/**
 * Every table in which a measured operation reads or writes, parents first, and the column that says
 * whose a row is. Pending entries are left out: the log would work off a million of them while the
 * rounds run.
 */
export const customerTables: readonly (readonly [table: string, ownerColumn: string])[] = [
  ['customer', 'customer_id'],
  ['domain_registry', 'tenant_id'],
  ['relationship', 'customer_id'],
  ['purchase', 'customer_id'],
  ['acceptance', 'customer_id'],
  ['accepting_contact', 'customer_id'],
  ['cover_summary', 'customer_id'],
  ['task', 'customer_id'],
  ['disclosure', 'customer_id'],
  ['audit_record', 'customer_id'],
]
/**
 * Of these one row each is enough for the depth of their indexes, and all of them would take the
 * time of the whole run.
 */
const thinTables = ['disclosure', 'audit_record']
/** Columns whose GUIDs belong to one customer alone. */
const ownIdColumns = ['acceptance_id', 'entry_id', 'audit_id', 'task_id']
const sealedColumn = 'sealed_scan_key'
const mostIds = 6
const nameDigits = 8
const scanKeyBytes = 32

const idColumns = Array.from({ length: mostIds }, (_, kind) => `id${kind}`)
/** Of a table that holds, for some customers, what stands in their rows in place of the prototype's. */
export const populationColumns = [...idColumns, 'name', 'sealed']
export const createPopulation = `create temporary table population (
  prototype integer not null, ${populationColumns.map((each) => `${each} text not null`).join(', ')}
)`

export type StoredRow = Readonly<Record<string, unknown>>

/** A row of the population, in the order of its columns. */
export function populationRow(number: number, sealer: Sealer): readonly string[] {
  const ids = idColumns.map((_, kind) => guidAt(number, kind))
  const [customerId = ''] = ids
  const sealed = sealer.seal(randomBytes(scanKeyBytes), scanKeyContext(customerId))
  // Names in the order of ids, so that their indexes fill from one end like all others.
  return [...ids, `kunde${customerId.slice(0, nameDigits)}`, sealed]
}

/**
 * Statements that make a prototype's rows again for every customer of the population that follows
 * it. The values come from the product's own rows, so a quote is all that needs care.
 */
export function toInserts(
  prototype: number,
  id: string,
  rowsByTable: ReadonlyMap<string, readonly StoredRow[]>,
): readonly string[] {
  const kept = [...rowsByTable].flatMap(([table, rows]) =>
    (thinTables.includes(table) ? rows.slice(0, 1) : rows).map((row) => ({ table, row })),
  )
  const own = findOwnTexts(
    id,
    kept.map(({ row }) => row),
  )
  return kept.map(({ table, row }) => {
    const filled = Object.entries(row).filter(([, cell]) => cell !== null)
    const columns = filled.map(([column]) => column)
    const cells = filled.map(([column, cell]) => toExpression(column, cell, own))
    return `insert into ${table} (${columns.join(', ')})
      select ${cells.join(', ')} from population where prototype = ${prototype}`
  })
}

/** Which texts of the rows are the prototype's alone, each with the column that replaces it. */
function findOwnTexts(id: string, rows: readonly StoredRow[]): ReadonlyMap<string, string> {
  const ids = new Set([id])
  for (const row of rows) {
    for (const column of ownIdColumns) {
      const own = row[column]
      if (typeof own === 'string') ids.add(own)
    }
  }
  assert(ids.size <= mostIds, 'the population has a column for every id of a prototype')
  return new Map([...ids].map((each, kind) => [each, `id${kind}`]))
}

function toExpression(column: string, cell: unknown, own: ReadonlyMap<string, string>): string {
  if (column === sealedColumn) return 'sealed'
  if (typeof cell === 'number') return String(cell)
  assert(typeof cell === 'string', 'the rows of a customer hold texts and numbers')
  const pattern = new RegExp(`(${[...own.keys()].join('|')}|${prototypeName}\\d)`)
  const parts = cell.split(pattern).filter((part) => part !== '')
  const expressions = parts.map((part) => {
    if (!pattern.test(part)) return `'${part.replaceAll("'", "''")}'`
    return own.get(part) ?? 'name'
  })
  return expressions.length === 0 ? "''" : expressions.join(' || ')
}
