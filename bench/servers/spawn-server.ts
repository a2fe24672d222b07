import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export type RunningServer = {
  readonly port: number
  /** From the start of the process to the first answer. */
  readonly readyMs: number
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..', '..')
const pollMs = 2
const startsWithinMs = 60_000
const stopsWithinMs = 30_000
const logShown = 3000
const children = new Set<ChildProcess>()

process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Starts a program and waits until it answers; its log goes to a file, as that of a service does. */
export async function spawnServer(
  args: readonly string[],
  {
    port,
    readyPath,
    env,
    logFile,
  }: {
    readonly port: number
    readonly readyPath: string
    readonly env: NodeJS.ProcessEnv
    readonly logFile: string
  },
): Promise<RunningServer> {
  const log = openSync(logFile, 'w')
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', log] })
  closeSync(log)
  children.add(child)
  let isWanted = true
  const ended = once(child, 'exit').then(() => {
    children.delete(child)
    // Its connections break too, but only this says why.
    if (isWanted) process.stderr.write(`a server for the bench ended: ${readEnd(logFile)}\n`)
  })
  await waitForAnswer(child, `http://127.0.0.1:${port}${readyPath}`, logFile)
  return {
    port,
    readyMs: performance.now() - startedAt,
    async stop() {
      isWanted = false
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), stopsWithinMs)
      await ended
      clearTimeout(timer)
    },
  }
}

async function waitForAnswer(child: ChildProcess, url: string, logFile: string): Promise<void> {
  const deadline = performance.now() + startsWithinMs
  while (child.exitCode === null && performance.now() < deadline) {
    // Not listening yet is what is waited for.
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status !== 0 && status < 500) return
    await delay(pollMs)
  }
  throw new Error(`a server for the bench did not start: ${readEnd(logFile)}`)
}

function readEnd(logFile: string): string {
  return readFileSync(logFile, 'utf8').slice(-logShown)
}

export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
