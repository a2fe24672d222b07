import { readError } from './api-error.ts'
import { type ClientClock, delayAfter, systemClock } from './retry.ts'

export type ClientOptions = {
  /** Where the API is, for instance `https://programme.example`. */
  readonly baseUrl: string
  /** The access token, or how to get one; asked before every attempt. */
  readonly token?: string | (() => string | Promise<string>)
  /** Language of names and messages, for instance `de-DE`. */
  readonly locale?: string
  /** How the calling application is named in diagnostics. */
  readonly applicationName?: string
  /** For one call with all its attempts and waits; three minutes unless said otherwise. */
  readonly timeoutMs?: number
  readonly fetch?: typeof globalThis.fetch
  readonly clock?: ClientClock
}

/** What may be said with any call. */
export type CallOptions = {
  /** Names the logical request; every attempt carries it. Made up when absent. */
  readonly requestId?: string
  readonly correlationId?: string
  readonly signal?: AbortSignal
}

export type Answer<Body> = {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

export type Request = {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly reads: 'json' | 'text' | 'bytes' | 'nothing'
}

/** Sends one request, however many attempts it takes. @throws ApiError */
export type Send = <Body>(request: Request, call?: CallOptions) => Promise<Answer<Body>>

// Wire contract 1.8
const defaultTimeoutMs = 180_000
const maxAttempts = 4

/** A sender for one API and one caller, with the retry rules of the wire contract (1.8). */
export function createSend(options: ClientOptions): Send {
  const { timeoutMs = defaultTimeoutMs, clock = systemClock } = options
  return async <Body>(request: Request, call: CallOptions = {}): Promise<Answer<Body>> => {
    const endsAt = clock.now() + timeoutMs
    // One id for all attempts: what was done once is not done again.
    const requestId = call.requestId ?? crypto.randomUUID()
    let lastError: unknown
    for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
      try {
        const leftMs = endsAt - clock.now()
        return await sendOnce<Body>(options, request, { ...call, requestId }, leftMs)
      } catch (error) {
        lastError = error
        const delayMs = call.signal?.aborted ? undefined : delayAfter(error, attempt)
        if (delayMs === undefined || clock.now() + delayMs >= endsAt) throw error
        await clock.sleep(delayMs, call.signal)
      }
    }
    throw lastError
  }
}

async function sendOnce<Body>(
  { baseUrl, token, locale, applicationName, fetch = globalThis.fetch }: ClientOptions,
  { method, path, headers = {}, body, reads }: Request,
  { requestId, correlationId, signal }: CallOptions,
  leftMs: number,
): Promise<Answer<Body>> {
  const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(leftMs)))
  const accessToken = typeof token === 'function' ? await token() : token
  const response = await fetch(`${baseUrl.replace(/\/+$/, '')}${path}`, {
    method,
    headers: present({
      Accept: reads === 'json' ? 'application/json' : '*/*',
      Authorization: accessToken === undefined ? undefined : `Bearer ${accessToken}`,
      'Content-Type': body === undefined ? undefined : 'application/json; charset=utf-8',
      'MS-RequestId': requestId,
      'MS-CorrelationId': correlationId,
      'MS-PartnerCenter-Application': applicationName,
      'X-Locale': locale,
      ...headers,
    }),
    // A redirect would take the token along.
    redirect: 'error',
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw await readError(response)
  const { status } = response
  // The boundary where what the API sends gets the type that its document gives it.
  return { status, headers: response.headers, body: (await readBody(response, reads)) as Body }
}

async function readBody(response: Response, reads: Request['reads']): Promise<unknown> {
  switch (reads) {
    case 'json': {
      const text = await response.text()
      return text === '' ? undefined : JSON.parse(text)
    }
    case 'text':
      return response.text()
    case 'bytes':
      return new Uint8Array(await response.arrayBuffer())
    case 'nothing':
      await response.body?.cancel()
      return undefined
  }
}

function present(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
