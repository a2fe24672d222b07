import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ProductError } from '../../base/product-error.ts'
import type { HttpParts } from '../http-parts.ts'
import { pathOf } from '../rewrite-url.ts'
import { type BuiltFile, consoleNames } from './load-consoles.ts'

/**
 * What the consoles may load and run: files of this origin, and nothing written into the page. The
 * one hash is that of an empty style element, which the styles are then put into by script.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const yearSeconds = 31_536_000
const notBuilt = 'The consoles have not been built: run `node tools/build-consoles.ts`.\n'

/**
 * Serves the consoles. Each has one page for all its addresses, given to whoever is signed in: the
 * page itself tells those whom it is not for. Addresses of the APIs beside them are none of its own.
 */
export function registerConsoles(app: FastifyInstance, parts: HttpParts): void {
  const { consoles, sessions } = parts

  for (const name of consoleNames) {
    const show = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      if (pathOf(request.url).toLowerCase().startsWith(`/${name}/api`)) {
        throw new ProductError('request.unknown-route', {})
      }
      const page = consoles?.pages.get(name)
      if (page === undefined) {
        return reply.code(503).type('text/plain; charset=utf-8').send(notBuilt)
      }
      const session = await sessions.find(request.headers.cookie)
      if (session === undefined) {
        return goTo(reply, `/signin?return=${encodeURIComponent(request.url)}`)
      }
      reply.header('Content-Security-Policy', policy)
      return send(request, reply, page)
    }
    app.get(`/${name}`, show)
    app.get(`/${name}/*`, show)
  }

  app.get<{ Params: { '*': string } }>('/assets/*', (request, reply) => {
    const file = consoles?.assets.get(request.params['*'])
    if (file === undefined) throw new ProductError('request.unknown-route', {})
    // Its name changes with its content.
    reply.header('Cache-Control', `public, max-age=${yearSeconds}, immutable`)
    return send(request, reply, file)
  })
}

function goTo(reply: FastifyReply, address: string): FastifyReply {
  return reply.code(303).header('Location', address).send()
}

function send(request: FastifyRequest, reply: FastifyReply, file: BuiltFile): FastifyReply {
  reply.header('Vary', 'Accept-Encoding').type(file.mediaType)
  const accepted = request.headers['accept-encoding'] ?? ''
  if (accepts(accepted, 'br')) return reply.header('Content-Encoding', 'br').send(file.br)
  if (accepts(accepted, 'gzip')) return reply.header('Content-Encoding', 'gzip').send(file.gzip)
  return reply.send(file.plain)
}

/** NOTE: a coding with `q=0` is one that the browser does not take. */
function accepts(header: string, coding: string): boolean {
  return header.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
    return name === coding && !parameters.some((each) => /^q=0(?:\.0*)?$/.test(each))
  })
}
