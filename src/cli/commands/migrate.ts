import { migrateDatabase } from '../../app/open-storage.ts'
import type { Command } from '../command.ts'
import { print } from '../output.ts'
import { readConfig } from '../session.ts'

export const migrateCommand: Command = {
  words: 'migrate',
  summary: 'Brings the tables of PostgreSQL to this version.',
  options: {},
  operands: [],
  example: 'migrate',
  notes: [
    'Runs as DATABASE_MIGRATION_URL, the owner, and gives the role of DATABASE_URL what it needs. Several',
    'at once wait for each other. The embedded database migrates by itself whenever it is opened.',
  ],
  async run() {
    const names = await migrateDatabase(readConfig())
    if (names === undefined) {
      print('The embedded database migrates by itself at every start: there is nothing to do.')
    } else if (names.length === 0) {
      print('The database is at this version already.')
    } else {
      print(`Migrated: ${names.join(', ')}.`)
    }
  },
}
