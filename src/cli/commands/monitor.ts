import type { Command } from '../command.ts'
export const monitorCommand: Command = {
  words: 'monitor',
  summary: 'Follows a log.',
  options: {},
  operands: ['URL'],
  example: 'monitor',
  run: async () => {},
}
