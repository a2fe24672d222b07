import { resolve } from 'node:path'
import { openStorage } from '../../app/open-storage.ts'
import { systemClock } from '../../base/clock.ts'
import type { Command } from '../command.ts'
import { print } from '../output.ts'
import { readConfig } from '../session.ts'

export const backupCommand: Command = {
  words: 'backup',
  summary: 'Copies the embedded database into a file while it is in use.',
  options: {},
  operands: ['FILE'],
  example: 'backup backups/2026-01-31.db',
  notes: [
    'Nothing is overwritten. The keys are not part of the copy: keep one of them elsewhere. How to restore',
    'is written in docs/operations.md. PostgreSQL is backed up with its own tools, such as pg_dump.',
  ],
  async run({ operands: [file = ''] }) {
    const config = readConfig()
    await using storage = await openStorage(config, { as: 'command', clock: systemClock })
    const target = resolve(file)
    await storage.backup(target)
    print(`The backup is in ${target}. Keep a copy of the keys in ${config.keysFolder} elsewhere.`)
  },
}
