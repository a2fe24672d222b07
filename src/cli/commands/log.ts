import { replaceKeyOfLog } from '../../app/open-keys.ts'
import { announceLogKey } from '../../operations/announce-log-key.ts'
import { checkLog, describeLogProblem } from '../../operations/check-log.ts'
import { describeLogCondition } from '../../operations/log-condition.ts'
import { readLogStatus, resumeLog } from '../../operations/log-status.ts'
import { type Command, CommandError } from '../command.ts'
import { print } from '../output.ts'
import { withApp } from '../session.ts'
import { toTable } from '../table.ts'
import { restoreCommand } from './log-restore.ts'
import { succeedCommand } from './log-succeed.ts'
import { timestampCommands } from './log-timestamp.ts'

const status: Command = {
  words: 'log status',
  summary: 'Says where the evidence log stands, and what to do if it stands still.',
  options: {},
  operands: [],
  example: 'log status',
  async run() {
    const { origin, size, pending, published, condition } = await withApp(({ deps }) =>
      readLogStatus(deps),
    )
    print(
      toTable(
        ['Log', 'State', 'Entries', 'Signed', 'Pending'],
        [[origin, condition.kind, String(size), String(published ?? 'nothing'), String(pending)]],
      ),
    )
    const sentence = describeLogCondition(condition)
    if (sentence !== undefined) throw new CommandError(sentence)
  },
}

const check: Command = {
  words: 'log check',
  summary: 'Computes the whole evidence log anew; whatever does not agree halts it.',
  options: {},
  operands: [],
  example: 'log check',
  async run() {
    const { size, checkpoints, problems } = await withApp(({ deps }) => checkLog(deps))
    if (problems.length > 0) throw new CommandError(problems.map(describeLogProblem))
    print(`${size} entries and ${checkpoints} checkpoints agree.`)
  },
}

const resume: Command = {
  words: 'log resume',
  summary: 'Lets a halted evidence log go on, once it has been repaired.',
  options: {},
  operands: [],
  example: 'log resume',
  notes: ['Everything is checked anew first; while the reason is still there, nothing changes.'],
  async run() {
    const resumed = await withApp(({ deps }) => resumeLog(deps))
    switch (resumed.kind) {
      case 'resumed':
        return print('The log goes on.')
      case 'was-active':
        return print('The log was not halted.')
      case 'closed':
        throw new CommandError('The log is closed for good; another one has followed it.')
      case 'refused': {
        const sentence = describeLogCondition(resumed.condition)
        const problems = resumed.check.problems.map(describeLogProblem)
        throw new CommandError([...problems, ...(sentence === undefined ? [] : [sentence])])
      }
    }
  },
}

const rotateKey: Command = {
  words: 'log rotate-key',
  summary: 'Gives the evidence log a new key; the old one signs beside it for 90 days.',
  options: {},
  operands: [],
  example: 'log rotate-key',
  notes: [
    'Copy the key folder to every process and start each again; keep a copy in a safe place. Tell those',
    'who verify receipts the new key: it is printed, and the log itself names it.',
  ],
  async run() {
    const { vkey } = await withApp(async ({ deps }, config) => {
      const { publicKey } = await replaceKeyOfLog(config)
      return announceLogKey(deps, publicKey)
    })
    print(vkey)
  },
}

export const logCommands: readonly Command[] = [
  status,
  check,
  resume,
  restoreCommand,
  succeedCommand,
  rotateKey,
  ...timestampCommands,
]
