import type { FastifyReply, FastifyRequest } from 'fastify'
import { randomGuid } from '../../base/identifiers.ts'
import { firstHeaderValue, headerNames } from '../../wire/headers.ts'
import { type Exchange, textsOf } from '../exchange.ts'

/** Longer ones are no identifiers; they are answered but name nothing. */
const maxIdentifierLength = 200

/**
 * Reads MS-RequestId and MS-CorrelationId and echoes them, or makes them up (wire contract 1.2,
 * 1.3). A value that is no GUID is echoed as it came.
 */
export function openExchange(
  request: FastifyRequest,
  reply: FastifyReply,
  serverId: string,
): Exchange {
  const { headers } = request
  const requestId = boundedHeader(headers[headerNames.requestId])
  const correlationId = boundedHeader(headers[headerNames.correlationId]) ?? randomGuid()
  const correlationVector = boundedHeader(headers[headerNames.correlationVector])
  reply.header('MS-RequestId', requestId ?? randomGuid())
  reply.header('MS-CorrelationId', correlationId)
  if (correlationVector !== undefined) reply.header('MS-CV', correlationVector)
  reply.header('MS-ServerId', serverId)
  reply.header('X-Locale', boundedHeader(headers[headerNames.locale]) ?? defaultLocale(request))
  const exchange: Exchange = {
    startedAt: performance.now(),
    requestId,
    correlationId,
    contentType: firstHeaderValue(request.headers['content-type']),
    caller: undefined,
    session: undefined,
  }
  request.exchange = exchange
  return exchange
}

function boundedHeader(value: string | readonly string[] | undefined): string | undefined {
  return firstHeaderValue(value)?.slice(0, maxIdentifierLength)
}

function defaultLocale(request: FastifyRequest): string {
  return textsOf(request).language === 'de' ? 'de-DE' : 'en-US'
}
