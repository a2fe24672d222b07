import type { FastifyInstance } from 'fastify'

export type TestAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly bytes: Uint8Array
  /** The body as JSON; undefined when there is none. */
  readonly json: unknown
}

export type TestRequest = {
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; `raw` as it is. */
  readonly body?: unknown
  readonly raw?: string | Buffer
}

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

/** Asks with the token, as software does that has signed in. */
export function bearer(
  ask: (method: Method, url: string, request?: TestRequest) => Promise<TestAnswer>,
  token: Promise<string>,
) {
  return async (method: Method, url: string, request: TestRequest = {}) => {
    const headers = { authorization: `Bearer ${await token}`, ...request.headers }
    return ask(method, url, { ...request, headers })
  }
}

/** Asks through `inject`; a disagreement with the OpenAPI document is an error. */
export async function send(
  {
    server,
    disagreements,
  }: { readonly server: FastifyInstance; readonly disagreements: readonly string[] },
  method: Method,
  url: string,
  { headers = {}, body, raw }: TestRequest = {},
): Promise<TestAnswer> {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const typed = body === undefined ? headers : { 'content-type': 'application/json', ...headers }
  const answer = await server.inject({
    method,
    url,
    headers: typed,
    ...(payload === undefined ? {} : { payload }),
  })
  // Every answer of every test keeps to the OpenAPI document.
  if (disagreements.length > 0) throw new Error(disagreements.join('\n'))
  const isJson = String(answer.headers['content-type']).startsWith('application/json')
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    ),
    text: answer.payload,
    bytes: new Uint8Array(answer.rawPayload),
    json:
      isJson && answer.payload !== ''
        ? JSON.parse(answer.payload.replace('\uFEFF', ''))
        : undefined,
  }
}
