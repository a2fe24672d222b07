import { parseArgs } from 'node:util'
import { assert } from '../base/assert.ts'
import { type Arguments, CommandError, type CommandSpec } from './command.ts'

/**
 * Reads the arguments of one command. Every mistake is named at once.
 *
 * @throws CommandError ending with 2
 */
export function parseArguments(spec: CommandSpec, args: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: toParseOptions(spec),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const operands: string[] = []
  const mistakes: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(spec.options, token.name) ? spec.options[token.name] : undefined
    if (option === undefined) {
      mistakes.push(`Unknown option: ${token.rawName}.`)
    } else if (option.value !== undefined && isForgotten(token)) {
      // Like an empty one, which is reported below.
      values.set(token.name, [''])
    } else if (option.value === undefined && token.value !== undefined) {
      mistakes.push(`${token.rawName} takes no value.`)
    } else {
      const old = values.get(token.name)
      if (old && !option.list) mistakes.push(`${token.rawName} is given twice.`)
      values.set(token.name, [...(old ?? []), token.value ?? ''])
    }
  }
  addMissing(spec, values, mistakes)
  addWrongOperands(spec, operands, mistakes)
  if (mistakes.length > 0) {
    const hint = `Try "countersign ${spec.words} --help".`
    throw new CommandError([...mistakes, hint], 2)
  }
  return toArguments(spec, values, operands)
}

/** NOTE: the parser takes the next option for the value that was left out. */
function isForgotten(token: {
  readonly value: string | undefined
  readonly inlineValue?: boolean | undefined
}) {
  return token.value === undefined || (token.value.startsWith('--') && token.inlineValue !== true)
}

function toParseOptions({ options }: CommandSpec) {
  return Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  )
}

function addMissing(
  { options }: CommandSpec,
  values: ReadonlyMap<string, readonly string[]>,
  mistakes: string[],
): void {
  for (const [name, { required, value }] of Object.entries(options)) {
    const given = values.get(name)
    if (required && !given) mistakes.push(`--${name} ${value ?? ''} is missing.`)
    if (value !== undefined && given?.some((each) => each.trim() === '')) {
      mistakes.push(`--${name} needs a value: ${value}.`)
    }
  }
}

function addWrongOperands(
  { operands: wanted }: CommandSpec,
  operands: readonly string[],
  mistakes: string[],
): void {
  for (const name of wanted.slice(operands.length)) {
    if (!name.startsWith('[')) mistakes.push(`${name} is missing.`)
  }
  for (const extra of operands.slice(wanted.length)) mistakes.push(`Unexpected argument: ${extra}.`)
}

function toArguments(
  { options }: CommandSpec,
  values: ReadonlyMap<string, readonly string[]>,
  operands: readonly string[],
): Arguments {
  const of = (option: string) => {
    assert(Object.hasOwn(options, option), `the command declares --${option}`)
    return values.get(option)
  }
  return {
    text: (option) => of(option)?.[0] ?? '',
    find: (option) => of(option)?.[0],
    list: (option) =>
      (of(option) ?? [])
        .flatMap((each) => each.split(','))
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    has: (option) => of(option) !== undefined,
    operands,
  }
}
