import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import { isObject } from '../base/json.ts'
import { ProductError } from '../base/product-error.ts'
import { hourMs } from '../base/time.ts'
import { toAccountId } from '../domain/account.ts'
import { type Caller, type PartnerRole, partnerRoles } from '../domain/caller.ts'
import type { Storage } from '../storage/storage.ts'
import { cookieNames, readCookies, setCookie } from './cookies.ts'
import { resolveCaller } from './resolve-caller.ts'
import { openJson, type Sealer, sealJson } from './sealer.ts'
import type { Subject } from './token-claims.ts'

const cookieName = 'countersign'
const sessionMs = 8 * hourMs
const secretBytes = 32
const sealContext = 'session'

export type SignedInUser = Extract<Subject, { kind: 'user' }>

export type OpenSession = {
  readonly caller: Caller
  /** Goes into every page; a request that changes something must bring it back. */
  readonly csrfToken: string
}

export type Sessions = {
  /** Answers the `Set-Cookie` value of the new session. */
  create(user: SignedInUser): Promise<string>
  /** The session named by a `Cookie` header, with the caller as our records know it now. */
  find(cookieHeader: string | undefined): Promise<OpenSession | undefined>
  /** @throws session.missing */
  require(cookieHeader: string | undefined): Promise<OpenSession>
  /** @throws session.csrf-mismatch */
  requireCsrf(session: OpenSession, sent: string | undefined): void
  /** Whether a `Cookie` header names a session at all, be it a good one or not. */
  isNamedBy(cookieHeader: string | undefined): boolean
  /** Ends the session, or all of its user, and answers the `Set-Cookie` value that forgets it. */
  end(cookieHeader: string | undefined, which?: 'this' | 'all-of-user'): Promise<string>
}

type Options = {
  readonly storage: Storage
  readonly clock: Clock
  readonly sealer: Sealer
  readonly publicUrl: string
}

/** Sessions of the consoles. The database holds a hash of the cookie: a copy of it opens nothing. */
export function createSessions({ storage, clock, sealer, publicUrl }: Options): Sessions {
  const names = cookieNames(publicUrl)
  const valuesIn = (header: string | undefined) => readCookies(names, cookieName, header)

  async function find(cookieHeader: string | undefined): Promise<OpenSession | undefined> {
    for (const value of valuesIn(cookieHeader)) {
      const session = await findByValue(value)
      if (session !== undefined) return session
    }
    return undefined
  }

  async function findByValue(value: string): Promise<OpenSession | undefined> {
    const idHash = sessionHash(value)
    const now = clock.realNow()
    const stored = await storage.read((tx) => tx.people.findSession(idHash, now))
    if (stored === undefined) return undefined
    const user = parseUser(openJson(sealer, stored.sealedClaims, `${sealContext}/${idHash}`))
    const caller = await resolveCallerOrNone(storage, user)
    return caller === undefined ? undefined : { caller, csrfToken: csrfTokenOf(value) }
  }

  return {
    async create(user) {
      const value = randomBytes(secretBytes).toString('base64url')
      const idHash = sessionHash(value)
      const sealedClaims = sealJson(sealer, user, `${sealContext}/${idHash}`)
      const expiresAt = clock.realNow() + sessionMs
      const account = toAccountId(user)
      await storage.write((tx) =>
        tx.people.insertSession({ idHash, sealedClaims, expiresAt, account }),
      )
      return setCookie(names, cookieName, value, sessionMs / 1000)
    },
    find,
    async require(cookieHeader) {
      const session = await find(cookieHeader)
      if (session === undefined) throw new ProductError('session.missing', {})
      return session
    },
    requireCsrf({ csrfToken }, sent) {
      const expected = Buffer.from(csrfToken)
      const given = Buffer.from(sent ?? '')
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw new ProductError('session.csrf-mismatch', {})
      }
    },
    isNamedBy: (cookieHeader) => valuesIn(cookieHeader).length > 0,
    async end(cookieHeader, which = 'this') {
      for (const value of valuesIn(cookieHeader)) {
        const idHash = sessionHash(value)
        await storage.write(async (tx) => {
          const account = (await tx.people.findSession(idHash, clock.realNow()))?.account
          await tx.people.deleteSession(idHash)
          if (which === 'all-of-user' && account !== undefined) {
            await tx.people.deleteSessionsOf(account)
          }
        })
      }
      return setCookie(names, cookieName, '', 0)
    },
  }
}

function sessionHash(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}

/** Only who holds the cookie can compute it, and it does not give the cookie away. */
function csrfTokenOf(value: string): string {
  return createHmac('sha256', value).update('csrf').digest('base64url')
}

/** A user removed since has no session, rather than a broken one. */
async function resolveCallerOrNone(
  storage: Storage,
  user: SignedInUser,
): Promise<Caller | undefined> {
  try {
    return await resolveCaller(storage, user)
  } catch (error) {
    if (error instanceof ProductError && error.code === 'token.invalid') return undefined
    throw error
  }
}

function parseUser(json: unknown): SignedInUser {
  if (!isObject(json)) throw new Error('a stored session holds no object')
  const { tenantId, userId, upn, appId, mfa, roles } = json
  if (typeof tenantId !== 'string' || typeof userId !== 'string' || typeof upn !== 'string') {
    throw new Error('a stored session names no user')
  }
  return {
    kind: 'user',
    tenantId,
    userId,
    upn,
    appId: typeof appId === 'string' ? appId : undefined,
    mfa: mfa === true,
    roles: Array.isArray(roles) ? roles.filter(isPartnerRole) : undefined,
  }
}

function isPartnerRole(value: unknown): value is PartnerRole {
  return partnerRoles.some((role) => role === value)
}
