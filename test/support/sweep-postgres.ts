/** Removes what test runs that were killed left behind: their servers and their folders. */

import { readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const PREFIX = 'countersign-postgres-'

export async function sweepAbandoned(): Promise<void> {
  const names = await readdir(tmpdir())
  for (const name of names.filter((name) => name.startsWith(PREFIX))) {
    const home = join(tmpdir(), name)
    const owner = await readPid(join(home, 'owner.pid'))
    // Without an owner it was just made by a run beside this one, or is not ours to judge.
    if (owner === undefined || isAlive(owner)) continue
    const server = await readPid(join(home, 'data', 'postmaster.pid'))
    if (server !== undefined && (await isServerOf(server, home))) process.kill(server, 'SIGQUIT')
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(
      // Another user's leftovers are theirs to remove.
      () => undefined,
    )
  }
}

/** Both files begin with a line that is a process id. */
async function readPid(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const pid = Number.parseInt(text ?? '', 10)
  return pid > 0 ? pid : undefined
}

/** NOTE: process ids are used again; only a process that runs on this very folder is stopped. */
async function isServerOf(pid: number, home: string): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return commandLine.includes(home)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
