import {
  addOperator,
  type KnownOperator,
  listOperators,
  resetOperatorPassword,
  setOperatorActive,
} from '../../operations/manage-operators.ts'
import { type Command, CommandError } from '../command.ts'
import { print, say } from '../output.ts'
import { operator, withApp } from '../session.ts'
import { toTable } from '../table.ts'

const exampleUpn = 'kim@programme.example'

const list: Command = {
  words: 'operator list',
  summary: 'Lists who may sign in to the programme console.',
  options: {},
  operands: [],
  example: 'operator list',
  async run() {
    const found = await withApp(({ deps }) => listOperators(deps))
    const rows = found.map(({ upn, displayName, active }) => [
      upn,
      displayName,
      active ? '' : 'inactive',
    ])
    print(toTable(['User', 'Name', ''], rows))
  },
}

const add: Command = {
  words: 'operator add',
  summary: 'Adds an operator of the programme and prints the first password once.',
  options: {
    upn: { value: 'UPN', required: true, help: 'The sign-in name.' },
    name: { value: 'NAME', required: true, help: 'The name shown to others.' },
  },
  operands: [],
  example: `operator add --upn ${exampleUpn} --name 'Kim Moor'`,
  async run(args) {
    const written = { upn: args.text('upn'), displayName: args.text('name') }
    const { user, password } = await withApp(({ deps }) => addOperator(deps, operator(), written))
    say(`${user.upn} can sign in at /programme and is then asked for a new password.`)
    say('The first one, shown only now:')
    print(password)
  },
}

function activation(verb: 'activate' | 'deactivate', summary: string): Command {
  return {
    words: `operator ${verb}`,
    summary,
    options: {},
    operands: ['UPN'],
    example: `operator ${verb} ${exampleUpn}`,
    async run({ operands: [upn = ''] }) {
      const active = verb === 'activate'
      await withApp(async ({ deps }) => {
        const { id: userId } = findByUpn(await listOperators(deps), upn)
        await setOperatorActive(deps, operator(), { userId, active })
      })
      print(`Operator ${upn} is ${active ? 'active' : 'inactive'}.`)
    },
  }
}

const reset: Command = {
  words: 'operator reset-password',
  summary: 'Gives an operator a new password and prints it once.',
  options: {},
  operands: ['UPN'],
  example: `operator reset-password ${exampleUpn}`,
  async run({ operands: [upn = ''] }) {
    const { password } = await withApp(async ({ deps }) => {
      const { id } = findByUpn(await listOperators(deps), upn)
      return resetOperatorPassword(deps, operator(), { userId: id })
    })
    say('Shown only now; at the next sign-in it has to be replaced:')
    print(password)
  },
}

export const operatorCommands: readonly Command[] = [
  list,
  add,
  activation('deactivate', 'Keeps an operator out; its sessions end at once.'),
  activation('activate', 'Lets an operator in again.'),
  reset,
]

function findByUpn(operators: readonly KnownOperator[], upn: string): KnownOperator {
  const found = operators.find((each) => each.upn.toLowerCase() === upn.trim().toLowerCase())
  if (!found) throw new CommandError(`There is no operator ${upn}: see "operator list".`)
  return found
}
