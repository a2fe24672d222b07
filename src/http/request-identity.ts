import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { RequestIdentity } from '../operations/request-identity.ts'
import { pathOf } from './rewrite-url.ts'

/** What makes this request the same request when it is sent again (wire contract 1.9). */
export function toRequestIdentity(
  request: FastifyRequest,
  body: Uint8Array | undefined,
): RequestIdentity {
  return {
    requestId: request.exchange?.requestId,
    correlationId: request.exchange?.correlationId,
    method: request.method,
    path: pathOf(request.url).toLowerCase(),
    bodyHash: hash('sha256', body ?? '', 'hex'),
  }
}
