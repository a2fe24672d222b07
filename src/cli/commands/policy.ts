import { resolve } from 'node:path'
import { isProductError } from '../../base/product-error.ts'
import { readPolicy, setPolicy } from '../../operations/set-policy.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { print, say } from '../output.ts'
import { readNamedFile } from '../read-file.ts'
import { operator, withApp } from '../session.ts'

const maxPolicyBytes = 1_048_576

const show: Command = {
  words: 'policy show',
  summary: 'Prints the programme policy as JSON.',
  options: {},
  operands: [],
  example: 'policy show > policy.json',
  async run() {
    const policy = await withApp(({ deps }) => readPolicy(deps))
    print(JSON.stringify(policy, null, 2))
  },
}

const set: Command = {
  words: 'policy set',
  summary: 'Sets the programme policy from a JSON file and prints what changes.',
  options: {
    'confirm-countries': {
      value: 'DE',
      list: true,
      help: 'Exactly the countries in which a requirement leaves no text.',
    },
    'dry-run': { help: 'Only say what would change.' },
  },
  operands: ['FILE'],
  example: 'policy set policy.json --dry-run',
  notes: ['On PostgreSQL a change that can close a gate takes effect 15 seconds after it is made.'],
  run: setFromFile,
}

export const policyCommands: readonly Command[] = [show, set]

async function setFromFile(args: Arguments): Promise<void> {
  const [file = ''] = args.operands
  const json = parseJson(await readNamedFile(resolve(file), maxPolicyBytes), file)
  const dryRun = args.has('dry-run')
  const confirmedCountries = args.list('confirm-countries').map((each) => each.toUpperCase())
  const { changes } = await withApp(({ deps }) =>
    setPolicy(deps, operator(), { json, confirmedCountries, dryRun }),
  ).catch((error: unknown) => {
    if (isProductError(error) && error.code === 'policy.countries-unconfirmed') {
      // The whole list in a form that can be pasted; the sentence shows only its beginning.
      say(`To accept that: --confirm-countries ${error.facts.countries.join(',')}`)
    }
    throw error
  })
  for (const { path, before, after } of changes) {
    print(`${path}: ${JSON.stringify(before) ?? 'absent'} → ${JSON.stringify(after) ?? 'absent'}`)
  }
  if (changes.length === 0) say('The policy is the same: nothing changed.')
  else say(dryRun ? 'Nothing was changed: this was a dry run.' : 'The policy is set.')
}

function parseJson(bytes: Buffer, file: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError(`${file} is not valid JSON: ${reason}.`)
  }
}
