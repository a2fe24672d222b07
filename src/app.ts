import { randomUUID } from 'node:crypto'
import { type Clock, systemClock } from './base/clock.ts'
import type { Config } from './config/config.ts'
import { type ConsoleSignIn, createConsoleSignIn } from './identity/console-sign-in.ts'
import { createIssuer, type Issuer } from './identity/issuer/create-issuer.ts'
import { hashPassword, newPassword } from './identity/passwords.ts'
import { createSessions, type Sessions } from './identity/sessions.ts'
import { defaultClaimMapping } from './identity/token-claims.ts'
import {
  createTokenVerifier,
  keysFromAddress,
  keysFromSet,
  type TokenVerifier,
} from './identity/token-verifier.ts'
import type { Deps } from './operations/deps.ts'
import { openProgramme } from './operations/open-programme.ts'
import type { Keys } from './outbound/key-file.ts'
import { loadKeyFolder, openKeyFolder } from './outbound/key-folder.ts'
import { createSealer } from './outbound/sealer.ts'
import { createSigner } from './outbound/signer.ts'
import { openPostgres } from './storage/engines/postgres.ts'
import { openSqlite } from './storage/engines/sqlite.ts'
import type { Storage } from './storage/storage.ts'
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
 * Opens storage and keys and builds everything that works on them.
 *
 * @throws StorageOpenError, or an error of one plain sentence about the keys
 */
export async function openApp(config: Config, options: AppOptions): Promise<App> {
  const clock = options.clock ?? systemClock
  const keys = openKeys(config)
  const storage = await openStorage(config, { as: options.as, clock })
  try {
    const deps = toDeps(config, { storage, clock, keys })
    await openProgramme(deps, config.logOrigin)
    return toApp(config, { deps, keys, onError: options.onError })
  } catch (error) {
    await storage[Symbol.asyncDispose]()
    throw error
  }
}

/** Embedded keys are made at first start; processes that share a database share their keys. */
function openKeys(config: Config): Keys {
  return config.database.kind === 'sqlite'
    ? openKeyFolder(config.keysFolder)
    : loadKeyFolder(config.keysFolder)
}

export function openStorage(
  { database }: Pick<Config, 'database'>,
  { as, clock }: { readonly as: 'serve' | 'command'; readonly clock: Clock },
): Promise<Storage> {
  if (database.kind === 'sqlite') return openSqlite({ file: database.file, clock, as })
  const { url, migrationUrl, poolSize } = database
  return openPostgres({
    url,
    clock,
    poolSize,
    ...(migrationUrl === undefined ? {} : { migrationUrl }),
  })
}

function toDeps(
  config: Config,
  { storage, clock, keys }: { storage: Storage; clock: Clock; keys: Keys },
): Deps {
  return {
    storage,
    clock,
    sealer: createSealer(keys),
    signer: createSigner(keys),
    primitives,
    passwords: { create: newPassword, hash: hashPassword },
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
