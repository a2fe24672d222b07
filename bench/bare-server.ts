/**
 * The bare alternative to one route of the product: the same server, options, logging and
 * keep-alive, and one recorded answer of the product, byte for byte. It does no work but that, or
 * before it, one insert that is durable when the answer goes out. Started by `servers/`.
 */

import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import Fastify from 'fastify'
import { Pool } from 'pg'
import { destination, pino } from 'pino'
import { logRequest } from '../src/http/hooks/log-request.ts'
import { startCheckpointer } from '../src/storage/engines/sqlite/checkpointer.ts'

/** What it gets as JSON in its only argument. */
export type BareTask = {
  readonly port: number
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly answerFile: string
  readonly store:
    | { readonly kind: 'none' }
    | { readonly kind: 'sqlite'; readonly file: string }
    | { readonly kind: 'postgres'; readonly url: string; readonly poolSize: number }
}
export type RecordedAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
const lockWaitMs = 5000
type Insert = (id: string, body: Buffer) => Promise<unknown>

const task: BareTask = JSON.parse(process.argv[2] ?? '')
const answer: RecordedAnswer = JSON.parse(readFileSync(task.answerFile, 'utf8'))
const insert = openStore()

// As src/http/build-server.ts has it.
const app = Fastify({
  logger: false,
  bodyLimit: 1024 * 1024,
  requestTimeout: 60_000,
  keepAliveTimeout: 72_000,
  http: { maxHeaderSize: 32 * 1024 },
  return503OnClosing: false,
  routerOptions: { caseSensitive: false, maxParamLength: 2048 },
})
app.removeAllContentTypeParsers()
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
app.addHook('onRequest', (request, _reply, done) => {
  startedAt.set(request, performance.now())
  done()
})
const startedAt = new WeakMap<object, number>()
// As src/main.ts has it.
const stream = destination({ dest: 2, sync: false })
const logger = pino({ level: 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream)
app.addHook('onResponse', (request, reply, done) => {
  const seconds = (performance.now() - (startedAt.get(request) ?? 0)) / 1000
  logRequest(logger, request, { status: reply.raw.statusCode, seconds })
  done()
})

app.route({
  method: task.method,
  url: task.path,
  handler: async (request, reply) => {
    const { body, headers } = request
    if (insert) await insert(String(headers['ms-requestid']), Buffer.isBuffer(body) ? body : noBody)
    reply.code(answer.status).headers(answer.headers)
    return reply.send(answer.body)
  },
})
const noBody = Buffer.alloc(0)
await app.listen({ port: task.port, host: '127.0.0.1' })
process.on('SIGTERM', () => process.exit(0))

function openStore(): Insert | undefined {
  const { store } = task
  if (store.kind === 'sqlite') return openSqliteStore(store.file)
  if (store.kind === 'postgres') return openPostgresStore(store.url, store.poolSize)
  return undefined
}

/** One row with the body of the request; grouped, durable and checkpointed as the product does. */
function openSqliteStore(file: string): Insert {
  // It waits while the checkpointer truncates the log, as the product does.
  const database = new DatabaseSync(file, { timeout: lockWaitMs })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -65536')
  database.exec('create table bare (id text not null primary key, body blob not null)')
  startCheckpointer(file)
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  const insertRow = database.prepare('insert into bare (id, body) values (?, ?)')
  let group: { id: string; body: Buffer; done: () => void }[] = []
  const runGroup = () => {
    const members = group
    group = []
    begin.run()
    for (const { id, body } of members) insertRow.run(id, body)
    commit.run()
    for (const { done } of members) done()
  }
  return (id, body) =>
    new Promise<void>((done) => {
      if (group.length === 0) setImmediate(runGroup)
      group.push({ id, body, done })
    })
}

/** One insert and its commit, in one statement; the table is made by whoever starts this. */
function openPostgresStore(url: string, poolSize: number): Insert {
  const pool = new Pool({ connectionString: url, max: poolSize })
  const text = 'insert into bare (id, body) values ($1, $2)'
  return (id, body) => pool.query({ name: 'insert', text, values: [id, body] })
}
