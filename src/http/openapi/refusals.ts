import { errorCatalogue } from '../../wire/error-catalogue.ts'
import { headersOf } from './headers.ts'
import type { RouteContract } from './route-contract.ts'
import type { Part } from './to-json-schema.ts'

const error = { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } }
const throttled = { 'application/json': { schema: { $ref: '#/components/schemas/ThrottledBody' } } }

/** The refusals that routes share (wire contract 1.8). */
export const refusals = {
  BadRequest: {
    description: 'The request breaks the contract, or a rule; every bad field stands in `data`.',
    headers: headersOf([]),
    content: error,
  },
  Unauthorized: {
    description: 'No token, or one that is expired, forged or for somebody else.',
    headers: headersOf(['WwwAuthenticate']),
    content: error,
  },
  Forbidden: {
    description: 'Role, relationship, purchase gate or policy forbid it; the text says who may.',
    headers: headersOf([]),
    content: error,
  },
  NotFound: {
    description: 'There is none, or none that the caller may see.',
    headers: headersOf([]),
    content: error,
  },
  Conflict: {
    description: 'It exists already, or the same MS-RequestId came with another body.',
    headers: headersOf([]),
    content: error,
  },
  Stale: {
    description: 'Somebody changed it since; read it again.',
    headers: headersOf([]),
    content: error,
  },
  TooLarge: { description: 'The body is too large.', headers: headersOf([]), content: error },
  Throttled: {
    description:
      'Too many requests of this tenant. NOTE: this body has neither code nor description.',
    headers: headersOf(['RetryAfter']),
    content: throttled,
  },
  Failed: {
    description: 'Any other failure. Repeat a 5xx with the same MS-RequestId.',
    headers: headersOf([]),
    content: error,
  },
} as const satisfies Readonly<Record<string, Part>>

/** Which refusals a route can answer with, by status. */
export function refusalsOf({ auth, method, path, query, body, about }: RouteContract): Part {
  const isSafe = method === 'GET' || method === 'HEAD'
  const hasParameters = path.includes(':') || query !== undefined || body !== undefined
  const wanted: readonly (readonly [number | 'default', keyof typeof refusals, boolean])[] = [
    [400, 'BadRequest', hasParameters || auth !== 'public'],
    [401, 'Unauthorized', auth !== 'public'],
    [403, 'Forbidden', auth !== 'public'],
    [404, 'NotFound', path.includes(':')],
    [409, 'Conflict', !isSafe],
    [412, 'Stale', about?.headers?.includes('if-match') === true],
    [413, 'TooLarge', body !== undefined],
    [429, 'Throttled', auth !== 'public'],
    ['default', 'Failed', true],
  ]
  return Object.fromEntries(
    wanted.flatMap(([status, name, holds]) =>
      holds ? [[status, { $ref: `#/components/responses/${name}` }]] : [],
    ),
  )
}

/** Every refusal by its name in bodies: what stands in `code`, and with which status. */
export const errorTable: readonly Part[] = Object.entries(errorCatalogue).map(
  ([id, { status, number, name, retryable }]) => ({
    id,
    // Some statuses depend on the request: 412 only where If-Match was sent.
    ...(typeof status === 'number' ? { status } : {}),
    code: number,
    errorName: name,
    isRetryable: retryable,
  }),
)
