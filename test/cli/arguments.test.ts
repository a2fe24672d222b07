import { expect, test } from 'vitest'
import { CommandError, type CommandSpec } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands.ts'
import { helpFor } from '../../src/cli/help.ts'
import { parseArguments } from '../../src/cli/parse-arguments.ts'
import { run } from './programs.ts'

test('an unknown command gets one sentence on stderr and ends with 2', async () => {
  const { code, out, err } = await run(['attest'])
  expect([code, out]).toEqual([2, ''])
  expect(err).toBe('countersign: Unknown command: attest.\nTry "countersign --help".\n')
})

test('every mistake in the arguments is named at once', async () => {
  const { code, err } = await run(['partner', 'add', '--nmae', 'X', '--type', '--country', 'DE'])
  expect(code).toBe(2)
  for (const part of ['--nmae', '--type', '--name', '--mpn-id', '--domain']) {
    expect(err).toContain(part)
  }
  expect(err).not.toContain('    at ')
})

const spec: CommandSpec = {
  words: 'thing do',
  summary: 'Does it.',
  options: {
    name: { value: 'NAME', required: true, help: '' },
    tag: { value: 'TAG', list: true, help: '' },
    json: { help: '' },
  },
  operands: ['FILE', '[MORE]'],
  example: 'thing do x --name y',
}

test.each([
  ['an option twice', ['x', '--name', 'a', '--name', 'b'], ['--name is given twice.']],
  ['a value for a switch', ['x', '--name', 'a', '--json=1'], ['--json takes no value.']],
  ['an option for a value', ['x', '--name', '--json'], ['--name needs a value: NAME.']],
  ['an empty value', ['x', '--name', ' '], ['--name needs a value: NAME.']],
  ['no value at the end', ['x', '--name', 'a', '--tag'], ['--tag needs a value: TAG.']],
  ['an option of every object', ['x', '--name', 'a', '--constructor'], [/Unknown .*constructor/]],
  ['too much', ['x', 'y', 'z', '--name', 'a'], ['Unexpected argument: z.']],
  ['nothing', [], ['--name NAME is missing.', 'FILE is missing.']],
])('%s ends with 2 and is named', (_, args, mistakes) => {
  const error = catchError(() => parseArguments(spec, args))
  expect(error).toMatchObject({ exitCode: 2 })
  expect(error.sentences).toEqual([
    ...mistakes.map((each) => expect.stringMatching(each)),
    'Try "countersign thing do --help".',
  ])
})

function catchError(work: () => unknown): CommandError {
  try {
    work()
  } catch (error) {
    if (error instanceof CommandError) return error
  }
  throw new Error('it was not refused')
}

test('values are read as they were meant: with = or beside it, in lists, behind --', () => {
  const args = ['--name=--a', '--tag', 'b, c', 'x', '--tag', 'd,', '--json', '--', '--help']
  const read = parseArguments(spec, args)
  expect(read.text('name')).toBe('--a')
  expect(read.find('name')).toBe('--a')
  expect(read.list('tag')).toEqual(['b', 'c', 'd'])
  expect(read.has('json')).toBe(true)
  expect(read.operands).toEqual(['x', '--help'])
  const least = parseArguments(spec, ['x', '--name', 'a'])
  expect([least.has('json'), least.find('tag'), least.list('tag')]).toEqual([false, undefined, []])
})

test('half a command names its other halves: as help with 0, as a mistake with 2', async () => {
  const [helped, mistaken, misspelt] = await Promise.all([
    run(['partner', '--help']),
    run(['partner']),
    run(['partner', 'ad', '--name', 'x']),
  ])
  expect(helped).toMatchObject({ code: 0, err: '', out: expect.stringContaining('partner add') })
  expect(mistaken).toMatchObject({ code: 2, out: '', err: expect.stringContaining('partner add') })
  expect(misspelt).toMatchObject({ code: 2, err: expect.stringContaining('partner ad.') })
})

test('--version prints one token, --help every command', async () => {
  expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  const { code, out } = await run(['--help'])
  expect(code).toBe(0)
  for (const { words } of commands) expect(out).toContain(words)
})

test.each(commands.map((each) => [each.words, each] as const))(
  'the example of %s keeps to its own specification',
  (words, command) => {
    expect(helpFor(command)).toContain('Example: ./bin/countersign ')
    expect(command.example.startsWith(words)).toBe(true)
    // As a shell would take it apart: quotes hold words together, a redirection is none of ours.
    const line = command.example.slice(words.length).replace(/ > .*$/, '')
    const parts = [...line.matchAll(/'([^']*)'|(\S+)/g)].map((each) => each[1] ?? each[2] ?? '')
    expect(() => parseArguments(command, parts)).not.toThrow()
  },
)
