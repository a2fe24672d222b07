import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { loadKeys, openKeys, wrongKeys } from './app/open-keys.ts'
import { openStorage } from './app/open-storage.ts'
import { type Clock, systemClock } from './base/clock.ts'
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
import { keepKeyCheck, keysFitDatabase } from './operations/key-check.ts'
import { createLogWatch, wakeAfterEntries } from './operations/log-watch.ts'
import { openProgramme } from './operations/open-programme.ts'
import { createCertificateRenderer } from './outbound/certificate-pdf.ts'
import { createCheckpointSigner } from './outbound/checkpoint-signer.ts'
import { openHighWaterFiles } from './outbound/high-water-file.ts'
import type { Keys } from './outbound/key-file.ts'
import { makeFolder } from './outbound/make-folder.ts'
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
    const keys = early ?? loadKeys(config)
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
