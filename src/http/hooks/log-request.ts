import type { FastifyRequest } from 'fastify'
import { parseGuid } from '../../base/identifiers.ts'
import { isObject } from '../../base/json.ts'
import { tenantOf } from '../../operations/request-identity.ts'
import type { HttpLogger } from '../http-parts.ts'

/**
 * One line per request, by route pattern: addresses hold the tokens of links, queries hold names.
 * What the caller chose freely is logged only where it is an id.
 */
export function logRequest(
  logger: HttpLogger,
  request: FastifyRequest,
  answer: { readonly status: number; readonly seconds: number },
): void {
  const { exchange } = request
  const params = isObject(request.params) ? request.params : {}
  logger.info(
    {
      method: request.method,
      route: request.routeOptions.url,
      status: answer.status,
      ms: Math.round(answer.seconds * 1e6) / 1000,
      requestId: guidOnly(exchange?.requestId),
      correlationId: guidOnly(exchange?.correlationId),
      tenant: exchange?.caller && tenantOf(exchange.caller),
      customerId: guidOnly(params.customerId),
    },
    'request',
  )
}

function guidOnly(value: unknown): string | undefined {
  return typeof value === 'string' ? parseGuid(value) : undefined
}
