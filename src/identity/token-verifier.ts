import { hash } from 'node:crypto'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose'
import type { Clock } from '../base/clock.ts'
import { ProductError } from '../base/product-error.ts'
import type { Instant } from '../base/time.ts'
import type { Caller } from '../domain/caller.ts'
import type { Storage } from '../storage/storage.ts'
import { createBoundedCache } from './bounded-cache.ts'
import { resolveCaller } from './resolve-caller.ts'
import { type ClaimMapping, type Subject, toSubject } from './token-claims.ts'

/** Only signatures that a public key verifies: with a shared secret anybody who checks could sign. */
const signatureAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
  'Ed25519',
]
const clockToleranceMs = 5_000
/** For so long a caller's roles and state are taken as read before. */
const callerFreshMs = 2_000
const longestToken = 16_384

export type TrustedIssuer = {
  /** `iss`; `{tid}` in it stands for the tenant of the token, as some providers write it. */
  readonly issuer: string
  readonly keys: JWTVerifyGetKey
  /** `built-in`: users and applications are in our records; `external`: claims say it all. */
  readonly trust: 'built-in' | 'external'
  readonly claimMapping: ClaimMapping
}

export type TokenVerifier = {
  /** @throws token.missing, token.invalid, token.retired-audience, token.mfa-missing */
  verifyAccessToken(token: string | undefined): Promise<Caller>
  readonly cached: number
}

export const keysFromSet = (set: JSONWebKeySet): JWTVerifyGetKey => createLocalJWKSet(set)
export function keysFromAddress(address: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(address))
  return async (header, token) => {
    try {
      return await remote(header, token)
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey) throw cause
      // The issuer's trouble is not the caller's: without this it would be told its token is bad.
      throw new Error('the keys of the issuer cannot be read', { cause })
    }
  }
}

type Entry = {
  readonly subject: Subject
  readonly expiresAt: Instant
  caller: Promise<Caller>
  callerFreshUntil: Instant
}

type Options = {
  readonly issuers: readonly TrustedIssuer[]
  readonly acceptedAudiences: readonly string[]
  /** Once accepted, now refused by name (wire contract 8.1). */
  readonly retiredAudiences: readonly string[]
  readonly storage: Pick<Storage, 'read'>
  readonly clock: Clock
  readonly cacheSize: number
}

/** Verifies each token once; a known one costs a hash and a look-up until it expires. */
export function createTokenVerifier(options: Options): TokenVerifier {
  const { storage, clock } = options
  const entries = createBoundedCache<Entry>(options.cacheSize)

  function callerOf(entry: Entry, now: Instant): Promise<Caller> {
    if (now >= entry.callerFreshUntil) {
      entry.callerFreshUntil = now + callerFreshMs
      entry.caller = resolveCaller(storage, entry.subject)
      // A refusal or a broken database must not be remembered.
      entry.caller.catch(() => {
        entry.callerFreshUntil = 0
      })
    }
    return entry.caller
  }

  return {
    async verifyAccessToken(token) {
      if (token === undefined || token === '') throw new ProductError('token.missing', {})
      if (token.length > longestToken) throw new ProductError('token.invalid', {})
      const now = clock.realNow()
      // The token itself is kept nowhere.
      const key = hash('sha256', token, 'base64url')
      const known = entries.get(key)
      if (known !== undefined && now < known.expiresAt) return callerOf(known, now)
      entries.delete(key)

      const { subject, expiresAt } = await verify(token, options)
      const caller = resolveCaller(storage, subject)
      const entry = { subject, expiresAt, caller, callerFreshUntil: now + callerFreshMs }
      await caller
      entries.set(key, entry)
      return caller
    },
    get cached() {
      return entries.size
    },
  }
}

async function verify(
  token: string,
  { issuers, acceptedAudiences, retiredAudiences, clock }: Options,
): Promise<{ readonly subject: Subject; readonly expiresAt: Instant }> {
  const issuer = findIssuer(issuers, token)
  const claims = await verifiedClaims(token, issuer, clock)
  const audiences = [claims.aud ?? []].flat().map(withoutSlash)
  const isNamed = (known: readonly string[]) =>
    known.map(withoutSlash).some((each) => audiences.includes(each))
  if (!isNamed(acceptedAudiences)) {
    const retired = audiences.find((each) => retiredAudiences.map(withoutSlash).includes(each))
    if (retired === undefined) throw new ProductError('token.invalid', {})
    throw new ProductError('token.retired-audience', { audience: retired })
  }
  const subject = toSubject(claims, issuer.claimMapping, issuer.trust)
  if (subject === undefined || claims.exp === undefined) throw new ProductError('token.invalid', {})
  return { subject, expiresAt: claims.exp * 1000 + clockToleranceMs }
}

function findIssuer(issuers: readonly TrustedIssuer[], token: string): TrustedIssuer {
  const { iss, tid } = unverifiedClaims(token)
  const found = issuers.find(
    ({ issuer }) => iss === (typeof tid === 'string' ? issuer.replace('{tid}', tid) : issuer),
  )
  if (found === undefined) throw new ProductError('token.invalid', {})
  return found
}

/** NOTE: hostile input; good only for choosing whose keys must fit. */
function unverifiedClaims(token: string): JWTPayload {
  try {
    return decodeJwt(token)
  } catch (cause) {
    throw new ProductError('token.invalid', {}, { cause })
  }
}

async function verifiedClaims(
  token: string,
  { keys }: TrustedIssuer,
  clock: Clock,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: signatureAlgorithms,
      requiredClaims: ['iss', 'aud', 'exp'],
      currentDate: new Date(clock.realNow()),
      clockTolerance: clockToleranceMs / 1000,
    })
    return payload
  } catch (cause) {
    if (cause instanceof errors.JOSEError) throw new ProductError('token.invalid', {}, { cause })
    throw cause
  }
}

function withoutSlash(audience: string): string {
  return audience.replace(/\/+$/, '')
}
