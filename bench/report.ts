import type { Spread } from './statistics.ts'

/** One line of the table. `value`, `min` and `max` are of the product, in `unit`. */
export type Row = {
  readonly name: RowName
  readonly ratio: Spread
  readonly value: Spread
  readonly unit: string
  readonly aim: string
  /** What the ratio compares. */
  readonly meaning: string
}
export const rowNames = [
  'gate-read',
  'agreement-list',
  'attestation-sqlite',
  'attestation-postgres',
  'growth',
  'ready',
  'memory',
  'keystroke',
  'log-cost',
  'log-receipt',
  'log-drain',
  'log-verify',
  'log-rebuild',
] as const
export type RowName = (typeof rowNames)[number]

export function toTable(rows: readonly Row[]): string {
  const head = ['', 'ratio', 'spread', 'aim', 'value', 'spread', 'unit', 'the ratio is']
  const lines = rows.map(({ name, ratio, aim, value, unit, meaning }) => [
    name,
    ratio.median.toFixed(2),
    `${ratio.min.toFixed(2)} – ${ratio.max.toFixed(2)}`,
    aim,
    toShort(value.median),
    `${toShort(value.min)} – ${toShort(value.max)}`,
    unit,
    meaning,
  ])
  const table = [head, ...lines]
  const widths = head.map((_, column) =>
    Math.max(...table.map((line) => line[column]?.length ?? 0)),
  )
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function toJson(rows: readonly Row[]): string {
  const flat = rows.map(({ name, ratio, value, unit }) => ({
    name,
    ratio: round(ratio.median),
    value: round(value.median),
    unit,
    min: round(value.min),
    max: round(value.max),
  }))
  return `${JSON.stringify({ rows: flat }, null, 2)}\n`
}

function round(value: number): number {
  return Number(value.toPrecision(5))
}

function toShort(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2)
}
