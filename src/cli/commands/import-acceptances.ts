import { importAcceptances } from '../../operations/import-acceptances.ts'
import { acceptanceColumns, parseAcceptances } from '../../operations/parse-acceptances.ts'
import type { Arguments, Command } from '../command.ts'
import { print, say } from '../output.ts'
import { readRows } from '../read-rows.ts'
import { operator, withApp } from '../session.ts'

/** Acceptances between two lines of progress. */
const progressEvery = 1_000

export const importAcceptancesCommand: Command = {
  words: 'import acceptances',
  summary:
    'Imports acceptances made before or elsewhere, with what is known of them, from a CSV file.',
  options: {},
  operands: ['FILE.csv'],
  example: 'import acceptances earlier.csv',
  notes: [
    'The first line names the columns:',
    `  ${acceptanceColumns.join(', ')}.`,
    'Needed are customer (id), agreement (type), strength and date (YYYY-MM-DD) or rank. Without a',
    'partner (id) the customer accepted by itself. A person is known by first name, last name and',
    'e-mail, or not at all. strength says what stands behind it: signed-document, system-record,',
    'screenshot, declared-by-partner or unknown; it stands in the log for everybody to read, and',
    'evidence-sha256 is the hash of a file that you keep. Nothing is imported while any line is',
    'wrong; importing a file twice changes nothing.',
  ],
  run: importFile,
}

async function importFile({ operands: [file = ''] }: Arguments): Promise<void> {
  const rows = await readRows(file, ['customer', 'agreement', 'strength'])
  const { acceptances, problems } = parseAcceptances(rows)
  let shown = 0
  const { imported, known, customers } = await withApp(({ deps }) =>
    importAcceptances(deps, operator(), {
      acceptances,
      problems,
      onProgress: (done) => {
        if (done < shown + progressEvery) return
        shown = done
        say(`${done} of ${acceptances.length} acceptances imported`)
      },
    }),
  )
  print(`Imported ${imported} acceptances of ${customers} customers; ${known} were known already.`)
}
