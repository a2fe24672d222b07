import { IncomingMessage, type ServerResponse } from 'node:http'
import { withoutCookies } from '../cookies.ts'

const largestForm = 64 * 1024
/** So much of a form that is too large is still taken, so that its sender can read the refusal. */
const mostDiscarded = 1024 * 1024

export type ReadForm =
  | { readonly kind: 'form'; readonly form: URLSearchParams }
  | { readonly kind: 'too-large' }
  /** Whoever sent it hung up, so nobody waits for an answer. */
  | { readonly kind: 'gone' }

/** Reads a form. NOTE: hostile input. */
export async function readForm(req: IncomingMessage): Promise<ReadForm> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    // A request that is left early is not destroyed: the refusal goes out on its connection.
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      if (!(chunk instanceof Buffer)) throw new Error('the body was given an encoding already')
      length += chunk.length
      if (length > mostDiscarded) break
      if (length <= largestForm) chunks.push(chunk)
    }
  } catch (error) {
    // A connection that ended is no error of ours.
    if (isHungUp(error)) return { kind: 'gone' }
    throw error
  }
  if (length > largestForm) return { kind: 'too-large' }
  return { kind: 'form', form: new URLSearchParams(Buffer.concat(chunks).toString('utf8')) }
}

function isHungUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
}

/** Refuses a form, of which more may still come: nothing may follow it on this connection. */
export function refuseForm(res: ServerResponse): void {
  res.setHeader('connection', 'close')
  const error_description = 'the form is larger than 64 KiB'
  replyJson(res, 413, { error: 'invalid_request', error_description })
}

export type InnerRequest = {
  readonly path: string
  readonly publicUrl: string
  readonly form?: URLSearchParams
  /** Begin without the cookies whose names start so. */
  readonly forgetCookies?: string
}

/**
 * The request as the protocol library shall see it: on the path it knows, with a form of ours, and
 * under the configured address whatever the caller's headers say.
 */
export function toInnerRequest(outer: IncomingMessage, inner: InnerRequest): IncomingMessage {
  const { host, protocol } = new URL(inner.publicUrl)
  const request = new IncomingMessage(outer.socket)
  request.method = outer.method ?? 'GET'
  request.url = inner.path
  request.httpVersion = outer.httpVersion
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = outer.headers
  const cookie =
    inner.forgetCookies === undefined
      ? headers.cookie
      : withoutCookies(headers.cookie, inner.forgetCookies)
  request.headers = {
    ...headers,
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.replace(':', ''),
  }
  if (cookie === undefined) delete request.headers.cookie
  else request.headers.cookie = cookie
  if (inner.form !== undefined) {
    const body = Buffer.from(inner.form.toString())
    request.headers['content-type'] = 'application/x-www-form-urlencoded'
    request.headers['content-length'] = String(body.length)
    request.push(body)
  }
  request.push(null)
  // Otherwise the end of this body would look like a broken connection and close the real one.
  request.complete = true
  return request
}

export function replyJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': status === 200 ? 'public, max-age=300' : 'no-store',
  })
  res.end(JSON.stringify(body))
}
