import { resolve } from 'node:path'
import { describeLogCondition } from '../../operations/log-condition.ts'
import type { LogSource } from '../../operations/log-source.ts'
import { describeRestoreRefusal, type Restored, restoreLog } from '../../operations/restore-log.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { createLogClient } from '../monitor/log-client.ts'
import { openMirror } from '../monitor/mirror.ts'
import { print } from '../output.ts'
import { withApp } from '../session.ts'

export const restoreCommand: Command = {
  words: 'log restore',
  summary: 'Puts back entries that the database has lost, from a mirror of the log.',
  options: {
    token: {
      value: 'TOKEN',
      help: 'An access token, where SOURCE is an address that asks for one.',
    },
    'dry-run': { help: 'Reads and proves everything, and writes nothing.' },
  },
  operands: ['SOURCE'],
  example: 'log restore log-mirror/agreements.example/evidence/main --dry-run',
  notes: [
    'SOURCE is the folder of a "countersign monitor", whoever ran it, or the address at which somebody serves a copy.',
    'Nothing of it is believed: its checkpoint must be signed by a key of this deployment, and the entries must make',
    'exactly the roots that were signed, here and there. The log stays halted; run "countersign log resume" then.',
    'It puts back the log alone. Which acceptances and orders the database lost is written in no log: the parties have',
    'their receipts, and the number of entries of each type is printed.',
  ],
  async run(args) {
    const isDryRun = args.has('dry-run')
    const source = openSource(args)
    const restored = await withApp(({ deps }) => restoreLog(deps, source, { isDryRun }))
    report(restored)
  },
}

function openSource(args: Arguments): LogSource {
  const [text = ''] = args.operands
  if (/^https?:/.test(text)) {
    const url = URL.parse(text.endsWith('/') ? text : `${text}/`)
    if (url === null) throw new CommandError(`${text} is no address.`, 2)
    return createLogClient(url, args.find('token'))
  }
  const mirror = openMirror(resolve(text))
  return {
    checkpoint: () => mirror.readCheckpoint(),
    bundle: (n, width) => mirror.readBundle(n, width),
  }
}

function report(restored: Restored): void {
  switch (restored.kind) {
    case 'nothing-missing':
      print(`Nothing is missing: the database holds all ${restored.size} entries of this source.`)
      return
    case 'restorable':
    case 'restored': {
      const { from, size, types } = restored
      const counts = [...types].map(([type, count]) => `${count} ${type}`).join(', ')
      print(
        restored.kind === 'restored'
          ? `Entries ${from} to ${size - 1} are back: ${counts}. Now run "countersign log resume".`
          : `Entries ${from} to ${size - 1} are missing and can be put back: ${counts}. Nothing was written.`,
      )
      return
    }
    case 'not-this-way':
      throw new CommandError(
        describeLogCondition(restored.condition) ?? 'The log is closed for good.',
      )
    case 'refused':
      throw new CommandError(describeRestoreRefusal(restored.reason))
  }
}
