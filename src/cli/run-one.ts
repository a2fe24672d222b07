import type { Command, CommandError } from './command.ts'
import { helpFor } from './help.ts'
import { print, say } from './output.ts'
import { parseArguments } from './parse-arguments.ts'

/** Runs one command on the arguments that follow its words, or shows its help. */
export async function runOne(command: Command, args: readonly string[]): Promise<void> {
  const beforeEnd = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (beforeEnd.some((each) => each === '--help' || each === '-h')) return print(helpFor(command))
  await command.run(parseArguments(command, args))
}

/** Says why the program ends, and how. */
export function endWith(sentences: readonly string[], exitCode: CommandError['exitCode']): void {
  for (const [at, each] of sentences.entries()) say(at === 0 ? `countersign: ${each}` : each)
  process.exitCode = exitCode
}
