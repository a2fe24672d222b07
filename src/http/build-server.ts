import type { Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import Fastify, { type FastifyInstance, type FastifyServerFactory } from 'fastify'
import { ProductError } from '../base/product-error.ts'
import { maxBodyBytes } from './body.ts'
import { answerBrokenRequest } from './broken-request.ts'
import { registerConsoles } from './consoles/register-consoles.ts'
import { sendError } from './error-answer.ts'
import { logRequest } from './hooks/log-request.ts'
import { createHttpMetrics } from './hooks/metrics.ts'
import { openExchange } from './hooks/request-identifiers.ts'
import { setSecurityHeaders } from './hooks/security-headers.ts'
import { createThrottle } from './hooks/throttle.ts'
import type { HttpParts } from './http-parts.ts'
import { refuseOtherMethods } from './refuse-other-methods.ts'
import { rewriteUrl } from './rewrite-url.ts'
import { routes } from './routes.ts'

/** Access tokens of issuers with many groups are long. */
const maxHeaderBytes = 32 * 1024
/** The tokens of relationship links are the longest parameters of a path. */
const maxParamLength = 2048
const requestTimeoutMs = 60_000
const keepAliveMs = 72_000

/**
 * Each route binds with the schemas of its own and serialises by itself. What Fastify would load for
 * schemas given to it takes a tenth of a start, and nothing here is.
 */
const noSchemas = {
  compilersFactory: { buildValidator: refuseSchema, buildSerializer: refuseSchema },
}

function refuseSchema(): never {
  throw new Error('no route gives Fastify a schema')
}

/** TLS of the operator's own; behind a proxy that ends TLS it is not needed (wire contract 8.3). */
function createTlsServer(
  { cert, key }: NonNullable<HttpParts['tls']>,
  handler: Parameters<FastifyServerFactory>[0],
): Server {
  const timeouts = { requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveMs }
  const server = createSecureServer(
    { cert, key, maxHeaderSize: maxHeaderBytes, ...timeouts },
    handler,
  )
  server.on('clientError', answerBrokenRequest)
  // A true boundary: Fastify uses of either server only what both have.
  return server as unknown as Server
}

/** The server with every route; it listens nowhere yet. */
export function buildServer(parts: HttpParts): FastifyInstance {
  const { deps, logger, issuer } = parts
  const metrics = createHttpMetrics(parts.metrics)
  const throttle = createThrottle(parts.throttle, deps.clock)
  const isHttps = deps.publicUrl.startsWith('https:')
  const { tls } = parts
  const serverFactory: FastifyServerFactory | undefined =
    tls && ((handler) => createTlsServer(tls, handler))
  const app = Fastify({
    ...(serverFactory ? { serverFactory } : {}),
    logger: false,
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveMs,
    http: { maxHeaderSize: maxHeaderBytes },
    return503OnClosing: false,
    rewriteUrl,
    schemaController: noSchemas,
    routerOptions: { caseSensitive: false, maxParamLength },
    clientErrorHandler: answerBrokenRequest,
    // The router refuses an address before any hook runs.
    frameworkErrors: (error, request, reply) => {
      openExchange(request, reply, deps.processId)
      setSecurityHeaders(reply, isHttps)
      sendError(parts, metrics, { request, reply, error })
    },
  })
  app.decorateRequest('exchange')

  // Content types say nothing here: each route knows what it takes, and clients send anything.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  app.addHook('onRequest', (request, reply, done) => {
    openExchange(request, reply, deps.processId)
    setSecurityHeaders(reply, isHttps)
    if (!request.is404) {
      request.raw.headers['content-type'] = undefined
      done()
      return
    }
    // Paths of the issuer are no routes of ours; it reads its own bodies, so it comes before ours.
    issuer.handle(request.raw, reply.raw).then((isAnswered) => {
      if (isAnswered) reply.hijack()
      else done()
    }, done)
  })
  app.addHook('onResponse', (request, reply, done) => {
    const status = reply.raw.statusCode
    const seconds = (performance.now() - (request.exchange?.startedAt ?? 0)) / 1000
    const route = request.routeOptions.url ?? 'none'
    metrics.answered({ method: request.method, route, status, seconds })
    logRequest(logger, request, { status, seconds })
    done()
  })
  app.setErrorHandler((error, request, reply) =>
    sendError(parts, metrics, { request, reply, error }),
  )
  app.setNotFoundHandler((request) => {
    // No address here echoes requests.
    if (request.method === 'TRACE') {
      throw new ProductError('request.method-not-allowed', { allowed: ['GET', 'HEAD', 'OPTIONS'] })
    }
    throw new ProductError('request.unknown-route', {})
  })

  for (const route of routes) route.register(app, parts, throttle)
  refuseOtherMethods(app, routes)
  registerConsoles(app, parts)
  return app
}
