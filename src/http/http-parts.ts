import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import type { Caller } from '../domain/caller.ts'
import type { Sessions } from '../identity/sessions.ts'
import type { Deps } from '../operations/deps.ts'

/** The part of pino that this floor uses. */
export type HttpLogger = {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** Requests of one tenant in a minute; tenants beyond `tenants` push out the longest unseen. */
export type ThrottleLimits = { readonly requestsPerMinute: number; readonly tenants: number }

/** A redirect of the browser with the cookies that go with it. */
export type BrowserAnswer = {
  readonly location: string
  readonly setCookies: readonly string[]
}

/** Signs people in to the consoles by an OpenID Connect issuer. */
export type SignIn = {
  /** Where the browser goes to sign in; it comes back to `returnTo`, a path of this origin. */
  start(returnTo: string | undefined): Promise<BrowserAnswer>
  /** Ends the way there: makes the session and names the page to go back to. */
  finish(callback: {
    readonly query: string
    readonly cookieHeader: string | undefined
  }): Promise<BrowserAnswer>
}

/** Everything the server is made of; the composition root builds each. */
export type HttpParts = {
  readonly deps: Deps
  /** @throws token.missing, token.invalid, token.retired-audience, token.mfa-missing */
  readonly verifyAccessToken: (token: string | undefined) => Promise<Caller>
  readonly sessions: Sessions
  readonly signIn: SignIn
  /** The built-in issuer; answers false for a request that is not its own. */
  readonly issuer: { handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> }
  readonly isReady: () => Promise<boolean>
  readonly logger: HttpLogger
  readonly metrics: Registry
  /** Absent: no throttling, as in the sandbox. */
  readonly throttle: ThrottleLimits | undefined
  /** Puts a UTF-8 byte order mark before JSON, as the original service does (wire contract 14). */
  readonly byteOrderMark: boolean
}
