import { csrfToken, untilSignedInAgain } from '../session/session-state.ts'
import { currentLanguage, localeOf } from '../words/language.ts'
import { type ApiError, isApiError } from './api-error.ts'
import { readError } from './read-error.ts'
import { serverAnswered, waitForServer } from './server-away.ts'

export type Call = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Of this origin, from its slash. Build parts with `encodeURIComponent`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly body?: unknown
  /**
   * The same for every attempt at one action of the reader's, so that it has one effect; `useForm`
   * and `useAction` keep it. Absent, each call has its own.
   */
  readonly requestId?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export type Answer<Body> = {
  readonly status: number
  readonly headers: Headers
  /** Undefined where there was none (204, 304). */
  readonly body: Body
}

/** About ten minutes of waiting for a server that is away. */
const attempts = 45
/** Of the waiting that a server asks for when it has been asked too much. */
const longestPauseMs = 20_000
const awayStatuses = new Set([502, 503, 504])

/**
 * Asks the server and answers the body. While it is away it asks again, the page saying so; when
 * the session has ended it asks again as soon as the reader has signed in.
 *
 * @throws ApiError every refusal
 */
export async function request<Body>(call: Call): Promise<Body> {
  return (await requestAnswer<Body>(call)).body
}

/** As `request`, with status and headers. */
export async function requestAnswer<Body>(call: Call): Promise<Answer<Body>> {
  const requestId = call.requestId ?? crypto.randomUUID()
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await send(call, requestId)
      const away = awayStatuses.has(response.status)
      if (!away) serverAnswered()
      if (response.ok || response.status === 304) return await toAnswer<Body>(response)
      const error = await readError(response)
      if (attempt >= attempts) throw error
      if (away) await waitForServer(attempt, call.signal)
      else if (error.status === 429) await pause(response)
      else if (isSessionOver(error)) await untilSignedInAgain()
      else throw error
    } catch (error) {
      // A connection that broke says TypeError; everything else has been decided above.
      if (isApiError(error) || call.signal?.aborted || !(error instanceof TypeError)) throw error
      if (attempt >= attempts) throw error
      await waitForServer(attempt, call.signal)
    }
  }
}

function send({ method = 'GET', path, query, body, headers, signal }: Call, requestId: string) {
  const token = csrfToken()
  return fetch(`${path}${toQuery(query)}`, {
    method,
    headers: {
      Accept: 'application/json',
      'X-Locale': localeOf(currentLanguage()),
      'MS-RequestId': requestId,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' || token === undefined ? {} : { 'X-CSRF-Token': token }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
    credentials: 'same-origin',
    cache: 'no-store',
  })
}

function toQuery(query: Call['query']): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

/**
 * The boundary where the server's bytes get the type that its schema declares: its own tests hold
 * every answer to the schema, and a second check here would cost every reader its weight.
 */
async function toAnswer<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text()
  const body: unknown = text === '' ? undefined : JSON.parse(text.replace('\uFEFF', ''))
  return { status: response.status, headers: response.headers, body: body as Body }
}

function pause(response: Response): Promise<void> {
  const seconds = Number(response.headers.get('Retry-After') ?? 1)
  const ms = Math.min(longestPauseMs, Math.max(1, seconds) * 1000)
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Ended, or another one began in another tab: its token is not ours. */
function isSessionOver({ status, errorName }: ApiError): boolean {
  return status === 401 || (status === 403 && errorName === 'CsrfTokenMismatch')
}
