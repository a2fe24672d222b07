import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Config } from './config.ts'
import type { Environment } from './environment.ts'

/** What commands take over from the last start on the same embedded database. */
const names = ['PUBLIC_URL', 'COUNTERSIGN_SANDBOX'] as const

/**
 * Remembers beside the embedded database under which address it is served and whether as a sandbox, so
 * that commands need not be told again.
 */
export function rememberServing(config: Pick<Config, 'database' | 'publicUrl' | 'sandbox'>): void {
  if (config.database.kind !== 'sqlite') return
  const file = servingFile(dirname(config.database.file))
  const facts = { PUBLIC_URL: config.publicUrl, COUNTERSIGN_SANDBOX: config.sandbox ? 'on' : 'off' }
  // Renamed into place, so that a command never reads half of it.
  writeFileSync(`${file}.new`, `${JSON.stringify(facts)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/**
 * The environment of a command: what it does not say is as at the last start. Several processes share
 * a PostgreSQL and are configured alike, so nothing is remembered there.
 */
export function withServing(environment: Environment): Environment {
  if (environment.DATABASE_URL) return environment
  const remembered = readServing(resolve(environment.COUNTERSIGN_DATA?.trim() || './data'))
  const result: Record<string, string | undefined> = { ...environment }
  for (const name of names) {
    // A port of one's own means another address than the one remembered.
    if (name === 'PUBLIC_URL' && environment.PORT) continue
    result[name] = environment[name] || remembered[name]
  }
  return result
}

function readServing(folder: string): Environment {
  try {
    const facts: unknown = JSON.parse(readFileSync(servingFile(folder), 'utf8'))
    if (typeof facts !== 'object' || facts === null) return {}
    return Object.fromEntries(
      Object.entries(facts).filter(([, value]) => typeof value === 'string'),
    )
  } catch {
    // Never started here, or not readable: the environment alone decides.
    return {}
  }
}

function servingFile(folder: string): string {
  return join(folder, 'serving.json')
}
