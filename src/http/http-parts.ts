import type { Registry } from 'prom-client'
import type { Caller } from '../domain/caller.ts'
import type { ConsoleSignIn } from '../identity/console-sign-in.ts'
import type { Issuer } from '../identity/issuer/create-issuer.ts'
import type { Sessions } from '../identity/sessions.ts'
import type { Deps } from '../operations/deps.ts'
import type { Consoles } from './consoles/load-consoles.ts'

/** The part of pino that this floor uses. */
export type HttpLogger = {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** Requests of one tenant in a minute; tenants beyond `tenants` push out the longest unseen. */
export type ThrottleLimits = { readonly requestsPerMinute: number; readonly tenants: number }

/** Everything the server is made of; the composition root builds each. */
export type HttpParts = {
  readonly deps: Deps
  /** @throws token.missing, token.invalid, token.retired-audience, token.mfa-missing */
  readonly verifyAccessToken: (token: string | undefined) => Promise<Caller>
  readonly sessions: Sessions
  readonly signIn: ConsoleSignIn
  /** The built-in issuer; answers false for a request that is not its own. */
  readonly issuer: Pick<Issuer, 'handle'>
  readonly isReady: () => Promise<boolean>
  /** Runs the background jobs until nothing is due, after the sandbox's clock has moved. */
  readonly runJobs: () => Promise<void>
  /** The background jobs that this configuration runs. */
  readonly jobNames: readonly string[]
  readonly logger: HttpLogger
  readonly metrics: Registry
  /** Absent: no throttling, as in the sandbox. */
  readonly throttle: ThrottleLimits | undefined
  /** Present: the server speaks TLS itself. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  /** Puts a UTF-8 byte order mark before JSON, as the original service does (wire contract 14). */
  readonly byteOrderMark: boolean
  /** Absent: not built; the server serves everything else. */
  readonly consoles?: Consoles | undefined
}
