import { withoutControls } from '../base/one-line.ts'

/** Rows in columns as wide as their longest cell; nothing in them can steer a terminal. */
export function toTable(head: readonly string[], written: readonly (readonly string[])[]): string {
  const rows = written.map((row) => row.map(withoutControls))
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
