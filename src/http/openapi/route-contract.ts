import type { TSchema } from 'typebox'

/** The chapters of the document, in its order. */
export const tags = [
  'agreements',
  'customers',
  'customer users',
  'validation',
  'catalogue',
  'carts and orders',
  'subscriptions',
  'partner',
  'audit',
  'webhooks',
  'partner console',
  'customer admin center',
  'signed attestation',
  'evidence',
  'sandbox',
  'programme console',
  'health',
  'documentation',
  'pages',
] as const
export type Tag = (typeof tags)[number]

/** An answer that is no JSON: none at all, or content of this type. */
export type OtherContent = 'nothing' | `${string}/${string}`

/** Headers that only some routes read or send. */
export type OwnHeader =
  /** Reads `MS-ContinuationToken` (wire contract 1.5). */
  | 'continuation-token'
  /** Reads `If-Match` (wire contract 1.9). */
  | 'if-match'
  /** Names the entry and the address of its receipt (evidence log 10). */
  | 'evidence'
  /** Says when to ask again. */
  | 'retry-after'
  /** Sends the reader on. */
  | 'location'
  /** Answers with a tag, and 304 to whoever has seen it. */
  | 'etag'

/** What the document says of a route beyond what the route needs for its own work. */
export type RouteDescription = {
  /** The operation's id: the name of the export, and of the client's method. Never changes. */
  readonly id: string
  readonly tag: Tag
  /** One line without a full stop. */
  readonly summary: string
  /** Type of a body that is no JSON. */
  readonly takes?: `${string}/${string}`
  /** Its answers with another good status. */
  readonly also?: Readonly<Record<number, TSchema | OtherContent>>
  /** Other media types of the answer with the declared status, by `Accept`. */
  readonly alternatives?: readonly `${string}/${string}`[]
  readonly headers?: readonly OwnHeader[]
}

/** A route as it is declared, for the document. */
export type RouteContract = {
  readonly method: string
  readonly path: string
  readonly auth: string
  readonly query: TSchema | undefined
  readonly body: TSchema | undefined
  readonly accepts: 'json' | 'form'
  readonly status: number
  /** Undefined while nobody has declared it; a test refuses that. */
  readonly answer: TSchema | OtherContent | undefined
  readonly about: RouteDescription | undefined
}
