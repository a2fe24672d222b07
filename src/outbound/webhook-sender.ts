import { sign } from 'node:crypto'
import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { WebhookKey } from './key-file.ts'
import { isPublicAddress } from './public-address.ts'
import { expectedOfAddress } from './webhook-address.ts'

const timeoutMs = 10_000
/** More of an answer than this is not read. */
const longestAnswerBytes = 65_536

/** One event as it goes to one receiver (wire contract 7.3). */
export type WebhookDelivery = {
  readonly url: string
  readonly signatureInMsHeader: boolean
  readonly certificateUrl: string
  readonly event: {
    readonly name: string
    readonly resourceUri: string
    readonly resourceName: string
    readonly auditUri: string | undefined
    readonly changedAt: string
  }
}

/** An answer with its status, or why there was none. */
export type WebhookAnswer =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly reason: string }

export type WebhookSender = {
  post(delivery: WebhookDelivery): Promise<WebhookAnswer>
  /** What an address would have to be instead; undefined when it may be used. */
  expectedOfAddress(url: string): string | undefined
  /** The certificate of the signing key, PEM. */
  readonly certificate: string
}

/**
 * Posts signed events. Redirects are not followed, and outside a sandbox neither plain http nor an
 * address inside the deployment's network is asked, whatever a name resolves to by then.
 */
export function createWebhookSender({
  key,
  sandbox,
}: {
  readonly key: WebhookKey
  readonly sandbox: boolean
}): WebhookSender {
  return {
    certificate: key.certificate,
    expectedOfAddress: (url) => expectedOfAddress(url, sandbox),
    async post(delivery) {
      // The address may be older than a rule, or than the day on which the sandbox ended.
      const expected = expectedOfAddress(delivery.url, sandbox)
      if (expected !== undefined) return { kind: 'unreachable', reason: 'address-refused' }
      const body = Buffer.from(toBody(delivery.event), 'utf8')
      const signature = sign('sha256', body, key.privateKey).toString('base64')
      return send(new URL(delivery.url), body, {
        sandbox,
        headers: toHeaders(delivery, signature, body.length),
      })
    },
  }
}

function toBody({
  name,
  resourceUri,
  resourceName,
  auditUri,
  changedAt,
}: WebhookDelivery['event']) {
  return JSON.stringify({
    EventName: name,
    ResourceUri: resourceUri,
    ResourceName: resourceName,
    AuditUri: auditUri,
    ResourceChangeUtcDate: changedAt,
  })
}

function toHeaders(
  { signatureInMsHeader, certificateUrl }: WebhookDelivery,
  signature: string,
  length: number,
): Record<string, string> {
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(length),
    [signatureInMsHeader ? 'x-ms-signature' : 'Authorization']: `Signature ${signature}`,
    'X-MS-Certificate-Url': certificateUrl,
    'X-MS-Signature-Algorithm': 'rsa-sha256',
  }
}

function send(
  url: URL,
  body: Uint8Array,
  { sandbox, headers }: { readonly sandbox: boolean; readonly headers: Record<string, string> },
): Promise<WebhookAnswer> {
  return new Promise((resolve) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    const outgoing = request(url, {
      method: 'POST',
      headers,
      // The whole exchange, from the name to the last byte.
      signal: AbortSignal.timeout(timeoutMs),
      ...(sandbox ? {} : { lookup: lookupPublic }),
    })
    outgoing.on('error', (error) => resolve({ kind: 'unreachable', reason: reasonOf(error) }))
    outgoing.on('response', (answer) => {
      const status = answer.statusCode ?? 0
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > longestAnswerBytes) answer.destroy()
      })
      // The status is what counts; how the rest of the answer ends does not.
      answer.on('close', () => resolve({ kind: 'answered', status }))
      answer.on('error', () => resolve({ kind: 'answered', status }))
    })
    outgoing.end(body)
  })
}

/** The name is resolved once and the connection goes to what was checked. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    const [first] = addresses
    if (first === undefined || !addresses.every((each) => isPublicAddress(each.address))) {
      return callback(new AddressRefused(), '', 0)
    }
    if (options.all === true) return callback(null, addresses)
    return callback(null, first.address, first.family)
  })
}

class AddressRefused extends Error {
  readonly code = 'address-refused'
}

/** A word for the partner's list of failures; no address and no text of the receiver's. */
function reasonOf(error: Error): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout'
  return 'code' in error && typeof error.code === 'string' ? error.code : 'failed'
}
