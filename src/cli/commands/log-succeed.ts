import { makeRoomForLog } from '../../app/open-storage.ts'
import { describeLogCondition } from '../../operations/log-condition.ts'
import { type Succeeded, succeedLog } from '../../operations/succeed-log.ts'
import { type Command, CommandError } from '../command.ts'
import { print, say } from '../output.ts'
import { withApp } from '../session.ts'

const namePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

export const succeedCommand: Command = {
  words: 'log succeed',
  summary: 'Closes the evidence log for good and opens one that follows it.',
  options: {
    name: { value: 'NAME', required: true, help: 'Of the new log: the last part of its address.' },
    abandon: { help: 'Also when the log is halted: what cannot be repaired is given up as it is.' },
    'dry-run': { help: 'Says what would happen, and writes nothing.' },
  },
  operands: [],
  example: 'log succeed --name main-2027 --dry-run',
  notes: [
    'The last entry of the old log says that it is closed, the first one of the new log names its last checkpoint.',
    'A halted log cannot be signed: it ends with the last checkpoint that was signed, and entries that wait go into the',
    'new one. Receipts of the old log stay valid, and it is served as before. Tell those who verify or witness the new',
    'lines that are printed: its name is another one. On PostgreSQL, DATABASE_MIGRATION_URL names the owner, who makes',
    'the tables; processes with another COUNTERSIGN_DATA than this one start once with COUNTERSIGN_LOG_TRUST_DATABASE=on.',
  ],
  async run(args) {
    const name = args.text('name')
    if (!namePattern.test(name)) {
      throw new CommandError(`--name is of letters, digits, dots, hyphens: not ${name}.`, 2)
    }
    const options = { name, isAbandoned: args.has('abandon'), isDryRun: args.has('dry-run') }
    report(
      await withApp(async ({ deps }, config) => {
        const planned = await succeedLog(deps, { ...options, isDryRun: true })
        if (planned.kind !== 'possible' || options.isDryRun) return planned
        const logs = await deps.storage.read((tx) => tx.log.listLogs())
        await makeRoomForLog(config, Math.max(...logs.map(({ logId }) => logId)) + 1)
        return succeedLog(deps, options)
      }),
    )
  },
}

function report(succeeded: Succeeded): void {
  switch (succeeded.kind) {
    case 'possible':
    case 'opened': {
      const { closed, origin, vkeys, isInOrder, failures } = succeeded
      const end = isInOrder ? 'with an entry that says so' : 'as it is, because it is halted'
      say(
        succeeded.kind === 'opened'
          ? `${closed.origin} is closed at ${closed.size} entries, ${end}. ${origin} follows it.`
          : `${closed.origin} would be closed ${end}, and ${origin} would follow it. Nothing was written.`,
      )
      for (const failure of failures) say(`The last checkpoint was not cosigned: ${failure}`)
      print(vkeys.join('\n'))
      return
    }
    case 'name-taken':
      throw new CommandError('A log of that name has been here before: choose another --name.')
    case 'nothing-signed':
      throw new CommandError('Nothing was ever signed of this log: there is nothing to follow.')
    case 'not-now': {
      const sentence = describeLogCondition(succeeded.condition)
      const halted = succeeded.condition.kind === 'halted'
      throw new CommandError([
        ...(sentence === undefined
          ? ['The log has not started yet: start the server.']
          : [sentence]),
        ...(halted ? ['If nothing of that is possible, give it up with --abandon.'] : []),
      ])
    }
  }
}
