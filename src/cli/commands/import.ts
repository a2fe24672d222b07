import { resolve } from 'node:path'
import Papa from 'papaparse'
import { importPurchases } from '../../operations/import-purchases.ts'
import { parsePurchases, type WrittenPurchase } from '../../operations/parse-purchases.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { print, say } from '../output.ts'
import { readNamedFile } from '../read-file.ts'
import { operator, withApp } from '../session.ts'

const maxFileBytes = 256 * 1_048_576
const requiredColumns = ['customer', 'family', 'date']
/** Purchases between two lines of progress. */
const progressEvery = 10_000

export const importCommand: Command = {
  words: 'import purchases',
  summary: 'Imports purchases made before or elsewhere, as facts, from a CSV file.',
  options: {},
  operands: ['FILE.csv'],
  example: 'import purchases earlier.csv',
  notes: [
    'The first line names the columns customer, family, date and, if known, partner: ids, one of offer,',
    'software, software-subscription, reserved-instance or azure-plan, and YYYY-MM-DD. Nothing is imported',
    'while any line is wrong; importing a file twice changes nothing.',
  ],
  run: importFile,
}

async function importFile({ operands: [file = ''] }: Arguments): Promise<void> {
  const text = (await readNamedFile(resolve(file), maxFileBytes)).toString('utf8')
  const rows = parseRows(text, file)
  const { customers } = await withApp(async ({ deps }) => {
    const now = await deps.storage.read(async (tx) => tx.now)
    const { purchases, problems } = parsePurchases(rows, now)
    let shown = 0
    return importPurchases(deps, operator(), {
      purchases,
      problems,
      onProgress: (done) => {
        if (done < shown + progressEvery) return
        shown = done
        say(`${done} of ${purchases.length} purchases imported`)
      },
    })
  })
  print(`Imported ${rows.length} purchases of ${customers} customers.`)
}

function parseRows(text: string, file: string): readonly WrittenPurchase[] {
  // Papa answers records of text for a file with a header; a missing column is an absent name.
  const { data, meta, errors } = Papa.parse<Readonly<Record<string, string | undefined>>>(text, {
    header: true,
    transformHeader: (name) => name.trim().toLowerCase(),
  })
  const columns = meta.fields ?? []
  const missing = requiredColumns.filter((each) => !columns.includes(each))
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
    const cell = (name: string) => (each[name] ?? '').trim()
    const line = position + 2
    return [
      {
        line,
        customer: cell('customer'),
        family: cell('family').toLowerCase(),
        date: cell('date'),
        partner: cell('partner'),
      },
    ]
  })
  if (rows.length === 0) throw new CommandError(`${file} has no purchases in it.`)
  return rows
}
