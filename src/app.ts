import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Clock, systemClock } from './base/clock.ts'
import { isProductError } from './base/product-error.ts'
import { dayMs, type Instant } from './base/time.ts'
import { type Config, ConfigError } from './config/config.ts'
import { type ConsoleSignIn, createConsoleSignIn } from './identity/console-sign-in.ts'
import { createIssuer, type Issuer } from './identity/issuer/create-issuer.ts'
import { hashGeneratedPassword, newPassword } from './identity/passwords.ts'
import { createSessions, type Sessions } from './identity/sessions.ts'
import { defaultClaimMapping } from './identity/token-claims.ts'
import {
  createTokenVerifier,
  keysFromAddress,
  keysFromSet,
  type TokenVerifier,
} from './identity/token-verifier.ts'
import type { Deps } from './operations/deps.ts'
import { foundProgramme } from './operations/found-programme.ts'
import { keepKeyCheck, keysFitDatabase } from './operations/key-check.ts'
import { createLogWatch, wakeAfterEntries } from './operations/log-watch.ts'
import { openProgramme } from './operations/open-programme.ts'
import type { ProgrammeSeed } from './operations/programme-seed.ts'
import { findSeedingState, seedProgramme } from './operations/seed-programme.ts'
import { createCertificateRenderer } from './outbound/certificate-pdf.ts'
import { createCheckpointSigner } from './outbound/checkpoint-signer.ts'
import { openHighWaterFiles } from './outbound/high-water-file.ts'
import type { Keys } from './outbound/key-file.ts'
import { initKeyFolder, loadKeyFolder, openKeyFolder } from './outbound/key-folder.ts'
import { makeFolder } from './outbound/make-folder.ts'
import { replaceLogKey } from './outbound/replace-log-key.ts'
import { createSealer } from './outbound/sealer.ts'
import { createSigner } from './outbound/signer.ts'
import { timestampClient } from './outbound/tsa-client.ts'
import { createWebhookSender } from './outbound/webhook-sender.ts'
import { witnessClient } from './outbound/witness-client.ts'
import { readWitnessKeys, type WitnessKeys } from './outbound/witness-keys.ts'
import { StorageOpenError } from './storage/open-error.ts'
import type { Storage } from './storage/storage.ts'
import { signerOfSeed } from './transparency/ed25519.ts'
import { primitives } from './transparency/primitives.node.ts'

/** Verified tokens that are remembered; each takes about a kilobyte. */
const tokenCacheSize = 10_000

/** Every adapter, built once; whoever opens it disposes of it. */
export type App = AsyncDisposable & {
  readonly deps: Deps
  readonly issuer: Issuer
  readonly tokens: TokenVerifier
  readonly sessions: Sessions
  readonly signIn: ConsoleSignIn
}

export type AppOptions = {
  /** `serve` takes an embedded database for itself; a `command` works beside it. */
  readonly as: 'serve' | 'command'
  readonly clock?: Clock
  /** Where the unexpected is reported. */
  readonly onError: (error: unknown) => void
}

/**
 * Opens storage and keys and builds everything that works on them. A command finds what is there; only
 * serving makes what is missing.
 *
 * @throws StorageOpenError one plain sentence about the storage or the keys
 */
export async function openApp(config: Config, options: AppOptions): Promise<App> {
  const clock = options.clock ?? systemClock
  const { as } = options
  const witnessKeys = readWitnessKeys(config, primitives)
  if ('mistakes' in witnessKeys) throw new ConfigError(witnessKeys.mistakes)
  if (as === 'serve') makeDataFolder(config)
  // Keys before the file that is sealed with them, so that a file without keys is never our doing.
  const early = as === 'serve' ? openKeys(config) : undefined
  const storage = await openStorage(config, { as, clock })
  try {
    const keys = early ?? plainly(() => loadKeyFolder(config.keysFolder))
    const deps = toDeps(config, { as, storage, clock, keys, witnessKeys })
    await openProgramme(deps, config.logOrigin, (tx) => keepKeyCheck(deps, tx))
    if (!(await keysFitDatabase(deps))) throw wrongKeys(config)
    return toApp(config, { deps, keys, onError: options.onError })
  } catch (error) {
    await storage[Symbol.asyncDispose]()
    throw error
  }
}

const folderMode = 0o700

/** Before anything else is made in it, so that whatever is wrong is said of the folder itself. */
function makeDataFolder({ database }: Config): void {
  if (database.kind !== 'sqlite') return
  const folder = dirname(database.file)
  try {
    makeFolder(folder, folderMode)
  } catch (cause) {
    throw new StorageOpenError(
      `The folder ${folder} cannot be made: set COUNTERSIGN_DATA to a folder that this user may write.`,
      { cause },
    )
  }
}

function wrongKeys({ keysFolder }: Config): StorageOpenError {
  return new StorageOpenError(
    `The keys in ${keysFolder} are not those of this database: put back the copy that was kept ` +
      'of its key folder, or set COUNTERSIGN_KEYS to where it is.',
  )
}

/** Embedded keys are made at first start; processes that share a database share their keys. */
function openKeys({ database, keysFolder }: Config): Keys {
  if (database.kind !== 'sqlite') return plainly(() => loadKeyFolder(keysFolder))
  if (existsSync(database.file) && !existsSync(keysFolder)) {
    throw new StorageOpenError(
      `The database ${database.file} is there, but its keys are not: put back the copy that was ` +
        `kept of the key folder ${keysFolder}, or set COUNTERSIGN_KEYS to where it is.`,
    )
  }
  return plainly(() => openKeyFolder(keysFolder))
}

/** Makes a new key folder. @throws StorageOpenError when something stands there already */
export function initKeys(folder: string): void {
  plainly(() => initKeyFolder(folder))
}

/** How long an old key of the log signs beside its successor (evidence log 12). */
const bothKeysSignMs = 90 * dayMs

/** Gives the log a new key; processes take it up when they start again. */
export function replaceKeyOfLog({
  keysFolder,
}: Pick<Config, 'keysFolder'>): Promise<{ readonly publicKey: Uint8Array }> {
  return replaceLogKey(keysFolder, systemClock.realNow() + bothKeysSignMs)
}

/** Every error of the key folder is one plain sentence for whoever started the program. */
function plainly<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw new StorageOpenError(error instanceof Error ? error.message : String(error), {
      cause: error,
    })
  }
}

/** An engine is loaded when it is used: the other one's driver costs a start its time. */
export async function openStorage(
  { database }: Pick<Config, 'database'>,
  { as, clock }: { readonly as: 'serve' | 'command'; readonly clock: Clock },
): Promise<Storage> {
  if (database.kind === 'sqlite') {
    const { openSqlite } = await import('./storage/engines/sqlite.ts')
    return openSqlite({ file: database.file, clock, as })
  }
  const { openPostgres } = await import('./storage/engines/postgres.ts')
  const { url, migrationUrl, poolSize } = database
  return openPostgres({
    url,
    clock,
    poolSize,
    ...(migrationUrl === undefined ? {} : { migrationUrl }),
  })
}

/**
 * Migrates PostgreSQL as its owner; answers what was run, and undefined for the embedded database,
 * which migrates whenever it is opened.
 *
 * @throws StorageOpenError
 */
export async function migrateDatabase({
  database,
}: Pick<Config, 'database'>): Promise<readonly string[] | undefined> {
  if (database.kind === 'sqlite') return undefined
  const { migratePostgres } = await import('./storage/engines/postgres/migrate.ts')
  const { url, migrationUrl = url } = database
  return migratePostgres({ url, migrationUrl, clock: systemClock })
}

/**
 * Makes room for a log that follows another one, which the owner of a PostgreSQL database does; an
 * embedded one has it.
 *
 * @throws StorageOpenError
 */
export async function makeRoomForLog(
  { database }: Pick<Config, 'database'>,
  logId: number,
): Promise<void> {
  if (database.kind === 'sqlite') return
  const { addLogTables } = await import('./storage/engines/postgres/add-log-tables.ts')
  await addLogTables(database.migrationUrl ?? database.url, logId)
}

/** The sample programme as it is on the day given; loaded only where it is asked for. */
export async function loadSampleProgramme(seededAt: Instant): Promise<ProgrammeSeed> {
  const { buildSampleProgramme } = await import('../sample/sample-programme.ts')
  return buildSampleProgramme(seededAt)
}

/** Every country with the languages in which the programme publishes there. */
export async function loadCountries(): Promise<
  readonly { readonly code: string; readonly languages: readonly string[] }[]
> {
  return (await import('../sample/countries.json', { with: { type: 'json' } })).default
}

/**
 * Gives a new deployment its first programme: all of the sample, or the policy, agreement types and
 * catalogue without which nothing can be done. One that has a policy is left alone.
 *
 * @throws ConfigError for the sample programme outside of a sandbox
 */
export async function fillNewProgramme(
  deps: Deps,
  { withSample }: { readonly withSample: boolean },
): Promise<void> {
  const state = await findSeedingState(deps)
  if (!deps.sandbox && (state === 'seeded' || state === 'begun')) {
    throw new ConfigError([
      'COUNTERSIGN_SANDBOX: this data holds the sample programme, whose passwords and secrets are ' +
        'public. Start with COUNTERSIGN_SANDBOX=on, or set COUNTERSIGN_DATA or DATABASE_URL to a new one.',
    ])
  }
  const isComplete = withSample
    ? state !== 'nothing-there' && state !== 'begun'
    : state !== 'nothing-there'
  if (isComplete) return
  const sample = await loadSampleProgramme(deps.clock.realNow())
  if (withSample) await seedProgramme(deps, sample)
  else await foundProgramme(deps, { kind: 'operator', name: 'first start' }, sample)
}

/**
 * The sentences to say about an error to whoever started the program, each on a line of its own;
 * undefined for what nobody foresaw.
 */
export async function explainFailure(error: unknown): Promise<readonly string[] | undefined> {
  if (error instanceof ConfigError) return error.mistakes
  if (error instanceof StorageOpenError) return [error.message]
  if (!isProductError(error)) return undefined
  const { describerFor } = await import('./texts/describe.ts')
  const { textsFor } = await import('./texts/texts.ts')
  const { describeError, describeProblem } = describerFor(textsFor('en'))
  return 'fields' in error.facts ? error.facts.fields.map(describeProblem) : [describeError(error)]
}

function toDeps(
  config: Config,
  parts: {
    as: AppOptions['as']
    storage: Storage
    clock: Clock
    keys: Keys
    witnessKeys: WitnessKeys
  },
): Deps {
  const { storage, clock, keys, witnessKeys } = parts
  const watch = createLogWatch()
  if (parts.as === 'serve') storage.neighbours?.onWake(() => watch.wake())
  return {
    storage: wakeAfterEntries(storage, watch),
    clock,
    sealer: createSealer(keys),
    signer: createSigner(keys),
    primitives,
    passwords: { create: newPassword, hash: hashGeneratedPassword },
    webhooks: createWebhookSender({ key: keys.webhook.current, sandbox: config.sandbox }),
    evidence: {
      signer: createCheckpointSigner(keys, clock),
      highWater: openHighWaterFiles(config.evidenceFolder),
      watch,
      witnessing: {
        ...witnessKeys,
        cosigner: () => signerOfSeed(keys.witness.seed),
        client: witnessClient,
        authorities: config.timestampAuthorities,
        timestamps: timestampClient,
        cosigned: new Map(),
      },
      trustDatabase: config.logTrustDatabase,
      isPublic: config.logPublic,
    },
    certificates: createCertificateRenderer(),
    partnerScanKeys: new Map(),
    publicUrl: config.publicUrl,
    sandbox: config.sandbox,
    processId: randomUUID(),
  }
}

function toApp(
  config: Config,
  { deps, keys, onError }: { deps: Deps; keys: Keys; onError: (error: unknown) => void },
): App {
  const { storage, clock, sealer, publicUrl } = deps
  const issuer = createIssuer({
    publicUrl,
    storage,
    clock,
    sealer,
    signingKeys: [
      keys.signing.current,
      ...keys.signing.all.filter((each) => each !== keys.signing.current),
    ],
    cookieKey: deps.signer.sign('cookies', publicUrl),
    audiences: config.audiences,
    sandbox: config.sandbox,
    onError,
  })
  const external = config.externalIssuer
  const tokens = createTokenVerifier({
    issuers: [
      {
        issuer: publicUrl,
        keys: keysFromSet(issuer.jwks()),
        trust: 'built-in',
        claimMapping: defaultClaimMapping,
      },
      ...(external
        ? [
            {
              issuer: external.issuer,
              keys: keysFromAddress(external.jwks),
              trust: 'external' as const,
              claimMapping: defaultClaimMapping,
            },
          ]
        : []),
    ],
    acceptedAudiences: config.audiences,
    retiredAudiences: config.retiredAudiences,
    storage,
    clock,
    cacheSize: tokenCacheSize,
  })
  const sessions = createSessions({ storage, clock, sealer, publicUrl })
  const redeem = issuer.redeemConsoleCode
  const signIn = createConsoleSignIn({ publicUrl, clock, sealer, sessions, redeem })
  return {
    deps,
    issuer,
    tokens,
    sessions,
    signIn,
    [Symbol.asyncDispose]: () => storage[Symbol.asyncDispose](),
  }
}
