import { CommandError } from './command.ts'
import { monitorCommand } from './commands/monitor.ts'
import { verifyCommand } from './commands/verify.ts'
import { endWith, runOne } from './run-one.ts'

/** Commands for those who trust nobody: they run without configuration, database or server. */
const commands = [verifyCommand, monitorCommand]

/** Runs one of them; what the server is made of is never loaded. */
export async function main(args: readonly string[]): Promise<void> {
  const command = commands.find(({ words }) => words === args[0])
  try {
    if (command !== undefined) await runOne(command, args.slice(1))
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    endWith(error.sentences, error.exitCode)
  }
}
