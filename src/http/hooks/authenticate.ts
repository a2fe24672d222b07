import type { FastifyRequest } from 'fastify'
import { ProductError } from '../../base/product-error.ts'
import type {
  Caller,
  CustomerUser,
  Operator,
  PartnerApp,
  PartnerCaller,
  PartnerUser,
} from '../../domain/caller.ts'
import type { OpenSession } from '../../identity/sessions.ts'
import type { HttpParts } from '../http-parts.ts'

/**
 * Whom a route lets in. `partner` takes app-only tokens too, `party` everybody who can be a party
 * to an acceptance, `evidence-reader` the operator besides.
 */
export type Audience =
  | 'public'
  | 'partner-user'
  | 'partner-app'
  | 'partner'
  | 'customer'
  | 'party'
  | 'evidence-reader'
  | 'operator'

export type CallerOf<Wanted extends Audience> = {
  readonly public: undefined
  readonly 'partner-user': PartnerUser
  readonly 'partner-app': PartnerApp
  readonly partner: PartnerCaller
  readonly customer: CustomerUser
  readonly party: PartnerCaller | CustomerUser
  readonly operator: Operator
  readonly 'evidence-reader': PartnerCaller | CustomerUser | Operator
}[Wanted]

/** The request header with which scripts of a console prove that a page of ours sent them. */
export const csrfHeader = 'x-csrf-token'

type Identified = { readonly caller: Caller; readonly session: OpenSession | undefined }

/**
 * Finds who asks: by bearer token, or by the session of a console, on every route. A session that
 * changes something must bring its CSRF token back in a header, which no form can: routes for forms are
 * public. Other cookies say nothing: software that carries some is asked for its token.
 *
 * @throws token.missing, token.invalid, token.retired-audience, token.mfa-missing, session.missing,
 * session.csrf-mismatch
 */
export async function identify(
  { verifyAccessToken, sessions }: Pick<HttpParts, 'verifyAccessToken' | 'sessions'>,
  request: FastifyRequest,
): Promise<Identified> {
  const { authorization, cookie } = request.headers
  const csrfToken = oneValue(request.headers[csrfHeader])
  // A console whose cookie has gone sends its CSRF token still: its session is what is missing.
  const isConsole = sessions.isNamedBy(cookie) || csrfToken !== undefined
  if (authorization === undefined && isConsole) {
    const session = await sessions.require(cookie)
    if (!isSafe(request.method)) sessions.requireCsrf(session, csrfToken)
    return { caller: session.caller, session }
  }
  return { caller: await verifyAccessToken(bearerToken(authorization)), session: undefined }
}

/** NOTE: the scheme is compared without letter case (RFC 9110 11.1). */
function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined
  const [scheme, token] = authorization.trim().split(/\s+/, 2)
  return scheme?.toLowerCase() === 'bearer' ? token : undefined
}

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

function oneValue(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

const admits: { readonly [Wanted in Audience]: (caller: Caller) => boolean } = {
  public: () => false,
  'partner-user': (caller) => caller.kind === 'partner-user',
  'partner-app': (caller) => caller.kind === 'partner-app',
  partner: (caller) => caller.kind === 'partner-user' || caller.kind === 'partner-app',
  customer: (caller) => caller.kind === 'customer-user',
  party: (caller) => caller.kind !== 'operator',
  operator: (caller) => caller.kind === 'operator',
  'evidence-reader': () => true,
}

/**
 * Whether the caller is of the kind that a route is for.
 *
 * @throws token.app-only-refused, token.app-only-required, token.wrong-audience-of-people
 */
export function requireAudience<Wanted extends Exclude<Audience, 'public'>>(
  caller: Caller,
  wanted: Wanted,
): asserts caller is CallerOf<Wanted> & Caller {
  if (admits[wanted](caller)) return
  // Wire contract 8.1: the wrong flavour of token.
  if (wanted === 'partner-user' && caller.kind === 'partner-app') {
    throw new ProductError('token.app-only-refused', {})
  }
  if (wanted === 'partner-app' && caller.kind === 'partner-user') {
    throw new ProductError('token.app-only-required', {})
  }
  throw new ProductError('token.wrong-audience-of-people', {})
}
