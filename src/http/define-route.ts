import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { CustomerId, EntryId } from '../base/identifiers.ts'
import type { Caller } from '../domain/caller.ts'
import type { OpenSession } from '../identity/sessions.ts'
import type { Deps } from '../operations/deps.ts'
import { type RequestIdentity, tenantOf } from '../operations/request-identity.ts'
import type { Texts } from '../texts/text-keys.ts'
import { bindBody, bindQuery } from '../wire/bind.ts'
import { firstHeaderValue, headerNames } from '../wire/headers.ts'
import { type AnswerBody, type Content, sendAnswer } from './answer.ts'
import { parseFormBody, parseJsonBody, toBodyBytes } from './body.ts'
import { textsOf } from './exchange.ts'
import { holdForReceipt } from './hold-for-receipt.ts'
import {
  type Audience,
  type CallerOf,
  csrfHeader,
  identify,
  requireAudience,
} from './hooks/authenticate.ts'
import type { Throttle } from './hooks/throttle.ts'
import type { HttpParts } from './http-parts.ts'
import type { OtherContent, RouteContract, RouteDescription } from './openapi/route-contract.ts'
import { requireReadablePath } from './params.ts'
import { toRequestIdentity } from './request-identity.ts'

/** Names of the `:parameters` of a path. */
type ParamNames<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | ParamNames<Tail>
    : Rest
  : never

export type RouteContext<
  Path extends string = string,
  Wanted extends Audience = Audience,
  Query = unknown,
  Body = unknown,
> = {
  readonly parts: HttpParts
  readonly deps: Deps
  readonly caller: CallerOf<Wanted>
  /** Of the path, decoded, in the letter case in which they came. */
  readonly params: Readonly<Record<ParamNames<Path>, string>>
  readonly query: Query
  readonly body: Body
  /** The body as it came, for routes whose body is no JSON. */
  readonly bytes: Uint8Array | undefined
  readonly texts: Texts
  /** Which request this is, for operations that write. */
  readonly identity: RequestIdentity
  /** Path and query, for links. */
  readonly url: string
  readonly session: OpenSession | undefined
  /** Where the request came from; of a proxy its own. */
  readonly clientAddress: string
  header(name: string): string | undefined
  setHeader(name: string, value: string | readonly string[]): void
  /** Replaces the declared status, where an answer has more than one good one. */
  setStatus(status: number): void
  /** Tells the caller where the receipt of what it recorded will be (evidence log 10). */
  recorded(entry: { readonly customerId: CustomerId; readonly entryId: EntryId }): void
}

/** What a handler answers: what its schema says, or other content; anything while it has none. */
type Answered<Answer extends TSchema> = TSchema extends Answer
  ? AnswerBody
  : Static<Answer> | Content

type Declaration<
  Path extends string,
  Wanted extends Audience,
  Query extends TSchema,
  Body extends TSchema,
  Answer extends TSchema,
> = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: Path
  readonly auth: Wanted
  readonly query?: Query
  /** Without a schema the body is not looked at, whatever it holds. */
  readonly body?: Body
  /** `form` for posts of pages. */
  readonly accepts?: 'json' | 'form'
  readonly status: number
  /** What it answers: the schema of JSON, or the type of other content. */
  readonly answer?: Answer | OtherContent
  /** For the OpenAPI document. */
  readonly about?: RouteDescription
  readonly handle: (
    context: RouteContext<Path, Wanted, Static<Query>, Static<Body>>,
  ) => Promise<Answered<Answer>> | Answered<Answer>
}

/** One route as `routes.ts` lists it. */
export type Route = {
  readonly method: string
  readonly path: string
  readonly contract: RouteContract
  register(app: FastifyInstance, parts: HttpParts, throttle: Throttle): void
}

/**
 * Declares a route: identify, authenticate, validate, map, operate, map, reply. The session of a
 * console is as good as a token.
 */
export function defineRoute<
  const Path extends string,
  Wanted extends Audience,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
>(declaration: Declaration<Path, Wanted, Query, Body, Answer>): Route {
  const { method, path, auth, query, body, accepts = 'json', status, about } = declaration
  return {
    method,
    path,
    contract: {
      method,
      path,
      auth,
      query,
      body,
      accepts,
      status,
      answer: declaration.answer,
      about,
    },
    register(app, parts, throttle) {
      app.route({
        method,
        url: path,
        ...(auth === 'public' ? {} : { onRequest: authenticate(parts, throttle, declaration) }),
        handler: (request, reply) => answer(parts, request, reply, declaration),
      })
    },
  }
}

function authenticate(parts: HttpParts, throttle: Throttle, { auth }: { auth: Audience }) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { caller, session } = await identify(parts, request)
    answerMfaQuestion(request, reply, caller)
    // Only scripts of this origin can read it, and they send it back with whatever changes something.
    if (session !== undefined) reply.header(csrfHeader, session.csrfToken)
    const { exchange } = request
    if (auth === 'public' || exchange === undefined) return
    exchange.caller = caller
    exchange.session = session
    throttle(tenantOf(caller))
    requireAudience(caller, auth)
  }
}

/** Reports whether the token carries a second factor, to whom asks (wire contract 1.2, 1.3). */
function answerMfaQuestion(request: FastifyRequest, reply: FastifyReply, caller: Caller): void {
  const asked = firstHeaderValue(request.headers[headerNames.validateMfa])
  if (asked?.toLowerCase() !== 'true') return
  reply.header('isMfaCompliant', String(caller.kind === 'partner-user' && caller.mfa))
}

async function answer<
  Path extends string,
  Wanted extends Audience,
  Query extends TSchema,
  Body extends TSchema,
  Answer extends TSchema,
>(
  parts: HttpParts,
  request: FastifyRequest,
  reply: FastifyReply,
  declaration: Declaration<Path, Wanted, Query, Body, Answer>,
): Promise<FastifyReply> {
  requireReadablePath(request.params)
  const bytes = toBodyBytes(request.body)
  const { query, body, accepts, handle } = declaration
  const mediaType = request.exchange?.contentType
  const fields =
    body && (accepts === 'form' ? parseFormBody(bytes) : parseJsonBody(bytes, mediaType))
  const session = request.exchange?.session
  let status = declaration.status
  let lastEntry: EntryId | undefined
  const result = await handle({
    parts,
    deps: parts.deps,
    // The hook refused every caller that the declaration does not admit: the boundary where what
    // Fastify knows as unknown gets the types of the declaration.
    caller: request.exchange?.caller as CallerOf<Wanted>,
    params: request.params as Record<ParamNames<Path>, string>,
    query: (query ? bindQuery(query, request.query) : undefined) as Static<Query>,
    body: (body ? bindBody(body, fields) : undefined) as Static<Body>,
    bytes,
    get texts() {
      return textsOf(request)
    },
    get identity() {
      return toRequestIdentity(request, bytes)
    },
    url: request.url,
    session,
    clientAddress: request.ip,
    header: (name) => [request.headers[name.toLowerCase()]].flat()[0],
    setHeader: (name, value) => {
      reply.header(name, typeof value === 'string' ? value : [...value])
    },
    setStatus: (given) => {
      status = given
    },
    recorded: ({ customerId, entryId }) => {
      const address = `${parts.deps.publicUrl}/evidence/receipts/${customerId}/${entryId}`
      reply.header('Evidence-Entry', entryId)
      reply.header('Link', `<${address}>; rel="receipt"`)
      lastEntry = entryId
    },
  })
  if (lastEntry !== undefined) await holdForReceipt(parts.deps, request, reply, lastEntry)
  return sendAnswer(reply, { status, body: result, byteOrderMark: parts.byteOrderMark })
}
