import type { FastifyRequest } from 'fastify'
import type { Caller } from '../domain/caller.ts'
import type { OpenSession } from '../identity/sessions.ts'
import type { Texts } from '../texts/text-keys.ts'
import { textsFor, textsForAcceptLanguage } from '../texts/texts.ts'
import { firstHeaderValue, headerNames } from '../wire/headers.ts'

/** What is known of one request and its answer while it runs. */
export type Exchange = {
  readonly startedAt: number
  /** As the caller sent it; absent when it sent none, so that nothing is replayed. */
  readonly requestId: string | undefined
  readonly correlationId: string
  /** What the caller says its body is; only a body that cannot be read asks. */
  readonly contentType: string | undefined
  caller: Caller | undefined
  session: OpenSession | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the first hook; absent where the router refused before any hook ran. */
    exchange: Exchange | undefined
  }
}

/** The language of the answer: X-Locale, else Accept-Language, else English (design 3, errors). */
export function textsOf(request: FastifyRequest): Texts {
  const locale = firstHeaderValue(request.headers[headerNames.locale])
  return locale === undefined
    ? textsForAcceptLanguage(request.headers[headerNames.acceptLanguage])
    : textsFor(locale)
}
