import { importPurchases } from '../../operations/import-purchases.ts'
import { parsePurchases } from '../../operations/parse-purchases.ts'
import type { Arguments, Command } from '../command.ts'
import { print, say } from '../output.ts'
import { readRows } from '../read-rows.ts'
import { operator, withApp } from '../session.ts'

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
  const written = await readRows(file, requiredColumns)
  const rows = written.map(({ line, cell }) => ({
    line,
    customer: cell('customer'),
    family: cell('family').toLowerCase(),
    date: cell('date'),
    partner: cell('partner'),
  }))
  const { customers, added } = await withApp(async ({ deps }) => {
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
  print(`Imported ${rows.length} purchases of ${customers} customers: ${added} new.`)
}
