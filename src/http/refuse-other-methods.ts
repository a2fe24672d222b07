import type { FastifyInstance, HTTPMethods } from 'fastify'
import { ProductError } from '../base/product-error.ts'
import type { Route } from './define-route.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] satisfies HTTPMethods[]

/** A known path with a method that it does not have answers 405 and says which it has. */
export function refuseOtherMethods(app: FastifyInstance, routes: readonly Route[]): void {
  const byPath = Map.groupBy(routes, (route) => route.path.toLowerCase())
  for (const known of byPath.values()) {
    const own = new Set(known.map((route) => route.method))
    if (own.has('GET')) own.add('HEAD')
    const allowed = methods.filter((method) => own.has(method))
    const others = methods.filter((method) => !own.has(method))
    const [first] = known
    if (first === undefined || others.length === 0) continue
    app.route({
      method: others,
      url: first.path,
      // Before the body is read.
      onRequest: (_request, _reply, done) => {
        done(new ProductError('request.method-not-allowed', { allowed }))
      },
      handler: () => undefined,
    })
  }
}
