import { readFileSync } from 'node:fs'
import { explainFailure } from '../app/explain-failure.ts'
import { serveHelp } from '../config/serve-help.ts'
import { CommandError } from './command.ts'
import { commands } from './commands.ts'
import { groupHelp, helpFor, overview } from './help.ts'
import { print } from './output.ts'
import { endWith, runOne } from './run-one.ts'

/** Runs one command and decides how the program ends. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await runCommand(args)
  } catch (error) {
    const sentences = error instanceof CommandError ? error.sentences : await explainFailure(error)
    // What nobody foresaw keeps its stack: it is ours to repair.
    if (sentences === undefined) throw error
    endWith(sentences, error instanceof CommandError ? error.exitCode : 1)
  }
}

async function runCommand(args: readonly string[]): Promise<void> {
  const [first = '--help', ...rest] = args
  if (['--help', '-h', 'help'].includes(first)) return print(helpAbout(rest))
  if (first === '--version') return print(version())
  const command = findCommand(args)
  if (command === undefined && args.some((each) => each === '--help' || each === '-h')) {
    return print(helpAbout(args))
  }
  if (command === undefined) {
    throw new CommandError([`Unknown command: ${wordsOf(args)}.`, ...suggestions(first)], 2)
  }
  await runOne(command, args.slice(command.words.split(' ').length))
}

function helpAbout(words: readonly string[]): string {
  if (words[0] === 'serve') return serveHelp()
  const command = findCommand(words)
  if (command !== undefined) return helpFor(command)
  const same = commands.filter(({ words: own }) => own.startsWith(`${words[0]} `))
  return same.length > 0 ? groupHelp(words[0] ?? '', same) : overview(commands)
}

function findCommand(args: readonly string[]) {
  return commands.find(({ words }) =>
    words.split(' ').every((word, position) => args[position] === word),
  )
}

function wordsOf(args: readonly string[]): string {
  const end = args.findIndex((each) => each.startsWith('-'))
  return args.slice(0, end === -1 ? 2 : Math.min(end, 2)).join(' ') || (args[0] ?? '')
}

function suggestions(first: string): readonly string[] {
  const same = commands.filter(({ words }) => words.startsWith(`${first} `))
  const lines = same.map(({ words, summary }) => `  ${words.padEnd(20)} ${summary}`)
  return lines.length > 0 ? lines : ['Try "countersign --help".']
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const parsed: { readonly version: string } = JSON.parse(text)
  return parsed.version
}
