import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { type DestinationStream, destination, type Logger, pino } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { explainFailure } from './app/explain-failure.ts'
import { fillNewProgramme } from './app/first-programme.ts'
import { type App, openApp } from './app.ts'
import { type Config, ConfigError, parseConfig } from './config/config.ts'
import { type Environment, readEnvironment } from './config/environment.ts'
import { serveHelp } from './config/serve-help.ts'
import { rememberServing } from './config/serving.ts'
import { buildServer } from './http/build-server.ts'
import { type Consoles, loadConsoles } from './http/consoles/load-consoles.ts'
import { type JobLoop, startJobs } from './jobs/job-loop.ts'
import { listJobs } from './jobs/jobs.ts'
import { type LogLoop, startLogLoop } from './jobs/log-loop.ts'

/** How long requests under way may take after the signal to stop. */
const drainMs = 10_000
/** Tenants whose requests are counted at once. */
const throttledTenants = 100_000
const builtConsoles = join(import.meta.dirname, '../.consoles')
const sampleUser = 'admin.agent@nordlicht.example'
const samplePassword = 'Sandbox-Only-2020'

type Server = ReturnType<typeof buildServer>

/** Runs the server until it is told to stop. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return say(serveHelp())
  const unknown = args.filter((each) => each !== '--empty')
  if (unknown.length > 0) {
    complain([`Unknown argument: ${unknown.join(' ')}. Try "countersign serve --help".`])
    process.exitCode = 2
    return
  }
  try {
    await serve({ empty: args.includes('--empty') })
  } catch (error) {
    const sentences = await explainFailure(error)
    // What nobody foresaw keeps its stack: it is ours to repair.
    if (sentences === undefined) throw error
    complain(sentences)
    process.exitCode = 1
  }
}

async function serve({ empty }: { readonly empty: boolean }): Promise<void> {
  const config = parseConfig(await withFreePort(readEnvironment()))
  const stream = destination({ dest: 2, sync: false })
  const logger = createLogger(config, stream)
  const app = await openApp(config, {
    as: 'serve',
    onError: (error) => logger.error(describeError(error), 'unexpected error of the issuer'),
  })
  let jobs: JobLoop | undefined
  let logLoop: LogLoop | undefined
  let server: Server | undefined
  try {
    await fillNewProgramme(app.deps, { withSample: config.sandbox && !empty })
    jobs = startJobs(app.deps, listJobs(app.deps), (job, error) =>
      logger.error({ job, ...describeError(error) }, 'a background job failed'),
    )
    logLoop = startLogLoop(app.deps, toLogReport(logger))
    server = build(config, { app, logger, jobs })
    const listening = await listen(server, config)
    if (!listening) {
      process.exitCode = 1
      await close({ app, jobs, logLoop, server })
      return
    }
  } catch (error) {
    await close({ app, jobs, logLoop, server })
    throw error
  }
  remember(config, logger)
  stopOnSignal({ app, jobs, logLoop, server }, logger, stream)
  sayReady(config, { withSample: config.sandbox && !empty })
  warnOfOpenSandbox(config, logger)
}

/** Port 0 takes a free one, and the addresses in links and tokens must name it. */
async function withFreePort(environment: Environment): Promise<Environment> {
  if (environment.PORT?.trim() !== '0') return environment
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', resolve)
  })
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { ...environment, PORT: String(port) }
}

function createLogger({ logLevel }: Config, stream: DestinationStream): Logger {
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream)
}

function build(
  config: Config,
  parts: { readonly app: App; readonly logger: Logger; readonly jobs: JobLoop },
): Server {
  const { app, logger, jobs } = parts
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  const { requestsPerMinute } = config
  return buildServer({
    deps: app.deps,
    verifyAccessToken: app.tokens.verifyAccessToken,
    sessions: app.sessions,
    signIn: app.signIn,
    issuer: app.issuer,
    isReady: () =>
      app.deps.storage.ping().then(
        () => true,
        // The probe is the report; the reason stands in the log of whoever needed the database.
        () => false,
      ),
    runJobs: jobs.runNow,
    jobNames: jobs.names,
    logger,
    metrics,
    throttle:
      requestsPerMinute === undefined
        ? undefined
        : { requestsPerMinute, tenants: throttledTenants },
    byteOrderMark: config.byteOrderMark,
    tls: readTls(config),
    consoles: readConsoles(config),
  })
}

/** Our own may not have been built yet, and whoever asks for them is told; others must be there. */
function readConsoles({ consolesFolder }: Config): Consoles | undefined {
  const consoles = loadConsoles(consolesFolder ?? builtConsoles)
  if (consoles === undefined && consolesFolder !== undefined) {
    throw new ConfigError([`COUNTERSIGN_CONSOLES: ${consolesFolder} holds no built consoles.`])
  }
  return consoles
}

function readTls({ tls }: Config): { readonly cert: string; readonly key: string } | undefined {
  if (!tls) return undefined
  const read = (name: string, file: string): string => {
    try {
      return readFileSync(file, 'utf8')
    } catch (cause) {
      throw new ConfigError([`${name}: the file ${file} cannot be read.`], { cause })
    }
  }
  const cert = read('COUNTERSIGN_TLS_CERT', tls.certFile)
  const key = read('COUNTERSIGN_TLS_KEY', tls.keyFile)
  try {
    createSecureContext({ cert, key })
  } catch (cause) {
    const mistake =
      'COUNTERSIGN_TLS_CERT, COUNTERSIGN_TLS_KEY: these are no certificate and its key.'
    throw new ConfigError([mistake], { cause })
  }
  return { cert, key }
}

/** Answers false, having said why, when the address cannot be had. */
async function listen(server: Server, { port, host }: Config): Promise<boolean> {
  try {
    await server.listen({ port, host })
    return true
  } catch (error) {
    const sentence = listenFailure(error, port, host)
    if (sentence === undefined) throw error
    complain([sentence])
    return false
  }
}

function listenFailure(error: unknown, port: number, host: string): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use: stop the program that listens there, or set PORT to another one.`
    case 'EACCES':
      return `Port ${port} of ${host} is not allowed for this user: set PORT to one above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `This machine has no address ${host}: correct HOST.`
    default:
      return undefined
  }
}

type Running = {
  readonly app: App
  readonly jobs: JobLoop | undefined
  readonly logLoop: LogLoop | undefined
  readonly server: Server | undefined
}

/** Stops taking requests, finishes those under way and the job that runs, then lets go of the data. */
async function close({ app, jobs, logLoop, server }: Running): Promise<void> {
  const timer = setTimeout(() => server?.server.closeAllConnections(), drainMs)
  await server?.close()
  clearTimeout(timer)
  await jobs?.[Symbol.asyncDispose]()
  await logLoop?.[Symbol.asyncDispose]()
  await app[Symbol.asyncDispose]()
}

function stopOnSignal(
  running: Running,
  logger: Logger,
  stream: ReturnType<typeof destination>,
): void {
  let stopping = false
  const stop = async (signal: string): Promise<void> => {
    // Who asks twice does not want to wait.
    if (stopping) process.exit(1)
    stopping = true
    logger.info({ signal }, 'draining')
    await close(running)
    logger.info({}, 'stopped')
    stream.flushSync()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal))
}

function remember(config: Config, logger: Logger): void {
  try {
    rememberServing(config)
  } catch (error) {
    // Commands then have to be told the address; serving does not depend on it.
    logger.warn(describeError(error), 'the address for commands could not be written down')
  }
}

/** What an operator must know of the evidence log: that it stands still, and what to do. */
function toLogReport(logger: Logger): Parameters<typeof startLogLoop>[1] {
  return {
    failed: (error) => logger.error(describeError(error), 'a round of the evidence log failed'),
    condition: ({ kind, sentence }) =>
      sentence === undefined
        ? logger.info({ log: kind }, 'evidence log')
        : logger.error({ log: kind }, sentence),
  }
}

/** NOTE: never the whole error: those of databases hold the values of rows. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error }
  const { name, message, stack } = error
  return { error: { name, message, stack } }
}

function sayReady({ publicUrl, sandbox }: Config, { withSample }: { withSample: boolean }): void {
  const lines = [
    `Countersign is ready at ${publicUrl}`,
    `  Partners     ${publicUrl}/partner`,
    `  Customers    ${publicUrl}/customer`,
    `  Operators    ${publicUrl}/programme`,
    `  Sign in      ${publicUrl}/signin${withSample ? '       (one click for each sample user)' : ''}`,
    `  API          ${publicUrl}/v1`,
  ]
  if (withSample) {
    lines.push(
      `  Who is who   ./bin/countersign sample       (everybody's password: ${samplePassword})`,
      `  A token      ./bin/countersign token --user ${sampleUser}`,
    )
  } else if (sandbox) {
    lines.push('  Begin with   ./bin/countersign partner add --help')
  } else {
    lines.push('  Operate it   ./bin/countersign --help')
  }
  say(lines.join('\n'))
}

/** Who may reach a sandbox may be anybody in it. */
function warnOfOpenSandbox({ sandbox, host }: Config, logger: Logger): void {
  if (!sandbox || isLoopback(host)) return
  const sentence =
    `This sandbox listens on ${host}: whoever reaches it signs in without a password and moves its ` +
    'clock. Set HOST to 127.0.0.1, or keep it on a network that you trust.'
  logger.warn({ host }, sentence)
  say(`  Warning      ${sentence}`)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function complain(sentences: readonly string[]): void {
  process.stderr.write(sentences.map((each) => `countersign: ${each}\n`).join(''))
}
