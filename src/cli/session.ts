import { userInfo } from 'node:os'
import { type App, openApp } from '../app.ts'
import { type Config, parseConfig } from '../config/config.ts'
import { readEnvironment } from '../config/environment.ts'
import { withServing } from '../config/serving.ts'
import { say } from './output.ts'

/** The configuration of a command: the environment, and for the rest the last start. */
export function readConfig(): Config {
  return parseConfig(withServing(readEnvironment()))
}

/** Opens the deployment beside the process that serves it, and lets go of it afterwards. */
export async function withApp<Result>(
  work: (app: App, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig()
  await using app = await openApp(config, { as: 'command', onError: reportUnexpected })
  return await work(app, config)
}

function reportUnexpected(error: unknown): void {
  say(`unexpected: ${error instanceof Error ? error.message : String(error)}`)
}

/** Whoever may run commands on this machine is an operator; the audit names the account. */
export function operator(): { readonly kind: 'operator'; readonly name: string } {
  return { kind: 'operator', name: `command line (${accountName()})` }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    // In some containers the number of the account has no name.
    return String(process.getuid?.() ?? 'unknown')
  }
}
