import { randomBytes } from 'node:crypto'
import type { Sealer } from '../../src/operations/deps.ts'
import { scanKeyContext } from '../../src/operations/record-entry.ts'
import { prototypeName } from './found-programme.ts'
import { guidAt } from './identifiers.ts'

export type Cell = string | number
/** One row of a prototype, whose cells are made anew for each customer; absent cells are null. */
export type RowTemplate = {
  readonly table: string
  readonly columns: readonly string[]
  readonly isText: readonly boolean[]
  cells(customer: CustomerTexts): Cell[]
}
/** What stands in a customer's rows in place of the prototype's own ids and name. */
export type CustomerTexts = {
  readonly ids: readonly string[]
  readonly name: string
  readonly sealedScanKey: string
}
export type Prototype = { readonly idCount: number; readonly rows: readonly RowTemplate[] }

/** Every table that holds rows of a customer, parents first, and the column that says whose. */
export const customerTables: readonly (readonly [table: string, ownerColumn: string])[] = [
  ['customer', 'customer_id'],
  ['domain_registry', 'tenant_id'],
  ['customer_user', 'customer_id'],
  ['relationship', 'customer_id'],
  ['purchase', 'customer_id'],
  ['acceptance', 'customer_id'],
  ['accepting_contact', 'customer_id'],
  ['cover_summary', 'customer_id'],
  ['task', 'customer_id'],
  ['log_pending', 'customer_id'],
  ['disclosure', 'customer_id'],
  ['audit_record', 'customer_id'],
]
/** Columns whose GUIDs belong to one customer alone. */
const ownIdColumns = ['acceptance_id', 'entry_id', 'audit_id', 'task_id', 'user_id']
const sealedColumn = 'sealed_scan_key'

export type StoredRow = Readonly<Record<string, unknown>>

/** Learns from the rows of a prototype how to make those of any other customer. */
export function toPrototype(
  id: string,
  rowsByTable: ReadonlyMap<string, readonly StoredRow[]>,
): Prototype {
  const ids = new Set([id])
  for (const row of [...rowsByTable.values()].flat()) {
    for (const column of ownIdColumns) {
      const own = row[column]
      if (typeof own === 'string') ids.add(own)
    }
  }
  const pattern = new RegExp(`(${[...ids].join('|')}|${prototypeName}\\d)`)
  const rows = [...rowsByTable].flatMap(([table, stored]) =>
    stored.map((row) => toRowTemplate(table, row, { pattern, ids: [...ids] })),
  )
  return { idCount: ids.size, rows }
}

type CellTemplate = (customer: CustomerTexts) => Cell

function toRowTemplate(
  table: string,
  row: StoredRow,
  own: { readonly pattern: RegExp; readonly ids: readonly string[] },
): RowTemplate {
  const filled = Object.entries(row).filter(([, cell]) => cell !== null)
  const makers = filled.map(([column, cell]) => toCellTemplate(column, cell, own))
  return {
    table,
    columns: filled.map(([column]) => column),
    isText: filled.map(([, cell]) => typeof cell === 'string'),
    cells: (customer) => makers.map((make) => make(customer)),
  }
}

function toCellTemplate(
  column: string,
  cell: unknown,
  { pattern, ids }: { readonly pattern: RegExp; readonly ids: readonly string[] },
): CellTemplate {
  if (column === sealedColumn) return ({ sealedScanKey }) => sealedScanKey
  if (typeof cell === 'number') return () => cell
  if (typeof cell !== 'string') throw new Error(`${column} holds neither text nor a number`)
  const parts = cell.split(new RegExp(pattern, 'g')).filter((part) => part !== '')
  const makers = parts.map((part): ((customer: CustomerTexts) => string) => {
    if (!pattern.test(part)) return () => part
    const place = ids.indexOf(part)
    return place < 0 ? ({ name }) => name : ({ ids: own }) => own[place] ?? ''
  })
  const [only] = makers
  if (only && makers.length === 1) return only
  return (customer) => makers.reduce((text, make) => text + make(customer), '')
}

/** The texts of the customer with this number. */
export function textsOf(number: number, { idCount }: Prototype, sealer: Sealer): CustomerTexts {
  const ids = Array.from({ length: idCount }, (_, kind) => guidAt(number, kind))
  return {
    ids,
    // Spread over the alphabet, as names are.
    name: `kunde${guidAt(number, 63).slice(0, 8)}`,
    sealedScanKey: sealer.seal(randomBytes(scanKeyBytes), scanKeyContext(ids[0] ?? '')),
  }
}
const scanKeyBytes = 32
