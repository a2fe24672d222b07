import type { FastifyReply, FastifyRequest } from 'fastify'
import { isObject } from '../base/json.ts'
import { type AnyProductError, isProductError, ProductError } from '../base/product-error.ts'
import { describerFor } from '../texts/describe.ts'
import { toErrorBody, toErrorHeaders, toUnexpectedErrorBody } from '../wire/error-body.ts'
import { unexpectedError, wireErrorOf } from '../wire/error-catalogue.ts'
import { type Content, sendAnswer } from './answer.ts'
import { maxBodyBytes } from './body.ts'
import { textsOf } from './exchange.ts'
import type { HttpMetrics } from './hooks/metrics.ts'
import type { HttpParts } from './http-parts.ts'
import { isForReader, refusedPage } from './pages/refused-page.ts'
import { refusalOnPage } from './pages/region-name.ts'

/** Answers a refusal in the caller's language; anything else as a bare 500 that tells nothing. */
export function sendError(
  { deps, logger, byteOrderMark }: HttpParts,
  metrics: HttpMetrics,
  { request, reply, error }: { request: FastifyRequest; reply: FastifyReply; error: unknown },
): FastifyReply {
  const describer = describerFor(textsOf(request))
  const refusal = toRefusal(error)
  if (refusal === undefined) {
    logger.error({ ...describeUnexpected(error), ...whichRequest(request) }, 'unexpected error')
    const body = findPage(request, reply, describer.unexpected) ?? toUnexpectedErrorBody(describer)
    return sendAnswer(reply, { status: unexpectedError.status, body, byteOrderMark })
  }
  if (refusal.code === 'purchase.agreement-missing') metrics.gateRefused(refusal.facts)
  const { status } = wireErrorOf(refusal)
  if (status >= 500) logger.warn({ code: refusal.code, ...whichRequest(request) }, 'not available')
  reply.headers(toErrorHeaders(refusal, relatedAddress(deps.publicUrl, request, refusal)))
  const page = findPage(request, reply, refusalOnPage(textsOf(request), refusal))
  const body = page ?? toErrorBody(refusal, describer)
  return sendAnswer(reply, { status, body, byteOrderMark })
}

/** The page that a person sees instead of JSON, where a browser asked for one. */
function findPage(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: string,
): Content | undefined {
  const route = request.routeOptions.url
  if (!isForReader(route, request.headers.accept)) return undefined
  const setHeader = (name: string, value: string) => reply.header(name, value)
  return refusedPage(setHeader, textsOf(request), { refusal, route })
}

function toRefusal(error: unknown): AnyProductError | undefined {
  if (isProductError(error)) return error
  // What Fastify and Node refuse by themselves; a client's mistake must never be a 5xx (14).
  if (!isObject(error) || typeof error.statusCode !== 'number') return undefined
  const { code, statusCode } = error
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse('too-large')
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return refuse('unknown-route')
  if (code === 'FST_ERR_BAD_URL') return refuse('path')
  return statusCode >= 400 && statusCode < 500 ? refuse('body') : undefined
}

function refuse(what: 'too-large' | 'unknown-route' | 'path' | 'body'): AnyProductError {
  switch (what) {
    case 'too-large':
      return new ProductError('request.too-large', { limitBytes: maxBodyBytes })
    case 'unknown-route':
      return new ProductError('request.unknown-route', {})
    case 'path':
    case 'body':
      return new ProductError('request.invalid', {
        fields: [{ field: what, problem: 'malformed' }],
      })
  }
}

/** Where the caller finds the attestation that 600061 speaks of (design 2.2). */
function relatedAddress(
  publicUrl: string,
  request: FastifyRequest,
  refusal: AnyProductError,
): string | undefined {
  if (refusal.code !== 'acceptance.already-attested') return undefined
  const customerId = isObject(request.params) ? request.params.customerId : undefined
  if (typeof customerId !== 'string') return undefined
  const { acceptanceId } = refusal.facts
  return `${publicUrl}/partner/api/customers/${customerId.toLowerCase()}/acceptances/${acceptanceId}`
}

/** NOTE: never the whole error: those of databases hold the values of rows. */
function describeUnexpected(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error }
  const { name, message, stack } = error
  const cause = error.cause instanceof Error ? error.cause.message : undefined
  return { error: { name, message, stack, cause } }
}

function whichRequest(request: FastifyRequest): object {
  return {
    method: request.method,
    route: request.routeOptions.url,
    correlationId: request.exchange?.correlationId,
  }
}
