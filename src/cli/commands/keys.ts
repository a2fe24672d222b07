import { resolve } from 'node:path'
import { initKeys } from '../../app/open-keys.ts'
import type { Command } from '../command.ts'
import { print } from '../output.ts'
import { readConfig } from '../session.ts'

export const keysCommand: Command = {
  words: 'keys init',
  summary: 'Makes the folder with the keys that all processes share.',
  options: {},
  operands: ['[FOLDER]'],
  example: 'keys init /etc/countersign/keys',
  notes: [
    'Without FOLDER: COUNTERSIGN_KEYS, else <COUNTERSIGN_DATA>/keys. Nothing is ever overwritten. Keep a',
    'copy of the folder in a safe place: without it sealed data and links cannot be read again.',
  ],
  async run({ operands: [named] }) {
    const folder = named === undefined ? readConfig().keysFolder : resolve(named)
    initKeys(folder)
    print(`The keys are in ${folder}. Keep a copy in a safe place.`)
  },
}
