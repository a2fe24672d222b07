import { resolve } from 'node:path'
import Papa from 'papaparse'
import { CommandError } from './command.ts'
import { readNamedFile } from './read-file.ts'

const maxFileBytes = 256 * 1_048_576

/** A line of a CSV file, its cells by the names in the first line; a missing cell is empty. */
export type Row = { readonly line: number; readonly cell: (column: string) => string }

/**
 * Reads the CSV file that the operator named. Empty lines are passed over.
 *
 * @throws CommandError in plain sentences, naming every broken line
 */
export async function readRows(file: string, required: readonly string[]): Promise<readonly Row[]> {
  const text = (await readNamedFile(resolve(file), maxFileBytes)).toString('utf8')
  // Papa answers records of text for a file with a header; a missing column is an absent name.
  const { data, meta, errors } = Papa.parse<Readonly<Record<string, string | undefined>>>(text, {
    header: true,
    transformHeader: (name) => name.trim().toLowerCase().replace(/[ _]+/g, '-'),
  })
  const columns = meta.fields ?? []
  const doubled = columns.filter((each, position) => columns.indexOf(each) !== position)
  // Papa gives the second one another name.
  const renamed = Object.values(meta.renamedHeaders ?? {})
  if (doubled.length + renamed.length > 0) {
    const names = [...new Set([...doubled, ...renamed])].join(', ')
    throw new CommandError(`${file} has the column ${names} more than once: leave one of them.`)
  }
  const missing = required.filter((each) => !columns.includes(each))
  if (missing.length > 0) {
    throw new CommandError(`${file} has no column ${missing.join(', ')}: see --help.`)
  }
  const isBlank = (position: number) =>
    Object.values(data[position] ?? {}).every((each) => (each ?? '').trim() === '')
  // Too few cells are reported as the values that are missing.
  const broken = errors.filter(
    ({ row, code }) =>
      code !== 'TooFewFields' && code !== 'UndetectableDelimiter' && !isBlank(row ?? 0),
  )
  if (broken.length > 0) {
    throw new CommandError(broken.map(({ row, message }) => `line ${(row ?? 0) + 2}: ${message}.`))
  }
  const rows = data.flatMap((each, position) => {
    if (isBlank(position)) return []
    return [{ line: position + 2, cell: (column: string) => (each[column] ?? '').trim() }]
  })
  if (rows.length === 0) throw new CommandError(`${file} has no rows in it.`)
  return rows
}
