import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const flags = ['--disable-warning=ExperimentalWarning']
/** Long enough for a first start, with its sample programme, on a busy machine. */
const startWithinMs = 120_000

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }
type Environment = Readonly<Record<string, string>>

/** Runs a command of the real program to its end. */
export function run(args: readonly string[], environment: Environment = {}): Promise<Ended> {
  return ended(start('src/cli/main.ts', args, environment))
}

/** Runs the server until it has ended by itself, for starts that are refused. */
export function serveInVain(
  environment: Environment,
  args: readonly string[] = [],
): Promise<Ended> {
  return ended(start('src/main.ts', args, environment))
}

export type Serving = {
  readonly url: string
  readonly said: () => string
  readonly logged: () => string
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts the real server and waits until it says that it is ready. */
export async function serve(
  environment: Environment,
  args: readonly string[] = [],
): Promise<Serving> {
  const child = start('src/main.ts', args, { PORT: '0', ...environment })
  const collected = collect(child)
  const end = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('not ready in time')), startWithinMs)
    child.stdout?.on('data', () => {
      const found = /ready at (\S+)\n/.exec(collected.out())?.[1]
      if (found === undefined) return
      clearTimeout(timer)
      resolve(found)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`ended with ${code}: ${collected.err()}`))
    })
  })
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    return end
  }
  return {
    url,
    said: collected.out,
    logged: collected.err,
    stop,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) await stop('SIGKILL')
    },
  }
}

/** A folder for the data of one test. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'countersign-cli-'))
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}

/** Holds a port of this machine until it is let go. */
export async function holdPort() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    port,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function start(file: string, args: readonly string[], environment: Environment): ChildProcess {
  // Nothing of this process's own environment reaches the program but where programs are.
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment }
  return spawn(process.execPath, [...flags, join(root, file), ...args], { cwd: root, env })
}

async function ended(child: ChildProcess): Promise<Ended> {
  const { out, err } = collect(child)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, out: out(), err: err() }
}

function collect(child: ChildProcess) {
  let out = ''
  let err = ''
  child.stdout?.on('data', (part) => {
    out += String(part)
  })
  child.stderr?.on('data', (part) => {
    err += String(part)
  })
  return { out: () => out, err: () => err }
}
