import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import { isObject } from '../base/json.ts'
import { minuteMs } from '../base/time.ts'
import { cookieNames, readCookies, setCookie } from './cookies.ts'
import { consoleClientId } from './issuer/accounts.ts'
import { consoleRedirectUri } from './issuer/clients.ts'
import type { RedeemConsoleCode } from './issuer/console-code.ts'
import { failedPage } from './pages/failed-page.ts'
import { pageHeaders } from './pages/page.ts'
import { pageLocale } from './pages/page-texts.ts'
import { signedInPage, signedInPageHeaders } from './pages/signed-in-page.ts'
import { parseReturnPath } from './return-path.ts'
import { openJson, type Sealer, sealJson } from './sealer.ts'
import type { Sessions } from './sessions.ts'

const attemptMs = 20 * minuteMs
const cookieName = 'countersign-signin'
const sealContext = 'sign-in-attempt'
const donePath = '/signin/done'

export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: string
}

export type ConsoleSignIn = {
  /** For `GET /signin?return=…`: sends the browser to the issuer. */
  start(request: {
    readonly returnTo: string | undefined
    readonly host: string | undefined
  }): Reply
  /** For `GET /signin/callback`: opens the session and sends the browser where it wanted to go. */
  callback(request: {
    readonly query: URLSearchParams
    readonly cookieHeader: string | undefined
    readonly acceptLanguage: string | undefined
  }): Promise<Reply>
  /** For `POST /signout`, after the CSRF check. */
  signOut(cookieHeader: string | undefined, which: 'this' | 'all-of-user'): Promise<Reply>
  /** For `GET /signin/done`, where somebody signed in again beside a form half filled in. */
  done(request: {
    readonly cookieHeader: string | undefined
    readonly acceptLanguage: string | undefined
  }): Promise<Reply>
}

type Options = {
  readonly publicUrl: string
  readonly clock: Clock
  readonly sealer: Sealer
  readonly sessions: Sessions
  readonly redeem: RedeemConsoleCode
}

type Attempt = {
  readonly state: string
  readonly codeVerifier: string
  readonly returnTo: string | undefined
  readonly expiresAt: number
}

/** Signs people in to the consoles: authorization code with PKCE, then a session of our own. */
export function createConsoleSignIn(options: Options): ConsoleSignIn {
  const { publicUrl, clock, sealer, sessions, redeem } = options
  const names = cookieNames(publicUrl)
  const redirectUri = consoleRedirectUri(publicUrl)
  // Several tabs may sign in at once; each has a cookie of its own.
  const cookieOf = (state: string) => `${cookieName}-${state.slice(0, 8)}`

  function openAttempt(state: string, cookieHeader: string | undefined): Attempt | undefined {
    const [sealed] = readCookies(names, cookieOf(state), cookieHeader)
    if (sealed === undefined) return undefined
    const attempt = parseAttempt(unseal(sealer, sealed))
    const isCurrent = attempt !== undefined && clock.realNow() < attempt.expiresAt
    return isCurrent && isSame(attempt.state, state) ? attempt : undefined
  }

  return {
    start({ returnTo, host }) {
      const path = parseReturnPath(returnTo, publicUrl)
      // The cookie of the attempt must be set under the address to which the browser comes back.
      if (host !== undefined && host !== new URL(publicUrl).host) {
        return redirect(`${publicUrl}${signInPath(path)}`)
      }
      const state = randomBytes(24).toString('base64url')
      const codeVerifier = randomBytes(32).toString('base64url')
      const attempt: Attempt = {
        state,
        codeVerifier,
        returnTo: path,
        expiresAt: clock.realNow() + attemptMs,
      }
      const query = new URLSearchParams({
        client_id: consoleClientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: 'openid',
        state,
        code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
        code_challenge_method: 'S256',
      })
      const sealed = sealJson(sealer, attempt, sealContext)
      return redirect(`${publicUrl}/common/oauth2/v2.0/authorize?${query}`, [
        setCookie(names, cookieOf(state), sealed, attemptMs / 1000),
      ])
    },

    async callback({ query, cookieHeader, acceptLanguage }) {
      const state = query.get('state') ?? ''
      const attempt = openAttempt(state, cookieHeader)
      const user =
        attempt &&
        (await redeem({
          code: query.get('code') ?? '',
          codeVerifier: attempt.codeVerifier,
          redirectUri,
        }))
      if (attempt === undefined || user === undefined) {
        const again = signInPath(attempt?.returnTo)
        const body = failedPage({ locale: pageLocale(acceptLanguage), again })
        return { status: 400, headers: pageHeaders(), body }
      }
      return redirect(attempt.returnTo ?? '/', [
        await sessions.create(user),
        setCookie(names, cookieOf(state), '', 0),
      ])
    },

    async signOut(cookieHeader, which) {
      return redirect('/', [await sessions.end(cookieHeader, which)])
    },

    async done({ cookieHeader, acceptLanguage }) {
      if ((await sessions.find(cookieHeader)) === undefined) return redirect(signInPath(donePath))
      const body = signedInPage(pageLocale(acceptLanguage))
      return { status: 200, headers: signedInPageHeaders(), body }
    },
  }
}

function signInPath(returnTo: string | undefined): string {
  return returnTo === undefined ? '/signin' : `/signin?return=${encodeURIComponent(returnTo)}`
}

function redirect(location: string, cookies: readonly string[] = []): Reply {
  const headers = { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  return {
    status: 303,
    headers: cookies.length === 0 ? headers : { ...headers, 'set-cookie': cookies },
    body: '',
  }
}

/** NOTE: a cookie is hostile input; one that does not open is as good as none. */
function unseal(sealer: Sealer, sealed: string): unknown {
  try {
    return openJson(sealer, sealed, sealContext)
  } catch {
    return undefined
  }
}

function parseAttempt(json: unknown): Attempt | undefined {
  if (!isObject(json)) return undefined
  const { state, codeVerifier, returnTo, expiresAt } = json
  if (typeof state !== 'string' || typeof codeVerifier !== 'string') return undefined
  if (typeof expiresAt !== 'number') return undefined
  const path = typeof returnTo === 'string' ? returnTo : undefined
  return { state, codeVerifier, returnTo: path, expiresAt }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
