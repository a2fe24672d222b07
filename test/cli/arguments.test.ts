import { expect, test } from 'vitest'
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
