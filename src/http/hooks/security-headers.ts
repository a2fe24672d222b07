import type { FastifyReply } from 'fastify'

/** What every answer tells a browser; pages and documents replace the policy by their own. */
export function setSecurityHeaders(reply: FastifyReply, isHttps: boolean): void {
  reply.header('X-Content-Type-Options', 'nosniff')
  reply.header('Cache-Control', 'no-store')
  // Addresses may carry tokens of links.
  reply.header('Referrer-Policy', 'no-referrer')
  reply.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  if (isHttps) reply.header('Strict-Transport-Security', 'max-age=31536000')
}
