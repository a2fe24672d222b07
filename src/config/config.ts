import { join, resolve } from 'node:path'
import type { Environment, VariableName } from './environment.ts'
import { findUnknownVariables } from './unknown-variables.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export type Config = {
  readonly port: number
  readonly host: string
  readonly publicUrl: string
  /** PEM files of an own TLS listener. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined
  readonly sandbox: boolean
  readonly database:
    | { readonly kind: 'sqlite'; readonly file: string }
    | {
        readonly kind: 'postgres'
        readonly url: string
        readonly migrationUrl: string | undefined
        readonly poolSize: number
      }
  readonly keysFolder: string
  /** Where the built consoles are, if elsewhere than in the program's own folder. */
  readonly consolesFolder: string | undefined
  readonly logOrigin: string
  /** Remembers outside of the database what was signed. */
  readonly evidenceFolder: string
  readonly logTrustDatabase: boolean
  readonly logPublic: boolean
  /** The keys among these are read where they are used. */
  readonly witnesses: readonly { readonly vkey: string; readonly url: string }[]
  readonly witnessTrust: readonly string[]
  readonly timestampAuthorities: readonly string[]
  readonly externalIssuer: { readonly issuer: string; readonly jwks: string } | undefined
  readonly audiences: readonly [string, ...string[]]
  readonly retiredAudiences: readonly string[]
  readonly operatorKey: string | undefined
  readonly requestsPerMinute: number | undefined
  readonly byteOrderMark: boolean
  readonly logLevel: LogLevel
}

/** Every mistake of the environment, each with what would be right. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[]
  constructor(mistakes: readonly string[], options?: { cause?: unknown }) {
    super(mistakes.join('\n'), options)
    this.name = 'ConfigError'
    this.mistakes = mistakes
  }
}

const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent']
const standardAudience = 'https://api.partnercenter.microsoft.com'
const shortestOperatorKey = 32
const standardRequestsPerMinute = 500
const largestPort = 65_535
const largestPool = 500

/**
 * Reads the configuration as a whole. An empty variable counts as absent; one that is ours by its prefix
 * and that nothing reads is a mistake like any other.
 *
 * @throws ConfigError naming every mistake
 */
export function parseConfig(environment: Environment): Config {
  const mistakes: string[] = []
  const get = (name: VariableName) => environment[name]?.trim() || undefined
  const wrong = (name: VariableName, expected: string) => {
    mistakes.push(`${name}: expected ${expected}.`)
  }
  const integer = (name: VariableName, bounds: { from: number; to: number; otherwise: number }) => {
    const text = get(name)
    if (text === undefined) return bounds.otherwise
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= bounds.from && value <= bounds.to) return value
    wrong(name, `a whole number from ${bounds.from} to ${bounds.to}`)
    return bounds.otherwise
  }
  const onOff = (name: VariableName): boolean => {
    const text = get(name)?.toLowerCase()
    if (text === undefined) return false
    if (['on', 'true', '1'].includes(text)) return true
    if (!['off', 'false', '0'].includes(text)) wrong(name, '`on` or `off`')
    return false
  }
  const address = (name: VariableName, schemes: readonly string[]): string | undefined => {
    const text = get(name)
    if (text === undefined) return undefined
    const scheme = URL.canParse(text) ? new URL(text).protocol.slice(0, -1) : ''
    if (schemes.includes(scheme)) return text.replace(/\/+$/, '')
    wrong(name, `an address that begins with ${schemes.map((each) => `${each}://`).join(' or ')}`)
    return undefined
  }
  const list = (name: VariableName) =>
    (get(name) ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')

  const port = integer('PORT', { from: 0, to: largestPort, otherwise: 8080 })
  const certFile = get('COUNTERSIGN_TLS_CERT')
  const keyFile = get('COUNTERSIGN_TLS_KEY')
  if (certFile === undefined && keyFile !== undefined) {
    wrong('COUNTERSIGN_TLS_CERT', 'the certificate of COUNTERSIGN_TLS_KEY')
  }
  if (certFile !== undefined && keyFile === undefined) {
    wrong('COUNTERSIGN_TLS_KEY', 'the private key of COUNTERSIGN_TLS_CERT')
  }
  const tls = certFile && keyFile ? { certFile, keyFile } : undefined
  const scheme = tls ? 'https' : 'http'
  const publicUrl = address('PUBLIC_URL', ['http', 'https']) ?? `${scheme}://localhost:${port}`
  // Paths are put behind it, and whoever follows a link would be shown the password.
  if (/[?#@]/.test(publicUrl)) wrong('PUBLIC_URL', 'an address without ?, # or a user')
  const sandbox = onOff('COUNTERSIGN_SANDBOX')
  const data = resolve(get('COUNTERSIGN_DATA') ?? './data')
  const url = address('DATABASE_URL', ['postgres', 'postgresql'])
  const migrationUrl = address('DATABASE_MIGRATION_URL', ['postgres', 'postgresql'])
  const poolSize = integer('DATABASE_POOL', { from: 1, to: largestPool, otherwise: 10 })
  if (url !== undefined && get('COUNTERSIGN_KEYS') === undefined) {
    wrong('COUNTERSIGN_KEYS', 'the folder made by `countersign keys init`, shared by all processes')
  }
  if (url === undefined && migrationUrl !== undefined) {
    wrong('DATABASE_URL', 'the address of the database, as DATABASE_MIGRATION_URL is set')
  }
  const issuer = address('COUNTERSIGN_ISSUER', ['http', 'https'])
  const jwks = address('COUNTERSIGN_ISSUER_JWKS', ['http', 'https'])
  if (jwks !== undefined && issuer === undefined) {
    wrong('COUNTERSIGN_ISSUER', 'the issuer whose keys COUNTERSIGN_ISSUER_JWKS names')
  }
  const operatorKey = get('COUNTERSIGN_OPERATOR_KEY')
  if (operatorKey !== undefined && operatorKey.length < shortestOperatorKey) {
    wrong('COUNTERSIGN_OPERATOR_KEY', `at least ${shortestOperatorKey} characters`)
  }
  const logLevel = logLevels.find((each) => each === (get('COUNTERSIGN_LOG_LEVEL') ?? 'info'))
  if (logLevel === undefined) wrong('COUNTERSIGN_LOG_LEVEL', `one of ${logLevels.join(', ')}`)
  const logOrigin = get('COUNTERSIGN_LOG_ORIGIN') ?? `${hostOf(publicUrl)}/evidence/main`
  if (!/^[^\s+/]+\/evidence\/[^\s+/]+$/.test(logOrigin)) {
    wrong('COUNTERSIGN_LOG_ORIGIN', '`<host>/evidence/<name>` without a space or a plus sign')
  }
  const throttle = get('COUNTERSIGN_THROTTLE')
  const requestsPerMinute =
    throttle === 'off' || (throttle === undefined && sandbox)
      ? undefined
      : integer('COUNTERSIGN_THROTTLE', {
          from: 1,
          to: 1_000_000,
          otherwise: standardRequestsPerMinute,
        })
  const [firstAudience = standardAudience, ...otherAudiences] = list('COUNTERSIGN_AUDIENCES')
  const audiences: readonly [string, ...string[]] =
    get('COUNTERSIGN_AUDIENCES') === undefined
      ? [standardAudience, publicUrl]
      : [firstAudience, ...otherAudiences]
  if (get('COUNTERSIGN_AUDIENCES') !== undefined && list('COUNTERSIGN_AUDIENCES').length === 0) {
    wrong('COUNTERSIGN_AUDIENCES', 'audiences, separated by commas')
  }
  const retiredAudiences = list('COUNTERSIGN_RETIRED_AUDIENCES')
  const consoles = get('COUNTERSIGN_CONSOLES')
  const byteOrderMark = onOff('COUNTERSIGN_BOM')
  const logTrustDatabase = onOff('COUNTERSIGN_LOG_TRUST_DATABASE')
  const logPublic = onOff('COUNTERSIGN_LOG_PUBLIC')
  const isAddress = (text: string) =>
    URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
  const witnesses = list('COUNTERSIGN_WITNESSES').map((each) => {
    const [vkey = '', url = '', ...rest] = each.split(/\s+/)
    if (!isAddress(url) || rest.length > 0) {
      wrong('COUNTERSIGN_WITNESSES', '`<vkey> <address>`, separated by commas')
    }
    return { vkey, url: url.replace(/\/+$/, '') }
  })
  const timestampAuthorities = list('COUNTERSIGN_TSA')
  if (!timestampAuthorities.every(isAddress)) {
    wrong('COUNTERSIGN_TSA', 'addresses that begin with http:// or https://')
  }
  for (const { name, nearest } of findUnknownVariables(environment)) {
    mistakes.push(`${name}: there is no such variable; the nearest is ${nearest}.`)
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return {
    port,
    host: get('HOST') ?? '127.0.0.1',
    publicUrl,
    tls,
    sandbox,
    database:
      url === undefined
        ? { kind: 'sqlite', file: join(data, 'countersign.db') }
        : { kind: 'postgres', url, migrationUrl, poolSize },
    keysFolder: resolve(get('COUNTERSIGN_KEYS') ?? join(data, 'keys')),
    consolesFolder: consoles === undefined ? undefined : resolve(consoles),
    logOrigin,
    evidenceFolder: join(data, 'evidence'),
    logTrustDatabase,
    logPublic,
    witnesses,
    witnessTrust: list('COUNTERSIGN_WITNESS_TRUST'),
    timestampAuthorities,
    externalIssuer:
      issuer === undefined ? undefined : { issuer, jwks: jwks ?? `${issuer}/discovery/v2.0/keys` },
    audiences,
    retiredAudiences,
    operatorKey,
    requestsPerMinute,
    byteOrderMark,
    logLevel: logLevel ?? 'info',
  }
}

function hostOf(publicUrl: string): string {
  return URL.canParse(publicUrl) ? new URL(publicUrl).host : 'localhost'
}
